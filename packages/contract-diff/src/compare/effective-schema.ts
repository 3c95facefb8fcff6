import { canonical, type Keywords } from './canonical-form.ts';
import { type ContractNode, isObject, type Json, properties, resolved } from './contract-node.ts';
import { textLimits } from './text-limits.ts';

/** The keyword under which `effectiveSchema` gives the values that an open enum names. */
export const openEnum = 'open enum';

/** Keywords that say nothing about which values are allowed. Where two schemas have one, the outer one wins. */
const annotations = [
  ...['title', 'description', 'default', 'example', 'examples', 'deprecated', 'readOnly', 'writeOnly'],
  ...['externalDocs', '$comment'],
];

/**
 * A schema in the form in which it takes effect: references followed, `allOf` merged, and what can be written in several ways
 * written in one. Two schemas that allow the same values for reasons that a reader sees at once have the same form.
 *
 * An enum that allows other values too, `anyOf: [{ type: string, enum: […] }, { type: string }]`, becomes the wide schema with the
 * values that it names under `openEnum`.
 *
 * @throws {Error} a reference names nothing
 */
export function effectiveSchema(node: ContractNode): ContractNode {
  return { ...node, gathered: canonical(node, keywordsOf(node, [])) };
}

function keywordsOf(node: ContractNode, open: readonly string[]): Keywords {
  if (node.value === true || open.includes(node.pointer)) return new Map();
  if (node.value === false) return new Map([['not', { ...node, value: {} }]]);
  const keywords: Keywords = new Map(properties(node));
  const inside = [...open, node.pointer];
  mergeAllOf(node, keywords, inside);
  mergeAlternatives(node, keywords, inside);
  return keywords;
}

/** Takes the parts of `allOf` in, except for those that cannot be merged. */
function mergeAllOf(node: ContractNode, keywords: Keywords, open: readonly string[]): void {
  const list = keywords.get('allOf');
  if (!list) return;
  keywords.delete('allOf');
  const rest: ContractNode[] = [];
  for (const part of properties(list).values()) {
    if (!merge(node, keywords, keywordsOf(part, open))) rest.push(part);
  }
  if (rest.length > 0) keywords.set('allOf', listNode(list, rest));
}

/** Takes in what `anyOf` and `oneOf` say in a long-winded way: a single part, `null` as a part, an open enum. */
function mergeAlternatives(node: ContractNode, keywords: Keywords, open: readonly string[]): void {
  for (const name of ['anyOf', 'oneOf']) {
    const list = keywords.get(name);
    if (!list) continue;
    const parts = [...properties(list).values()].map((part) => keywordsOf(part, open));
    const others = parts.filter((part) => !isNull(part));
    const known = name === 'anyOf' ? others.filter((part) => part.has('enum')) : [];
    const wide = others.filter((part) => !known.includes(part));
    const [only] = wide.length === 0 && known.length === 1 ? known : wide.length === 1 ? wide : [];
    if (!only || (wide.length === 1 && known.some((part) => !isWithin(part, only)))) continue;
    const merged: Keywords = new Map(only);
    if (wide.length === 1)
      known.forEach((part) => {
        addKnownValues(merged, part);
      });
    if (others.length < parts.length && !allowNull(merged)) continue;
    keywords.delete(name);
    if (!merge(node, keywords, merged)) keywords.set(name, list);
  }
}

/** Adds the keywords of a part; false where the result would not say the same. */
function merge(node: ContractNode, keywords: Keywords, part: Keywords): boolean {
  const isAlone = [...keywords.keys()].every(isAnnotation);
  if (!isAlone && (isClosing(part, true) || (isClosing(keywords) && part.has('properties')))) return false;
  for (const [name, theirs] of part) {
    const ours = keywords.get(name);
    if (!ours || isAnnotation(name)) continue;
    if (name === 'required') continue;
    if (name === 'properties') {
      if ([...properties(theirs)].some(([key, child]) => !isEqual(properties(ours).get(key) ?? child, child)))
        return false;
    } else if (!isEqual(ours, theirs)) return false;
  }
  for (const [name, theirs] of part) {
    const ours = keywords.get(name);
    if (!ours) keywords.set(name, theirs);
    else if (name === 'properties') {
      const gathered = new Map([...properties(theirs), ...properties(ours)]);
      keywords.set(name, { ...ours, gathered });
    } else if (name === 'required') {
      const names = new Set([ours.value, theirs.value].flat() as string[]);
      keywords.set(name, { ...node, pointer: theirs.pointer, value: [...names] });
    }
  }
  return true;
}

/** Names the values of an enum that is a part beside a wider one. */
function addKnownValues(keywords: Keywords, part: Keywords): void {
  const values = part.get('enum') as ContractNode;
  const known = keywords.get(openEnum);
  const all = [...((known?.value as Json[] | undefined) ?? []), ...(values.value as Json[])];
  keywords.set(openEnum, { ...values, value: all });
  for (const [name, node] of part) if (isAnnotation(name) && !keywords.has(name)) keywords.set(name, node);
}

/** Lets a schema allow `null`; false where it does not say its type. */
function allowNull(keywords: Keywords): boolean {
  const type = keywords.get('type');
  if (!type) return false;
  keywords.set('type', { ...type, value: [...new Set([type.value, 'null'].flat())] as Json[] });
  const values = keywords.get('enum');
  if (values) keywords.set('enum', { ...values, value: [...(values.value as Json[]), null] });
  return true;
}

function isNull(part: Keywords): boolean {
  return part.get('type')?.value === 'null' && !part.has('enum');
}

/** Whether the other schema allows every value of an enum, by its type and by limits on texts alone. */
function isWithin(part: Keywords, wide: Keywords): boolean {
  const limits = [...wide.keys()].filter((name) => name !== 'type' && !isAnnotation(name));
  const types = [wide.get('type')?.value ?? []].flat();
  const values = part.get('enum')?.value;
  const keeps = (value: Json): boolean =>
    types.includes(value === null ? 'null' : typeof value) &&
    limits.every((name) => {
      const isKept = textLimits[name];
      return isKept && (typeof value !== 'string' || isKept(value, wide.get(name)?.value ?? null));
    });
  return Array.isArray(values) && values.every(keeps);
}

/**
 * Whether a schema rejects properties that it does not list, which reads differently once it is merged with another.
 *
 * @param isPart whether it is a part of another; `unevaluatedProperties` sees what stands in parts, but not beside them
 */
function isClosing(keywords: Keywords, isPart = false): boolean {
  const names = ['additionalProperties', 'patternProperties', ...(isPart ? ['unevaluatedProperties'] : [])];
  return names.some((name) => {
    const value = keywords.get(name)?.value ?? true;
    return value !== true && !(isObject(value) && Object.keys(value).length === 0);
  });
}

function isAnnotation(name: string): boolean {
  return annotations.includes(name) || name.startsWith('x-');
}

function isEqual(one: ContractNode, other: ContractNode): boolean {
  return one.pointer === other.pointer || JSON.stringify(resolved(one)) === JSON.stringify(resolved(other));
}

function listNode(list: ContractNode, items: readonly ContractNode[]): ContractNode {
  return {
    ...list,
    value: items.map((item) => item.value),
    gathered: new Map(items.map((item, index) => [`${index}`, item])),
  };
}
