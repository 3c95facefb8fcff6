import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What a Markdown text is made of. */
export interface MarkdownParts {
  /** The contents of code spans and code blocks. */
  readonly code: readonly string[];
  /** The addresses of links and images. */
  readonly links: readonly string[];
  /** The text of each paragraph, heading or list item, with a `codeMark` where code was. */
  readonly prose: readonly string[];
}

/** Stands for a piece of code in prose (U+FFFC, object replacement character). */
export const codeMark = '\uFFFC';

/** The rules look at one node after the other, so a few texts are enough for each to be parsed once. */
const mostRemembered = 1000;
const remembered = new Map<string, MarkdownParts>();

/** Texts of one paragraph in which nothing but code spans is marked up: most of them, and quick to take apart. */
const plain = /^(?!\s|[-+=] |\d+[.)]|```)(?:[^\n\\*_#<>[\]!&~|`]|(?<!`)`[^`\n]+`(?!`))*$/;

/** Takes a text apart by the rules of Markdown (CommonMark). */
export function readMarkdown(text: string): MarkdownParts {
  let parts = remembered.get(text);
  if (!parts) {
    if (remembered.size >= mostRemembered) remembered.clear();
    parts = plain.test(text) ? takeApartPlain(text) : takeApart(fromMarkdown(text));
    remembered.set(text, parts);
  }
  return parts;
}

function takeApartPlain(text: string): MarkdownParts {
  const code: string[] = [];
  const prose = text.replace(/`([^`]+)`/g, (_, span: string) => {
    // CommonMark: one space on both sides belongs to the marks.
    code.push(/^ .*[^ ].* $/.test(span) ? span.slice(1, -1) : span);
    return codeMark;
  });
  return { code, links: [], prose: prose.trim() ? [prose.trimEnd()] : [] };
}

function takeApart(tree: Root): MarkdownParts {
  const code: string[] = [];
  const links: string[] = [];
  const prose: string[] = [];

  function inline(node: Nodes): string {
    if (node.type === 'inlineCode') {
      code.push(node.value);
      return codeMark;
    }
    if ('url' in node) links.push(node.url);
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(inline).join('') : ' ';
  }

  function visit(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading') prose.push(inline(node));
    else if (node.type === 'code') code.push(node.value);
    else if ('value' in node) prose.push(node.value);
    else if ('children' in node) for (const child of node.children) visit(child);
  }

  visit(tree);
  return { code, links, prose };
}

/** The prose of a text, each piece of code replaced by a `codeMark`. */
export function proseOf(text: string): string {
  return readMarkdown(text).prose.join('\n');
}
