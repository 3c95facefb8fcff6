/** What a README and its translation have alike. */
export interface ReadmeOutline {
  /** The code in it, without what is left out (`…`) or stands for something (`<…>`). */
  readonly code: readonly string[];
  readonly sections: number;
  readonly tableRows: number;
}

/** What must be the same in the translation of a README. */
export function outlineOf(markdown: string): ReadmeOutline {
  const code = [...markdown.matchAll(/```(?:ya?ml|ts)\n(.*?)```/gs)].map(([, body = '']) =>
    body.replace(/…[^\n]*|<[^>]*>/g, ''),
  );
  const count = (pattern: RegExp) => markdown.match(pattern)?.length ?? 0;
  return { code, sections: count(/^## /gm), tableRows: count(/^\| /gm) };
}
