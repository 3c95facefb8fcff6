/** Texts by key, in one language. A text may hold `{name}` where a value goes. */
export type Catalogue = Readonly<Record<string, string>>;

/** A name with a remark, which the text `named` puts together. */
export interface Named {
  readonly name: string;
  readonly detail: string;
}

/** What a `{name}` may stand for. A list is joined as the language does it. */
export type Value = string | number | readonly (string | Named)[];

/** Names of the values that a text takes. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The values of a text: nothing where it takes none. */
export type ValuesOf<Text extends string> = [NamesIn<Text>] extends [never]
  ? []
  : [values: { readonly [Name in NamesIn<Text>]: Value }];

/**
 * What a translation of an English catalogue must have: every key. A text `key_one` beside `key` is for the one form of a
 * number, and only for languages that have such a form.
 */
export type Translation<English extends Catalogue> = Readonly<
  Record<Exclude<keyof English, `${string}_one`>, string>
>;

/** The texts of a program, in one language. */
export interface Texts<English extends Catalogue = Catalogue> {
  /** BCP 47 tag of the language. */
  readonly language: string;
  readonly catalogue: Readonly<Partial<Record<keyof English, string>>>;
  readonly english: English;
}

/**
 * Chooses the texts of a language.
 *
 * @param translations by BCP 47 tag; a language that is not among them gets the English texts
 */
export function textsIn<English extends Catalogue>(
  language: string,
  english: English,
  translations: Readonly<Record<string, Translation<English>>>,
): Texts<English> {
  const catalogue = Object.hasOwn(translations, language) ? translations[language] : undefined;
  return catalogue
    ? { language, catalogue: catalogue as Texts<English>['catalogue'], english }
    : { language: 'en', catalogue: english, english };
}

/** A text with its values in place. */
export function say<English extends Catalogue, Key extends keyof English & string>(
  texts: Texts<English>,
  key: Key,
  ...[values]: ValuesOf<English[Key]>
): string {
  return sayIfKnown(texts, key, values ?? {}) as string;
}

/**
 * The same for a key that is only known when the program runs.
 *
 * @returns undefined when there is no such text
 */
export function sayIfKnown(
  texts: Texts,
  key: string,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const one = isOne(texts.language, values) ? lookUp(texts, `${key}_one`) : undefined;
  const text = one ?? lookUp(texts, key);
  return text?.replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return braces;
    return Array.isArray(value) ? listOf(texts, value) : String(value);
  });
}

function listOf(texts: Texts, items: readonly unknown[]): string {
  const words = items.map((item) =>
    typeof item === 'object' && item !== null ? sayIfKnown(texts, 'named', { ...item }) : String(item),
  );
  return words.join(lookUp(texts, 'listSeparator') ?? ', ');
}

function lookUp({ catalogue }: Texts, key: string): string | undefined {
  return Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
}

/** The first number among the values decides between the forms of a text. */
function isOne(language: string, values: Readonly<Record<string, unknown>>): boolean {
  const count = Object.values(values).find((value) => typeof value === 'number');
  return count !== undefined && new Intl.PluralRules(language).select(count) === 'one';
}
