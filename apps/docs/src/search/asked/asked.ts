import english from './en.ts';

/** How readers who do not know our words ask for a section, by its page and anchor; without an anchor, for a page. */
export type Asked = Readonly<Record<string, Readonly<Record<string, string>>>>;

const files = import.meta.glob<Asked>(['./*.ts', '!./asked.ts'], { eager: true, import: 'default' });

/** What readers of a language ask that the sections answer, by their places; English where nothing is written for it. */
export function askedIn(language: string): ReadonlyMap<string, string> {
  const pages: Asked = files[`./${language}.ts`] ?? english;
  return new Map(
    Object.entries(pages).flatMap(([page, sections]) =>
      Object.entries(sections).map(([anchor, questions]) => [`${page}/${anchor && `#${anchor}`}`, questions]),
    ),
  );
}
