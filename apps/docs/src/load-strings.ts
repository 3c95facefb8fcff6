import { existsSync } from 'node:fs';
import type { Strings } from './strings-for.ts';

/**
 * Reads the strings file of a language outside the site's own bundle: for the configuration and for scripts.
 *
 * @returns undefined where the language has no strings file.
 */
export async function loadStrings(language: string): Promise<Strings | undefined> {
  if (!existsSync(new URL(`./strings/${language}.ts`, import.meta.url))) return undefined;
  return (await import(`./strings/${language}.ts`)).default;
}
