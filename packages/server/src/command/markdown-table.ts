import type { Texts } from '../texts/catalogue.ts';
import { columnsOf, describeOption, optionUsage } from './help.ts';
import type { Option, OptionTable } from './option.ts';
import { commonOptions } from './read-arguments.ts';

/** A table whose first row begins with an option; of its heading, the first cell and the last. */
const optionTable = /^\|([^|\n]+)\|(?:[^|\n]*\|)*?([^|\n]+)\|\n\|[-| ]+\|\n(?:\| `--.*\n)+/m;

/**
 * Puts the options of a command into the table of options in a Markdown text, so that READMEs and guides say what the help
 * says.
 *
 * @throws {Error} the text has no table of options
 */
export function withOptionTable(markdown: string, table: OptionTable, texts: Texts): string {
  const [block, first = '', last = ''] = optionTable.exec(markdown) ?? [];
  if (block === undefined) throw new Error('There is no table of options: add its heading and one row.');
  const rows = Object.values<Option>({ ...table, ...commonOptions }).map((option) => [
    `\`${optionUsage(option, texts)}\``,
    describeOption(option, texts),
  ]);
  return markdown.replace(block, () => writeTable([[first.trim(), last.trim()], ...rows]));
}

function writeTable([heading = [], ...rows]: readonly (readonly string[])[]): string {
  const cells = [heading, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')));
  const widths = heading.map((_, column) => Math.max(...cells.map((row) => columnsOf(row[column] ?? ''))));
  const lines = cells.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)));
  lines.splice(
    1,
    0,
    widths.map((width) => '-'.repeat(width)),
  );
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(width - columnsOf(cell));
}
