import type { ContractNode, Json } from './contract-node.ts';

/** The keywords of a schema, by name. */
export type Keywords = Map<string, ContractNode>;

type Value = (keyword: string) => Json | undefined;
/** Gives a keyword a value, which stands where another keyword is written. */
type Setter = (keyword: string, value: Json, from: string) => void;

/** Writes in one way what a schema can write in several. */
export function canonical(node: ContractNode, keywords: Keywords): Keywords {
  const value: Value = (name) => keywords.get(name)?.value;
  const set: Setter = (name, to, from) =>
    keywords.set(name, { ...node, pointer: keywords.get(from)?.pointer ?? node.pointer, value: to });
  const types = value('type');
  if (Array.isArray(types) && types.length === 1) set('type', types[0] as Json, 'type');
  const values = value('enum') ?? [value('const') as Json];
  if (value('const') !== undefined && Array.isArray(values) && values.includes(value('const') as Json)) {
    set('enum', [value('const') as Json], 'const');
    keywords.delete('const');
  }
  // Beside `additionalProperties`, whatever it says, no property is left unevaluated.
  const isEvaluated = keywords.has('additionalProperties');
  canonicalBounds(value, set, keywords);
  if (isInteger(value)) canonicalInteger(value, keywords);
  for (const [name, without] of [
    ...(['minLength', 'minItems', 'minProperties'] as const).map((name) => [name, 0] as const),
    ...(['uniqueItems', 'deprecated', 'readOnly', 'writeOnly'] as const).map(
      (name) => [name, false] as const,
    ),
    ['additionalProperties', true] as const,
    ['unevaluatedProperties', true] as const,
  ]) {
    if (value(name) === without) keywords.delete(name);
  }
  for (const name of ['additionalProperties', 'unevaluatedProperties', 'items', 'required']) {
    const it = value(name);
    if (typeof it === 'object' && it !== null && Object.keys(it).length === 0) keywords.delete(name);
  }
  const composed = ['allOf', 'anyOf', 'oneOf', 'if', 'dependentSchemas'].some((name) => keywords.has(name));
  if (value('additionalProperties') === false) keywords.delete('unevaluatedProperties');
  else if (!composed && !isEvaluated && keywords.has('unevaluatedProperties')) {
    set('additionalProperties', value('unevaluatedProperties') as Json, 'unevaluatedProperties');
    keywords.delete('unevaluatedProperties');
  }
  return keywords;
}

/** Keeps the stricter of an inclusive and an exclusive limit; limits of an integer are whole and inclusive. */
function canonicalBounds(value: Value, set: Setter, keywords: Keywords): void {
  for (const [inclusive, exclusive, inwards] of [
    ['minimum', 'exclusiveMinimum', 1],
    ['maximum', 'exclusiveMaximum', -1],
  ] as const) {
    const [limit, beyond] = [value(inclusive), value(exclusive)];
    if (typeof limit === 'number' && typeof beyond === 'number') {
      keywords.delete((limit - beyond) * inwards > 0 ? exclusive : inclusive);
    }
    if (!isInteger(value)) continue;
    const [kept, strict] = [value(inclusive), value(exclusive)];
    const [up, down] = inwards === 1 ? [Math.ceil, Math.floor] : [Math.floor, Math.ceil];
    if (typeof kept === 'number') set(inclusive, up(kept), inclusive);
    if (typeof strict === 'number') {
      set(inclusive, down(strict) + inwards, exclusive);
      keywords.delete(exclusive);
    }
  }
}

/** A format that the limits of an integer imply, and multiples of 1, say nothing. */
function canonicalInteger(value: Value, keywords: Keywords): void {
  if (value('multipleOf') === 1) keywords.delete('multipleOf');
  const bits = { int32: 31, int64: 63 }[`${value('format')}`];
  const [least, most] = [value('minimum'), value('maximum')];
  const isImplied =
    bits !== undefined &&
    typeof least === 'number' &&
    typeof most === 'number' &&
    least >= -(2 ** bits) &&
    most < 2 ** bits;
  if (isImplied) keywords.delete('format');
}

function isInteger(value: Value): boolean {
  const types = [value('type')].flat();
  return types.includes('integer') && types.every((type) => type === 'integer' || type === 'null');
}
