/** One text of a document and where it stands. */
export interface Prose {
  pointer: string;
  text: string;
}

const proseKeys = new Set(['title', 'summary', 'description', 'x-displayName', 'x-unbounded']);
const dataKeys = new Set(['value', 'example', 'default', 'enum', 'const', 'x-lifecycle']);

/**
 * Every text that a reader of the document sees: found by the names of the fields alone, so that it does not share a
 * mistake with the table that the localize decorator works by.
 */
export function proseOf(node: unknown, pointer = '#', parentKey = ''): Prose[] {
  if (Array.isArray(node)) return node.flatMap((item, index) => proseOf(item, `${pointer}/${index}`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): Prose[] => {
    const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const isMember = parentKey === 'properties';
    if (!isMember && (dataKeys.has(key) || (key === 'examples' && Array.isArray(value)))) return [];
    if (typeof value === 'string' && (proseKeys.has(key) || parentKey === 'x-enumDescriptions'))
      return [{ pointer: at, text: value }];
    return proseOf(value, at, isMember ? '' : key);
  });
}
