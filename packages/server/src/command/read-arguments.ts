import { parseArgs } from 'node:util';
import { sourceLanguage } from '@vpcep/contract';
import { StartError } from '../start-error.ts';
import { sayIfKnown, type Texts } from '../texts/catalogue.ts';
import { withoutSecrets } from '../without-secrets.ts';
import {
  flag,
  languageOption,
  type Message,
  type Option,
  type OptionTable,
  type OptionValues,
  type OptionWithDefault,
  option,
} from './option.ts';

/** What every command has beside its own options. */
export const commonOptions = { help: option('help', flag), version: option('version', flag) } as const;

/** A command line that was read. */
export interface Arguments<Table extends OptionTable, T extends Texts> {
  readonly values: OptionValues<Table & typeof commonOptions>;
  /** In the language of `--lang`. */
  readonly texts: T;
}

/**
 * Reads a command line by a table of options.
 *
 * @param command name of the command, for messages
 * @throws {StartError} it cannot be carried out; the message is in the language of `--lang`, if there is one
 */
export function readArguments<Table extends OptionTable, T extends Texts>(
  command: string,
  table: Table,
  textsFor: (language: string) => T,
  args: readonly string[],
): Arguments<Table, T> {
  const options: Record<string, Option> = { ...table, ...commonOptions };
  const byName = new Map(
    Object.entries(options).map(([property, { name, kind }]) => [name, { property, kind }]),
  );
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...byName].map(
        ([name, { kind }]) => [name, { type: kind.value === undefined ? 'boolean' : 'string' }] as const,
      ),
    ),
    strict: false,
    tokens: true,
  });
  let texts = textsFor(sourceLanguage);
  const fail = ([key, values]: Message): never => {
    throw new StartError(sayIfKnown(texts, key, { command, ...values }) ?? key);
  };
  // The language first: it is that of the messages about the others.
  for (const token of tokens) {
    if (token.kind !== 'option' || token.name !== languageOption.name || !token.value) continue;
    const language = languageOption.kind.parse(token.value);
    if (language === undefined) fail(languageOption.kind.problem('--lang', token.value));
    texts = textsFor(language as string);
  }

  const values: Record<string, unknown> = {};
  for (const token of tokens) {
    if (token.kind === 'positional') fail(['unexpectedArgument', { argument: withoutSecrets(token.value) }]);
    if (token.kind !== 'option') continue;
    const found = byName.get(token.name);
    if (!found) {
      fail(['unknownOption', { option: token.rawName }]);
      continue;
    }
    const { property, kind } = found;
    const { rawName, value } = token;
    if (kind.value === undefined) {
      if (value !== undefined) fail(['unwantedValue', { option: rawName }]);
      values[property] = true;
      continue;
    }
    // "--port --quiet": the next option is not a value.
    if (value === undefined || value === '' || (!token.inlineValue && value.startsWith('-'))) {
      fail(['missingValue', { option: rawName }]);
      continue;
    }
    const parsed = kind.parse(value);
    if (parsed === undefined) fail(kind.problem(rawName, value));
    values[property] = kind.repeats ? [...((values[property] as unknown[]) ?? []), parsed] : parsed;
  }
  return { values: values as OptionValues<Table & typeof commonOptions>, texts };
}

/** The values of those options of a table that have a default. */
export type Defaults<Table extends OptionTable> = {
  readonly [Property in keyof Table as Table[Property] extends { readonly default: unknown }
    ? Property
    : never]: Table[Property] extends OptionWithDefault<infer T> ? T : never;
};

/** The defaults of a table's options. */
export function defaultsOf<Table extends OptionTable>(table: Table): Defaults<Table> {
  const rows = Object.entries(table).filter(([, row]) => row.default !== undefined);
  return Object.fromEntries(rows.map(([property, row]) => [property, row.default])) as Defaults<Table>;
}
