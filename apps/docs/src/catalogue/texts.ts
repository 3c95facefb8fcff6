import english from './languages/en.ts';
import { fillIn, type Values } from './message.ts';

type English = typeof english;

/** The key of a text. */
export type TextKey = keyof English;

/** The stem of a text in plural forms: `codes` for `codes.one` and `codes.other`. */
export type PluralKey = TextKey extends infer Key
  ? Key extends `${infer Stem}.other`
    ? Stem
    : never
  : never;

/** Every text of another language. A file that lacks one does not compile; the form `.one` is for languages that have it. */
export type Translation = Record<Exclude<TextKey, `${string}.one`>, string>;

/** The interface texts of one language. */
export interface Texts {
  /** A text with its values filled in. */
  <Key extends TextKey>(key: Key, ...values: Values<English[Key]>): string;
  /** The form of a text that goes with a number, which fills `{n}`. */
  count(key: PluralKey, n: number): string;
  /** A text whose key is made from data; undefined if the language lacks it. */
  find(key: string): string | undefined;
}

const files = import.meta.glob<Translation>('./languages/*.ts', { eager: true, import: 'default' });
const made = new Map<string, Texts>();

/** The interface texts of a language; English where the site has no file for it. */
export function textsFor(language: string): Texts {
  let texts = made.get(language);
  if (!texts) {
    texts = makeTexts(language, files[`./languages/${language}.ts`] ?? english);
    made.set(language, texts);
  }
  return texts;
}

/** Every text of a language, by key. */
export function catalogueOf(language: string): Readonly<Record<string, string>> {
  return files[`./languages/${language}.ts`] ?? english;
}

function makeTexts(language: string, catalogue: Readonly<Record<string, string>>): Texts {
  const rules = new Intl.PluralRules(language);
  const find = (key: string) => (Object.hasOwn(catalogue, key) ? catalogue[key] : undefined);
  const text = (key: string, values: Record<string, string | number> = {}) =>
    fillIn(find(key) ?? key, values);
  return Object.assign(text, {
    find,
    count: (key: PluralKey, n: number) =>
      fillIn(find(`${key}.${rules.select(n)}`) ?? find(`${key}.other`) ?? key, { n }),
  }) as Texts;
}
