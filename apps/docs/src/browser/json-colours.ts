/** A piece of JSON text; `colour` is the end of the class that the styles know. */
export interface Piece {
  text: string;
  colour?: 'k' | 's' | 'n' | 'w';
}

const tokens =
  /(?<k>"(?:\\.|[^"\\])*"(?=\s*:))|(?<s>"(?:\\.|[^"\\])*")|(?<w>\b(?:true|false|null)\b)|(?<n>-?\b\d+(?:\.\d+)?(?:e[+-]?\d+)?\b)/gi;

/** Takes a line of JSON apart, with the colours that the build gives it: its own highlighter is too large for a page. */
export function jsonColours(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of line.matchAll(tokens)) {
    if (found.index > end) pieces.push({ text: line.slice(end, found.index) });
    const [colour] = Object.entries(found.groups ?? {}).find(([, text]) => text !== undefined) ?? [];
    pieces.push({ text: found[0], colour: colour as NonNullable<Piece['colour']> });
    end = found.index + found[0].length;
  }
  if (end < line.length) pieces.push({ text: line.slice(end) });
  return pieces;
}
