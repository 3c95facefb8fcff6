import { Marked } from 'marked';
import { pageHref } from '../page-href.ts';
import { errorCodeNamed } from './error-code.ts';
import { operationsOf } from './operations.ts';

const renderers = new Map<string, Marked>();

/** Prose of the contract (Markdown) as HTML; code spans that name an error code or an operation are links. */
export function proseHtml(markdown: string, language: string): string {
  return rendererFor(language).parse(markdown, { async: false });
}

/** The same for a single line, without a paragraph around it. */
export function inlineProseHtml(markdown: string, language: string): string {
  return rendererFor(language).parseInline(markdown, { async: false });
}

function rendererFor(language: string): Marked {
  let marked = renderers.get(language);
  if (!marked) {
    const addresses = new Map(
      operationsOf(language).map(({ id, slug }) => [id, pageHref(language, `reference/${slug}`)]),
    );
    marked = new Marked({
      renderer: {
        codespan({ text }) {
          const code = errorCodeNamed(text)?.code;
          const href = code ? pageHref(language, 'reference/error-codes', code) : addresses.get(text);
          const span = `<code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code>`;
          return href ? `<a href="${href}">${span}</a>` : span;
        },
      },
    });
    renderers.set(language, marked);
  }
  return marked;
}
