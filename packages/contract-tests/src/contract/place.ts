import {
  formatPointer,
  isReference,
  type LocalizedText,
  languages,
  type Pointer,
  parsePointer,
} from '@vpcep/contract';
import { contract, contracts, operations } from './contract.ts';

/** Where the bodies of requests are described. */
const requestSchemas = operations.flatMap(({ request }) =>
  request ? [schemaPlace(request.schemaPointer)] : [],
);

/** Where a pointer that leads through references ends up: the same place has one name, whichever way leads to it. */
export function placeOf(pointer: Pointer): Pointer {
  let node: unknown = contract;
  let path: string[] = [];
  for (const token of parsePointer(pointer)) {
    while (isReference(node) && !Object.hasOwn(node, token)) {
      path = parsePointer(node.$ref);
      node = path.reduce(childOf, contract as unknown);
    }
    path = [...path, token];
    node = childOf(node, token);
  }
  return formatPointer(path);
}

/** The place, for a place in a request body without the operation: operations that take the same property describe it each. */
export function placeInRequests(place: Pointer): Pointer {
  const schema = requestSchemas.find((one) => place.startsWith(`${one}/`));
  return schema === undefined ? place : `/request${place.slice(schema.length)}`;
}

/** Where a schema stands that may be a reference. */
function schemaPlace(pointer: Pointer): Pointer {
  return placeOf(`${pointer}/type`).replace(/\/type$/, '');
}

function childOf(node: unknown, token: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, token)
    ? (node as Record<string, unknown>)[token]
    : undefined;
}

/**
 * What the contract says at a place, in each language: of the nearest description on the way up, the paragraph that names the
 * error code or the words, else the first one.
 *
 * @param words of the description in the source language
 */
export function sentenceAt(pointer: Pointer, ...words: readonly string[]): LocalizedText {
  const path = parsePointer(placeOf(pointer));
  for (let length = path.length; length > 0; length--) {
    const found = descriptionAt(path.slice(0, length));
    if (!found) continue;
    const [source = ''] = Object.values(found);
    const paragraphs = source.split(/\n\n+/);
    const index = paragraphs.findIndex((paragraph) =>
      words.some((word) => word !== '' && paragraph.replace(/\s+/g, ' ').includes(word)),
    );
    return Object.fromEntries(
      Object.entries(found).map(([language, text]) => {
        const parts = text.split(/\n\n+/);
        const part = parts.length === paragraphs.length ? parts[Math.max(index, 0)] : text;
        return [language, (part ?? text).replace(/\s+/g, ' ').trim()];
      }),
    );
  }
  return {};
}

function descriptionAt(path: readonly string[]): LocalizedText | undefined {
  const texts = languages.map(({ tag }) => {
    const node = path.reduce(childOf, contracts.get(tag) as unknown);
    const text = typeof node === 'string' ? node : childOf(node, 'description');
    return [tag, text] as const;
  });
  const isProse = path.at(-1) === 'description' || path.at(-1) === 'summary';
  const node = path.reduce(childOf, contract as unknown);
  if (typeof node === 'string' && !isProse) return undefined;
  if (!texts.every(([, text]) => typeof text === 'string')) return undefined;
  return Object.fromEntries(texts) as LocalizedText;
}
