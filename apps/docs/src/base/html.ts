/** A text as HTML that shows it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** An address that a link may lead to: of the site, or of the web. Others, such as scripts, become empty. */
export function safeHref(href: string): string {
  return /^(?:https?:\/\/|mailto:|[./#?]|[\w-]+(?:[/#?.]|$))/i.test(href) ? href : '';
}
