/** What Pagefind says of a part of a page. */
export interface SubResult {
  title: string;
  url: string;
  /** HTML with the words found in `<mark>`. */
  excerpt: string;
}

/**
 * Of the parts of a page that Pagefind found, those that hold the very text that was typed; all where none does.
 *
 * Pagefind takes Chinese, and identifiers inside Chinese text, apart into words and finds parts that hold any of them:
 * for `EndPoint.3044` every error code, for 端口映射 each 终端.
 */
export function preferExact<T extends SubResult>(parts: T[], typed: string): T[] {
  const wanted = normalise(typed);
  const exact = parts.filter(({ title, excerpt }) =>
    normalise(`${title} ${excerpt.replace(/<\/?mark>/g, '')}`).includes(wanted),
  );
  return exact.length > 0 ? exact : parts;
}

/** Letter case and the spaces that Pagefind puts after words say nothing. */
function normalise(text: string): string {
  return text.toLowerCase().replace(/\s+/g, '');
}
