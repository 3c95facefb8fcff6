import ts from 'typescript';
import { docComment } from './doc-comment.ts';

/** A doc comment and what it is about. */
export interface SymbolComment {
  /** Names from the top of the file, such as `VpcepApiError.status`; a name that comes again ends in `#2`. */
  readonly symbol: string;
  /** Markdown, without the asterisks. */
  readonly text: string;
  /** Where it stands in the file. */
  readonly start: number;
  readonly end: number;
}

/** The doc comments of a TypeScript file, in its order; those inside functions are left out. */
export function docCommentsOf(source: string): SymbolComment[] {
  const matches = [...source.matchAll(/\/\*\*(.*?)\*\/[\s|]*/gs)];
  const names = symbolsAt(
    source,
    matches.map((match) => match.index + match[0].length),
  );
  const times = new Map<string, number>();
  return matches.flatMap((match, index) => {
    const name = names[index];
    if (name === undefined) return [];
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return {
      symbol: time === 1 ? name : `${name}#${time}`,
      text: (match[1] ?? '').replace(/^[ \t]*\*? ?/gm, '').trim(),
      start: match.index,
      end: source.indexOf('*/', match.index) + 2,
    };
  });
}

/**
 * Replaces doc comments.
 *
 * @param textOf the new text of a comment; undefined takes the comment out
 */
export function replaceDocComments(
  source: string,
  textOf: (comment: SymbolComment) => string | undefined,
): string {
  const pieces: string[] = [];
  let written = 0;
  for (const comment of docCommentsOf(source)) {
    const line = source.slice(source.lastIndexOf('\n', comment.start) + 1, comment.start);
    const indent = /[ \t]*$/.exec(line)?.[0] ?? '';
    const replaced = docComment([textOf(comment)?.replaceAll('*\\/', '*/')], indent).trim();
    pieces.push(source.slice(written, comment.start), replaced);
    written = replaced === '' ? endOfSpace(source, comment.end) : comment.end;
  }
  return [...pieces, source.slice(written)].join('');
}

function endOfSpace(text: string, from: number): number {
  const space = /\s*/y;
  space.lastIndex = from;
  space.exec(text);
  return space.lastIndex;
}

/**
 * The names on the way to what starts at each of some positions, which are in order; undefined inside a function's body. Walks
 * over the file once.
 */
function symbolsAt(source: string, positions: readonly number[]): (string | undefined)[] {
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const names: (string | undefined)[] = positions.map(() => '');

  /** @param first the index of the first position that can be in the node, and `last` of the first one behind it */
  const visit = (node: ts.Node, path: readonly string[], first: number, last: number): void => {
    const start = node.getStart(file);
    const from = indexOf(positions, start, first, last);
    const to = indexOf(positions, node.end, from, last);
    if (from === to) return;
    const name = nameOf(node);
    const here = name === undefined ? path : [...path, name];
    for (let index = from; index < to; index++) names[index] = ts.isBlock(node) ? undefined : here.join('.');
    if (ts.isBlock(node)) return;
    // What a named node starts with is not looked into.
    const inside = name === undefined ? from : indexOf(positions, start + 1, from, to);
    ts.forEachChild(node, (child) => visit(child, here, inside, to));
  };
  visit(file, [], 0, positions.length);
  return names;
}

/** Where a position is in a list in order, or would be: the index of the first that is not before it. */
function indexOf(positions: readonly number[], position: number, first: number, last: number): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nameOf(node: ts.Node): string | undefined {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText();
  if (ts.isVariableDeclaration(node)) return undefined;
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return node.literal.text;
  const { name } = node as Partial<ts.NamedDeclaration>;
  return name && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))
    ? name.text
    : undefined;
}
