import english from './strings/en.ts';

/** Every interface string of the site. A language file that lacks one does not compile. */
export type Strings = typeof english;

const files = import.meta.glob<Strings>('./strings/*.ts', { eager: true, import: 'default' });

/** The interface strings of a language; English where the site has no strings file for it yet. */
export function stringsFor(language: string): Strings {
  return files[`./strings/${language}.ts`] ?? english;
}
