/** A JSON Pointer (RFC 6901), such as `/paths/~1v1/get`; empty for the whole document. */
export type Pointer = string;

/**
 * Takes a JSON Pointer apart.
 *
 * @param pointer also as a URI fragment, such as `#/components/schemas/Port`
 * @returns the property names and indexes on the way, unescaped
 */
export function parsePointer(pointer: string): string[] {
  return pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Puts a JSON Pointer together, each part escaped; the reverse of `parsePointer`. */
export function formatPointer(path: readonly (string | number)[]): Pointer {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * Looks up what a path or JSON Pointer leads to. Inherited properties, such as `constructor`, are not found.
 *
 * @returns undefined when it leads to nothing
 */
export function valueAt(document: unknown, place: string | readonly (string | number)[]): unknown {
  const path = typeof place === 'string' ? parsePointer(place) : place;
  return path.reduce<unknown>(
    (node, part) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, part)
        ? (node as Record<string | number, unknown>)[part]
        : undefined,
    document,
  );
}
