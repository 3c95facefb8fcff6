/** What a request asks of the mock in its `Prefer` header (RFC 7240). */
export interface Preferences {
  readonly code?: string;
  readonly example?: string;
  readonly dynamic?: string;
}

const preference = /(?:^|[,;])\s*([\w-]+)\s*(?:=\s*(?:"([^"]*)"|([^\s,;"]*)))?/g;

/** Reads a `Prefer` header. Preferences of other names are left out, as the RFC asks. */
export function parsePreferences(header: string | undefined): Preferences {
  const found: Record<string, string> = {};
  for (const [, name = '', quoted, plain] of (header ?? '').matchAll(preference)) {
    const key = name.toLowerCase();
    // Of a preference that is repeated, the first counts.
    if (['code', 'example', 'dynamic'].includes(key)) found[key] ??= quoted ?? plain ?? '';
  }
  return found;
}
