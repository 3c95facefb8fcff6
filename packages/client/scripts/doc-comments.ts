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
  const file = ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true);
  const times = new Map<string, number>();
  return [...source.matchAll(/\/\*\*(.*?)\*\/[\s|]*/gs)].flatMap((match) => {
    const name = symbolAt(file, match.index + match[0].length);
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
  return docCommentsOf(source).reduceRight((text, comment) => {
    const indent = /[ \t]*$/.exec(text.slice(0, comment.start))?.[0] ?? '';
    const replaced = docComment([textOf(comment)?.replaceAll('*\\/', '*/')], indent).trim();
    const end =
      replaced === '' ? comment.end + (/^\s*/.exec(text.slice(comment.end))?.[0].length ?? 0) : comment.end;
    return text.slice(0, comment.start) + replaced + text.slice(end);
  }, source);
}

/** The names on the way to what starts at a position; undefined inside a function's body. */
function symbolAt(file: ts.SourceFile, position: number): string | undefined {
  const path: string[] = [];
  let local = false;
  const visit = (node: ts.Node): void => {
    if (position < node.getStart(file) || position >= node.end) return;
    local ||= ts.isBlock(node);
    const name = nameOf(node);
    if (name !== undefined) path.push(name);
    if (name === undefined || node.getStart(file) < position) ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return local ? undefined : path.join('.');
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
