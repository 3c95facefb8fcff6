import type { Strings } from './strings-for.ts';

/**
 * Reads the strings file of a language outside the site's own bundle: for the configuration and for scripts.
 *
 * @returns undefined where the language has no strings file.
 */
export async function loadStrings(language: string): Promise<Strings | undefined> {
  try {
    return (await import(`./strings/${language}.ts`)).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
