import { posix } from 'node:path';
import type { HTMLElement, Node } from 'node-html-parser';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { escapeHtml } from '../src/base/html.ts';
import type { BuiltPage, BuiltSite } from './built-page.ts';
import { markdownFile } from './markdown-file.ts';

const toMarkdown = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true, listItemIndent: 'one' });

/** What a picture shows, forms, and what repeats other pages. */
const leftOut = 'svg, form, button, .chips, .port-rule-picture, .visually-hidden, wbr';
/** The languages whose samples are kept. */
const sampleLanguages = ['lang:curl', 'lang:ts'];

/** A page as Markdown. Links to other pages lead to their Markdown, relative to it. */
export function markdownOf(
  { place, main }: BuiltPage,
  language: string,
  { base, places }: BuiltSite,
): string {
  for (const part of main.querySelectorAll(leftOut)) part.remove();
  main.querySelectorAll('.card[data-samples]').forEach(chooseSamples);
  for (const phrase of main.querySelectorAll('.phrase')) phrase.replaceWith(phrase.innerHTML);
  main.querySelectorAll('pre').forEach(fence);
  main.querySelectorAll('summary').forEach(title);
  for (const path of main.querySelectorAll('.endpoint'))
    path.replaceWith(`<p><code>${escapeHtml([...path.children].map(textOf).join(' '))}</code></p>`);
  for (const list of main.querySelectorAll('dl')) list.replaceWith(`<ul>${itemsOf(list)}</ul>`);
  const own = markdownFile(language, place);
  for (const link of main.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? '';
    const target = new URL(href, `http://site.invalid${base}${place}`);
    const other = target.pathname.slice(base.length);
    if (target.host !== 'site.invalid') continue;
    const isPage = target.pathname.startsWith(base) && places.includes(other) && other !== place;
    if (isPage) link.setAttribute('href', posix.relative(posix.dirname(own), markdownFile(language, other)));
    else link.replaceWith(link.innerHTML);
  }
  return `${toMarkdown.processSync(apart(main.innerHTML))}`;
}

/** Of the samples of one request, those in few languages are enough. */
function chooseSamples(card: HTMLElement): void {
  for (const sample of card.querySelectorAll('pre[data-when*="lang:"]')) {
    const when = (sample.getAttribute('data-when') ?? '').split(' ');
    if (sampleLanguages.some((language) => when.includes(language))) continue;
    sample.previousElementSibling?.remove();
    sample.remove();
  }
}

/** A block of code without colours. Its form stands in its label, or in what it is shown for. */
function fence(block: HTMLElement): void {
  const lines = block.querySelectorAll('.line');
  const code = lines.length > 0 ? lines.map(({ text }) => text).join('\n') : block.text;
  const label =
    /lang:(\w+)/.exec(block.getAttribute('data-when') ?? '')?.[1] ?? block.getAttribute('aria-label');
  const form = formOf.get(label ?? '') ?? (/^\s*[[{]/.test(code) ? 'json' : undefined);
  const name = form ? ` class="language-${form}"` : '';
  block.replaceWith(`<pre><code${name}>${escapeHtml(code)}</code></pre>`);
}

const formOf = new Map([
  ['curl', 'sh'],
  ...['sh', 'ts', 'js', 'json', 'yaml'].map((form) => [form, form] as const),
  ...['mjs', 'cjs'].map((form) => [form, 'js'] as const),
]);

/** What opens a fold becomes a title: of a property with its path, of a code, or of something else. */
function title(summary: HTMLElement): void {
  const fold = summary.parentNode;
  const parts = summary.childNodes.map(textOf).filter(Boolean).map(escapeHtml);
  if (fold?.classList.contains('property')) {
    const [name = '', type = '', , ...need] = parts;
    const root = fold.getAttribute('data-property');
    const path = root && root !== name ? `${root}.${name}` : name;
    summary.replaceWith(`<h4><code>${path}</code> (${[type, ...need].join(', ')})</h4>`);
  } else if (fold?.classList.contains('code')) {
    const [code = '', ...rest] = parts;
    summary.replaceWith(`<h4><code>${code}</code> ${rest.join(' ')}</h4>`);
  } else {
    summary.replaceWith(`<p><strong>${parts.join(' ')}</strong></p>`);
  }
}

/** The terms of a list and what is said of each. */
function itemsOf(list: HTMLElement): string {
  return list
    .querySelectorAll('dt')
    .map((term) => {
      let said = '';
      for (let next = term.nextElementSibling; next?.tagName === 'DD'; next = next.nextElementSibling) {
        said += ` ${next.innerHTML}`;
      }
      const name = term.querySelector('code') ? term.innerHTML : `<strong>${term.innerHTML}</strong>`;
      return `<li>${name}: ${said}</li>`;
    })
    .join('');
}

/** Parts of a line that only their style keeps apart, with a space between them. */
function apart(html: string): string {
  return html.replace(/(<\/(?:a|b|code|span)>)(?=<(?:a|b|code|span)\b)/g, '$1 ');
}

function textOf({ text }: Node): string {
  return text.replace(/\s+/g, ' ').trim();
}
