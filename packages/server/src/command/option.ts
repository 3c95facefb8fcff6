import { languages, sourceLanguage } from '@vpcep/contract';
import { readDuration, writeDuration } from '../duration.ts';
import type { Value } from '../texts/catalogue.ts';

/** A message by its key, and what it takes. */
export type Message = readonly [key: string, values: Readonly<Record<string, Value>>];

/** What the values of an option look like. */
export interface OptionKind<T> {
  /** Stands for the value in the help: the name of a text `value.…`, or literal choices. Undefined for a flag. */
  readonly value?: string;
  /** Whether the option may be repeated; `T` is then a list. */
  readonly repeats?: boolean;
  /**
   * Reads what was given, for an option that repeats each time.
   *
   * @returns undefined when it is not such a value
   */
  parse(text: string): unknown;
  /** Says that a value cannot be read. */
  problem(option: string, text: string): Message;
  /** Writes a value as it is given on the command line. */
  show?(value: T): string;
}

/** One option of a command. */
export interface Option<T = unknown> {
  /** On the command line, without dashes. Its text for the help is `option.<name>`. */
  readonly name: string;
  readonly kind: OptionKind<T>;
  /** What holds when the option is left out. */
  readonly default?: T;
  /** Its group in the help: the heading is the text `section.<section>`. */
  readonly section?: string;
}

/** The options of a command, by the property that holds their value. */
export type OptionTable = Readonly<Record<string, Option>>;

/** The values of a table's options; what was left out is undefined. */
export type OptionValues<Table extends OptionTable> = {
  readonly [Property in keyof Table]?: (Table[Property] extends Option<infer T> ? T : never) | undefined;
};

/** An option that has a default. */
export type OptionWithDefault<T> = Option<T> & { readonly default: T };

interface MoreOfOption<T> {
  readonly default?: T;
  readonly section?: string;
}

/** An option, its type taken from its kind. */
export function option<T>(
  name: string,
  kind: OptionKind<T>,
  more: MoreOfOption<NoInfer<T>> & { readonly default: NoInfer<T> },
): OptionWithDefault<T>;
export function option<T>(name: string, kind: OptionKind<T>, more?: MoreOfOption<NoInfer<T>>): Option<T>;
export function option<T>(name: string, kind: OptionKind<T>, more: MoreOfOption<T> = {}): Option<T> {
  return { name, kind, ...more };
}

/** An option that is there or not. */
export const flag: OptionKind<boolean> = {
  parse: () => true,
  problem: (option) => ['unwantedValue', { option }],
};

/** Any text but the empty one. @param value names the text that stands for it in the help */
export function text(value: string): OptionKind<string> {
  return { value, parse: (given) => given, problem: unreadable, show: (given) => given };
}

/** A TCP port. */
export const port: OptionKind<number> = {
  value: 'port',
  parse: (given) => (/^\d{1,5}$/.test(given) && Number(given) <= 65535 ? Number(given) : undefined),
  problem: (option, given) => ['badPort', { option, value: given }],
  show: String,
};

/** A length of time in milliseconds. @param most the longest, as it is written */
export function duration(most: string): OptionKind<number> {
  const maximum = readDuration(most) ?? 0;
  return {
    value: 'duration',
    parse(given) {
      const read = readDuration(given);
      return read !== undefined && read <= maximum ? read : undefined;
    },
    problem: (option, given) => ['badDuration', { option, value: given, most }],
    show: writeDuration,
  };
}

/** One of several words. */
export function choice<const T extends string>(...choices: readonly T[]): OptionKind<T> {
  return {
    value: choices.join('|'),
    parse: (given) => choices.find((candidate) => candidate === given),
    problem: (option, given) => ['badChoice', { option, value: given, known: choices }],
    show: (given) => given,
  };
}

/** The language of the contract and of the messages. Without regard to case. */
export const languageOption: OptionWithDefault<string> = option(
  'lang',
  {
    value: 'language',
    parse: (given) => languages.find(({ tag }) => tag.toLowerCase() === given.toLowerCase())?.tag,
    problem: (_, given) => ['badLanguage', { value: given, known: languages.map(({ tag }) => tag) }],
    show: (given) => given,
  },
  { default: sourceLanguage },
);

function unreadable(option: string): Message {
  return ['missingValue', { option }];
}
