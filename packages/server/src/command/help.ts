import { languages } from '@vpcep/contract';
import { sayIfKnown, type Texts, type Value } from '../texts/catalogue.ts';
import type { Option, OptionTable } from './option.ts';
import { commonOptions } from './read-arguments.ts';

/**
 * The help of a command: the text `about`, its options by section, the text `afterwards` where there is one.
 *
 * @param texts those of the command; `option.<name>` says what an option does, in Markdown, with `{default}` for its default
 */
export function helpText(command: string, table: OptionTable, texts: Texts): string {
  const rows = Object.values<Option>({ ...table, ...commonOptions });
  const sections = [...new Set(rows.map(({ section }) => section))];
  const paragraphs = [
    textOf(texts, 'usage', { command }),
    textOf(texts, 'about'),
    ...sections.map((section) =>
      [
        ...(section === undefined ? [] : [sayIfKnown(texts, `section.${section}`, {}) ?? []].flat()),
        ...describe(
          rows.filter((row) => row.section === section),
          texts,
        ),
      ].join('\n'),
    ),
    sayIfKnown(texts, 'afterwards', {}),
  ];
  return paragraphs.filter(Boolean).join('\n\n');
}

function describe(options: readonly Option[], texts: Texts): string[] {
  const usages = options.map((option) => optionUsage(option, texts));
  const width = Math.max(...usages.map(columnsOf)) + 2;
  return options.map((option, index) => {
    const usage = usages[index] ?? '';
    const named = languages.map(({ tag, name }) => ({ name: tag, detail: name }));
    const text = describeOption(option, texts, named).replaceAll('`', '');
    return `  ${usage}${' '.repeat(width - columnsOf(usage))}${text}`;
  });
}

/** What an option does, in Markdown. @param known what stands for `{languages}` */
export function describeOption(
  option: Option,
  texts: Texts,
  known: Value = languages.map(({ tag }) => tag),
): string {
  return textOf(texts, `option.${option.name}`, { default: optionDefault(option) ?? '', languages: known });
}

/** An option as the help shows it, such as `--port <number>`. */
export function optionUsage({ name, kind }: Option, texts: Texts): string {
  if (kind.value === undefined) return `--${name}`;
  return `--${name} <${sayIfKnown(texts, `value.${kind.value}`, {}) ?? kind.value}>`;
}

/** The default of an option as it is given on the command line; undefined where it has none. */
export function optionDefault({ kind, default: value }: Option): string | undefined {
  return value === undefined || !kind.show ? undefined : kind.show(value);
}

/** Columns that a text takes in a fixed-width font: Chinese characters take two. */
export function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
}

function textOf(texts: Texts, key: string, values: Readonly<Record<string, Value>> = {}): string {
  return sayIfKnown(texts, key, values) ?? key;
}
