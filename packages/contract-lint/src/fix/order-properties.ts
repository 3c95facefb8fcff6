import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { findMisplaced, orderedProperties } from '@vpcep/contract';
import { isMap, type Node, type Pair, parse, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { pathOf } from '../text/read-pairs.ts';
import { walkDocument } from '../walk-document.ts';

/**
 * Puts the properties of the objects in a document into the order that the rule key-order asks for. A property moves with the
 * comment above it and the one beside it; the rest of the file stays as it is, to the letter.
 *
 * @returns how many objects were changed
 * @throws {Error} the document cannot be read, or an object cannot be changed without harm to another
 */
export async function orderProperties(path: string): Promise<number> {
  const misplaced = new Map<string, { at: string[]; type: string }>();
  await walkDocument(path, {
    'key-order': {
      any(node, { location: { pointer }, type }) {
        if (findMisplaced(type.name, node)) misplaced.set(pointer, { at: pathOf(pointer), type: type.name });
      },
    },
  });
  if (misplaced.size === 0) return 0;

  const source = readFileSync(path, 'utf8');
  let text = source;
  for (const [pointer, { at, type }] of misplaced) {
    const document = parseDocument(text);
    const map = at.length === 0 ? document.contents : document.getIn(at, true);
    if (!isMap(map)) throw new Error(`${path} has no object at ${pointer}.`);
    text = moveProperties(text, map, orderedProperties(type, map.toJS(document)));
  }
  if (!isDeepStrictEqual(parse(text), parse(source))) {
    throw new Error(`${path} cannot be fixed without harm: correct what key-order reports by hand.`);
  }
  writeFileSync(path, text);
  return misplaced.size;
}

/** Gives the places of the properties that are listed to the same properties in the order of the list. */
function moveProperties(text: string, map: YAMLMap, ordered: readonly string[]): string {
  const pairs = map.items as Pair<Scalar, Node | null>[];
  const spans = map.flow ? pairs.map(flowSpan) : blockSpans(text, pairs);
  const start = spans[0]?.[0] ?? 0;
  // The first property of a block stands behind its indentation, or behind the dash of a list.
  const indent = map.flow ? '' : ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
  const pieces = new Map(
    pairs.map(({ key }, at) => [
      String(key.value),
      (at === 0 ? indent : '') + text.slice(...(spans[at] ?? [])),
    ]),
  );
  let next = 0;
  const result = [...pieces.keys()].map((name, at) => {
    const piece = pieces.get(ordered.includes(name) ? (ordered[next++] ?? name) : name) ?? '';
    const [, end = 0] = spans[at] ?? [];
    const gap = text.slice(end, spans[at + 1]?.[0] ?? end);
    return (map.flow || piece.endsWith('\n') ? piece : `${piece}\n`) + gap;
  });
  return text.slice(0, start) + result.join('').slice(indent.length) + text.slice(spans.at(-1)?.[1]);
}

/** Where text begins, and where it ends. */
type Span = [start: number, end: number];

function flowSpan({ key, value }: Pair<Scalar, Node | null>): Span {
  const [start, end] = key.range ?? [0, 0];
  return [start, value?.range?.[1] ?? end];
}

/** Each property with the lines above it, back to the one before, and with all of its last line. */
function blockSpans(text: string, pairs: readonly Pair<Scalar, Node | null>[]): Span[] {
  let from = firstLine(text, pairs[0]?.key.range?.[0] ?? 0);
  return pairs.map((pair) => {
    const [, end] = flowSpan(pair);
    const newline = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end);
    const span: Span = [from, newline < 0 ? text.length : newline + 1];
    from = span[1];
    return span;
  });
}

/** Where the comments begin that stand above the first property of a block; those at the top of a file are about all of it. */
function firstLine(text: string, start: number): number {
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (indent === '' || indent.trim() !== '') return start;
  const above = new RegExp(`(?:(?<=\n)${indent}#.*\n)+${indent}$`).exec(text.slice(0, start));
  return above ? above.index + indent.length : start;
}
