import { Marked, type Renderer, type Tokens } from 'marked';
import { pageHref } from '../base/addresses.ts';
import { highlight } from '../base/highlight.ts';
import { escapeHtml, safeHref } from '../base/html.ts';
import { iconPaths } from '../base/icons.ts';
import { perLanguage } from '../base/languages.ts';
import { textsFor } from '../catalogue/texts.ts';
import { codeHref, errorCodeNamed } from './codes.ts';
import { operationsOf } from './operations.ts';

/** Prose of the contract (Markdown) as HTML; code spans that name an error code or an operation are links. */
export function proseHtml(markdown: string, language: string): string {
  return rendererFor(language).parse(markdown, { async: false });
}

/** The same for a single line, without a paragraph around it. */
export function inlineProseHtml(markdown: string, language: string): string {
  return rendererFor(language).parseInline(markdown, { async: false });
}

/** A line of Markdown without its marks, for places that take no HTML: titles, links. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/`|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first sentence of a text, without its marks and its full stop. */
export function firstSentence(markdown: string): string {
  const [paragraph = ''] = markdown.split(/\n\s*\n/);
  const sentence = /^.*?(?:[.:;](?=\s|$)|[。：；])/s.exec(paragraph)?.[0] ?? paragraph;
  return plainText(sentence).replace(/[.:;。：；]$/, '');
}

const rendererFor = perLanguage((language) => {
  const addresses = new Map(
    operationsOf(language).map(({ id, slug }) => [id, pageHref(language, `reference/${slug}`)]),
  );
  return new Marked({
    renderer: {
      html: ({ text }) => escapeHtml(text),
      table: renderTable,
      link({ href, tokens }) {
        return `<a href="${escapeHtml(safeHref(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      code: ({ text, lang }) => codeBlock(text, lang ?? '', language),
      codespan({ text }) {
        const code = errorCodeNamed(text)?.code;
        const href = code ? codeHref(language, code) : addresses.get(text);
        const span = `<code translate="no">${escapeHtml(text)}</code>`;
        return href ? `<a href="${href}">${span}</a>` : span;
      },
    },
  });
});

/** Renders a table so that it scrolls by itself where it is wider than the page. */
export function renderTable(this: Renderer, { header, rows }: Tokens.Table): string {
  const rowOf = (row: Tokens.TableCell[], tag: string) => {
    const cells = row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`);
    return `<tr>${cells.join('')}</tr>`;
  };
  const body = rows.map((row) => rowOf(row, 'td')).join('');
  return `<div class="table" tabindex="0" role="group"><table><thead>${rowOf(header, 'th')}</thead><tbody>${body}</tbody></table></div>`;
}

/** A block of code that can be copied; one of `text` is what a program prints. */
export function codeBlock(code: string, form: string, language: string): string {
  const label = escapeHtml(textsFor(language)('copy.sample'));
  const isOutput = form === 'text';
  const button = `<button class="copy needs-scripts" type="button" data-copy-sample aria-label="${label}">${copyIcon}</button>`;
  const name = escapeHtml(isOutput ? textsFor(language)('code.output') : form);
  return `<figure class="code-block card${isOutput ? ' output' : ''}">${isOutput ? '' : button}<pre tabindex="0" role="group" aria-label="${name}"><code translate="no">${highlight(code, form)}</code></pre></figure>`;
}

const copyIcon = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${iconPaths.copy}"/></svg>`;
