import type { own } from './en.ts';

/** The name of a text that the client itself has. */
export type OwnText = keyof typeof own;

/** The texts of one language. */
export interface Texts {
  /** What each error code means and what to do, by the code in lower case. */
  codes: Readonly<Record<string, string>>;
  /** What each status means; `default` is any other. */
  statuses: Readonly<Record<string, string>>;
  /** The client's own texts; `{name}` stands for a value. */
  own: Readonly<Record<OwnText, string>>;
}

/** The names in braces in a text. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The values that a text needs, by the names in its braces; the English text says which. */
export type Values<Name extends OwnText> = Readonly<Record<Placeholders<(typeof own)[Name]>, unknown>>;

/** A text with its values in place. */
export function format<Name extends OwnText>(texts: Texts['own'], name: Name, values: Values<Name>): string {
  return texts[name].replace(/\{(\w+)\}/g, (_, key: string) =>
    String((values as Record<string, unknown>)[key]),
  );
}
