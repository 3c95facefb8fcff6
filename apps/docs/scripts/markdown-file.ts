/** Where the Markdown of a page is: beside its folder, `en/mock.md` for `/en/mock/`. */
export function markdownFile(language: string, place: string): string {
  return `${language.toLowerCase()}/${place.replace(/\/$/, '') || 'index'}.md`;
}
