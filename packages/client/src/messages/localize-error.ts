import { languages, loaders } from './loaders.gen.ts';

/**
 * What an error means and what to do about it, for people to read. The texts of a language are loaded when they are first asked
 * for; where that fails, in a page that is offline for example, the message of the error itself is returned.
 *
 * @param error an error of this package; the message of any other is returned as it is
 * @param language a BCP 47 tag such as `zh-CN`, or `navigator.language`; the nearest of `languages` is taken, and the first where
 *   none is near
 */
export async function localizeError(error: unknown, language: string): Promise<string> {
  const localize = await loaders[nearest(`${language}`)]?.().catch(() => undefined);
  return localize?.(error) ?? (error instanceof Error ? error.message : String(error));
}

/** The language that comes nearest: the same tag, else the same primary language. */
function nearest(language: string): string {
  const tag = language.toLowerCase();
  const primary = (each: string) => each.toLowerCase().split('-')[0];
  return (
    languages.find((each) => each.toLowerCase() === tag) ??
    languages.find((each) => primary(each) === primary(tag)) ??
    (languages[0] as string)
  );
}
