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
  const find = (part: (tag: string) => string | undefined) =>
    languages.find((tag) => part(tag.toLowerCase()) === part(language.toLowerCase()));
  return find((tag) => tag) ?? find((tag) => tag.split('-')[0]) ?? (languages[0] as string);
}
