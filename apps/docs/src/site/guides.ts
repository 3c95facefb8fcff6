import { type CollectionEntry, getEntry } from 'astro:content';
import { sourceLanguage } from '@vpcep/contract';
import { Marked, type Token, type Tokens } from 'marked';
import { escapeHtml, safeHref } from '../base/html.ts';
import { segmentOf } from '../base/languages.ts';
import { textsFor } from '../catalogue/texts.ts';
import { codeBlock, inlineProseHtml, plainText, renderTable } from '../contract/prose.ts';

/** The hand-written pages, in the order of the navigation. */
export const guideNames = [
  'getting-started',
  'life-of-a-service',
  'port-mappings',
  'errors-and-retries',
  'client',
  'environments',
  'migration',
  'other-tools',
  'servers',
  'mock',
  'sandbox',
  'contract-tests',
  'resilience',
] as const;

/** Those that explain the API, beside the reference; the others are about programs. */
export const conceptNames = [
  'life-of-a-service',
  'port-mappings',
  'errors-and-retries',
] as const satisfies GuideName[];

/** The name of a hand-written page. */
export type GuideName = (typeof guideNames)[number];

/** A part of a guide: text, or something that the contract fills. */
export type GuidePart = { html: string } | { component: string; properties: Record<string, string> };

/** A section of a guide. */
export interface GuideHeading {
  depth: number;
  /** The same in every language. */
  id: string;
  text: string;
}

/** A hand-written page, ready to be shown. */
export interface Guide {
  title: string;
  description: string;
  /** The language that it is written in: the source language where the reader's is missing. */
  language: string;
  headings: GuideHeading[];
  parts: GuidePart[];
  /** The text below each heading, for the search. */
  sections: GuideSection[];
}

/** The text below a heading, without its marks. */
export interface GuideSection extends GuideHeading {
  content: string;
  /** Its examples of code. */
  code: string;
  /** What the tables of the section explain row by row, such as messages and options. */
  names: string[];
}

const placeholder = /^<([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s*\/>$/m;

/**
 * Reads a guide. The ids of its sections are made from the headings of the source language, so that a link keeps its
 * section when the reader changes the language.
 *
 * @throws {Error} the guide is missing in the source language too
 */
export async function readGuide(language: string, name: GuideName): Promise<Guide> {
  const source = await find(sourceLanguage, name);
  if (!source) throw new Error(`There is no guide ${name} in ${sourceLanguage}.`);
  const own = (await find(language, name)) ?? source;
  const ids = headingsOf(source).map(({ text }) => slugOf(text));
  const headings = headingsOf(own).map(({ depth, text }, index) => ({
    depth,
    text: plainText(text),
    id: ids[index] ?? slugOf(text),
  }));
  return {
    title: own.data.title,
    description: own.data.description,
    language: own === source ? sourceLanguage : language,
    headings,
    parts: partsOf(own.body ?? '', headings, language),
    sections: sectionsOf(own.body ?? '', headings),
  };
}

async function find(language: string, name: string): Promise<CollectionEntry<'guides'> | undefined> {
  return await getEntry('guides', `${segmentOf(language)}/${name}`);
}

function headingsOf({ body = '' }: CollectionEntry<'guides'>): Tokens.Heading[] {
  return new Marked().lexer(body).filter((token): token is Tokens.Heading => token.type === 'heading');
}

function sectionsOf(body: string, headings: readonly GuideHeading[]): GuideSection[] {
  const sections: Token[][] = [];
  for (const token of new Marked().lexer(body)) {
    if (token.type === 'heading') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return headings.map((heading, index) => {
    const tokens = sections[index] ?? [];
    const isCode = (token: Token) =>
      token.type === 'code' && !['sh', 'text'].includes((token as Tokens.Code).lang ?? '');
    const text = tokens
      .filter((token) => !isCode(token))
      .map(({ raw }) => ` ${raw}`)
      .join('');
    return {
      ...heading,
      code: tokens
        .filter(isCode)
        .map((token) => (token as Tokens.Code).text)
        .join(' '),
      content: plainText(
        text.replace(/\]\([^)]*\)/g, ']').replace(/[[\]|]|```\w*|^<.*>$|-{3,}|^ *(?:-|\d+\.) /gm, ''),
      ),
      names: tokens.flatMap(namesIn),
    };
  });
}

/** The code in the first cell of each row of a table. */
function namesIn(token: Token): string[] {
  if (token.type !== 'table') return [];
  return (token as Tokens.Table).rows.flatMap(([cell]) =>
    (cell?.tokens ?? []).flatMap((part) => (part.type === 'codespan' ? [part.text] : [])),
  );
}

function slugOf(text: string): string {
  return plainText(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The text, taken apart at the lines that name a component. */
function partsOf(body: string, headings: readonly GuideHeading[], language: string): GuidePart[] {
  const marked = rendererFor(headings, language);
  const parts: GuidePart[] = [];
  let rest = body;
  for (let found = placeholder.exec(rest); found; found = placeholder.exec(rest)) {
    const [whole, component = '', attributes = ''] = found;
    parts.push({ html: marked.parse(rest.slice(0, found.index), { async: false }) });
    parts.push({
      component,
      properties: Object.fromEntries(
        [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
    });
    rest = rest.slice(found.index + whole.length);
  }
  return [...parts, { html: marked.parse(rest, { async: false }) }];
}

function rendererFor(headings: readonly GuideHeading[], language: string): Marked {
  let next = 0;
  let saysHowToRun = false;
  return new Marked({
    renderer: {
      code({ text, lang = '' }) {
        const isFirstProgram = lang === 'ts' && !saysHowToRun;
        if (!isFirstProgram) return codeBlock(text, lang, language);
        saysHowToRun = true;
        const note = inlineProseHtml(textsFor(language)('guide.typescript'), language);
        return `<p class="note">${note}</p>${codeBlock(text, lang, language)}`;
      },
      codespan: ({ text }) => `<code translate="no">${escapeHtml(text)}</code>`,
      heading({ depth, tokens }) {
        const { id = '' } = headings[next++] ?? {};
        return `<h${depth} id="${id}"><a class="heading-link" href="#${id}">${this.parser.parseInline(tokens)}</a></h${depth}>`;
      },
      link({ href, tokens }) {
        return `<a href="${escapeHtml(safeHref(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      table: renderTable,
    },
  });
}
