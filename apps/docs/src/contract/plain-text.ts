/** A line of Markdown without its marks, for places that take no HTML: titles, tables of contents, links. */
export function plainText(markdown: string): string {
  return markdown.replace(/`|\*\*/g, '');
}
