import type { Texts } from '../texts/catalogue.ts';
import { optionDefault, optionUsage } from './help.ts';
import type { Option, OptionTable } from './option.ts';

/**
 * Finds where the options in a Markdown table differ from those of a command, for the tests that hold READMEs and guides to
 * it. The first cell of a row is the option, as `--port <number>`; with `texts`, placeholder and default (second cell) count.
 *
 * @returns one line for each difference; empty when there is none
 */
export function differencesInMarkdown(markdown: string, table: OptionTable, texts?: Texts): string[] {
  const rows = [...markdown.matchAll(/^\| `(--.*)$/gm)].map(([row]) => cellsOf(row));
  const options = Object.values<Option>(table);
  const expected = options.map((option) => [
    texts ? `\`${optionUsage(option, texts)}\`` : `\`--${option.name}`,
    texts && optionDefault(option),
  ]);
  const found = rows
    .filter(([usage]) => !usage?.startsWith('`--help'))
    .map(([usage = '', stated]) => [texts ? usage : usage.replace(/[ `]*(<.*)?`$/, ''), stated]);
  const length = Math.max(expected.length, found.length);
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const [usage, stated] = expected[index] ?? ['no option'];
    const [foundUsage, foundDefault] = found[index] ?? ['no row'];
    if (usage !== foundUsage) return [`${usage} is ${foundUsage}`];
    return stated === undefined || stated === foundDefault ? [] : [`${usage}: ${stated} is ${foundDefault}`];
  });
}

function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}
