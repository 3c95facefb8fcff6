/**
 * A doc comment from Markdown text, indented for the place it goes to; empty when there is no text.
 *
 * @param paragraphs texts in order; those that are missing are left out
 */
export function docComment(paragraphs: (string | undefined)[], indent = ''): string {
  const text = paragraphs
    .map((paragraph) => paragraph?.trim() ?? '')
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
  if (text === '') return '';
  const lines = text.replaceAll('*/', '*\\/').split('\n');
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */\n`].join(
    '\n',
  );
}
