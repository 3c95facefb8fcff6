import { jsonLines } from '../contract/samples/json-lines.ts';
import { element } from './element.ts';
import { jsonColours } from './json-colours.ts';

/** A JSON value as lines of a sample, laid out and coloured as the build does it; those of some properties have a class. */
export function linesOf(
  value: unknown,
  marked: ReadonlySet<string> = new Set(),
  mark = 'fresh',
): HTMLElement {
  const code = document.createElement('code');
  for (const { text, property } of jsonLines(value)) {
    const parts = jsonColours(text).map(({ text: part, colour }) => {
      if (!colour) return part;
      const span = element('span', part);
      span.className = `c-${colour}`;
      return span;
    });
    const line = element('span', ...parts);
    line.className = `line${property !== undefined && marked.has(property) ? ` ${mark}` : ''}`;
    code.append(line);
  }
  return code;
}
