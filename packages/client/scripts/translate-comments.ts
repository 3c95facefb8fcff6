/** A tag with what it needs to keep its meaning: `@param name`, `@throws {Type}`, `@returns`. */
const tag = /^@(?:param \S+|throws(?: \{\w+\})?|\w+)/;

/**
 * Translates the doc comments of a declaration file, passage by passage: a paragraph or what follows a tag.
 */
export function translateComments(text: string, translate: (passage: string) => string): string {
  return text.replace(/^( *)\/\*\*(.*?)\*\//gms, (_, indent: string, comment: string) => {
    const lines = comment
      .split('\n')
      .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
      .join('\n')
      .trim()
      .replace(/\n(?=@)/g, '\n\n');
    const passages = lines.split(/\n{2,}/).map((passage) => {
      const words = passage.replace(/\s+/g, ' ').trim();
      const name = tag.exec(words)?.[0] ?? '';
      const own = words.slice(name.length).trim();
      return own === '' ? name : `${name} ${translate(own)}`.trim();
    });
    const isTag = (passage: string | undefined) => passage?.startsWith('@') === true;
    const rendered = passages.flatMap((passage, index) =>
      index > 0 && !(isTag(passage) && isTag(passages[index - 1])) ? ['', passage] : [passage],
    );
    return [`${indent}/**`, ...rendered.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join(
      '\n',
    );
  });
}
