import { isDeepStrictEqual } from 'node:util';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** One action of an overlay: what `update` holds is merged into the object at `target` (JSONPath). */
export interface OverlayAction {
  target: string;
  update: JsonObject;
}

/** An OpenAPI Overlay 1.1.0 document. */
export interface Overlay {
  overlay: '1.1.0';
  info: { title: string; version: string };
  extends: string;
  actions: OverlayAction[];
}

/** Maps of texts, updated together with the object that holds them. */
const textMaps = new Set(['x-enumDescriptions']);

/**
 * The overlay that turns one projection of the contract into another: one action for each object whose prose
 * differs, in the order of the document.
 *
 * @param info what the overlay says of itself
 * @param from the projection it is applied to
 * @param to the projection it gives
 * @throws Error when the two differ in more than prose
 */
export function createOverlay(
  info: { title: string; version: string; extends: string },
  from: object,
  to: object,
): Overlay {
  return {
    overlay: '1.1.0',
    info: { title: info.title, version: info.version },
    extends: info.extends,
    actions: differences(from as Json, to as Json, '$'),
  };
}

function differences(from: Json, to: Json, path: string): OverlayAction[] {
  if (Array.isArray(from) && Array.isArray(to) && from.length === to.length) {
    return from.flatMap((item, index) => differences(item, to[index] ?? null, `${path}[${index}]`));
  }
  if (!isObject(from) || !isObject(to) || !isDeepStrictEqual(Object.keys(from), Object.keys(to))) {
    if (isDeepStrictEqual(from, to)) return [];
    throw new Error(
      `The projections differ in more than prose at ${path}; look at the translation beside it.`,
    );
  }
  const update: JsonObject = {};
  const nested: OverlayAction[] = [];
  for (const [key, value] of Object.entries(from)) {
    const translated = to[key] ?? null;
    if (isDeepStrictEqual(value, translated)) continue;
    if ((typeof value === 'string' && typeof translated === 'string') || textMaps.has(key))
      update[key] = translated;
    else nested.push(...differences(value, translated, `${path}[${quote(key)}]`));
  }
  return Object.keys(update).length > 0 ? [{ target: path, update }, ...nested] : nested;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A name in a JSONPath bracket. */
function quote(name: string): string {
  return `'${name.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
