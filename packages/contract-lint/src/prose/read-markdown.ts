import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What a Markdown text is made of. */
export interface MarkdownParts {
  /** The contents of code spans and code blocks. */
  code: string[];
  /** The addresses of links and images. */
  links: string[];
  /** The text of each paragraph, heading or list item, with a `codeMark` where code was. */
  prose: string[];
}

/** Stands for a piece of code in prose (U+FFFC, object replacement character). */
export const codeMark = '\uFFFC';

/** Takes a text apart by the rules of Markdown (CommonMark). */
export function readMarkdown(text: string): MarkdownParts {
  const parts: MarkdownParts = { code: [], links: [], prose: [] };

  function inline(node: Nodes): string {
    if (node.type === 'inlineCode') {
      parts.code.push(node.value);
      return codeMark;
    }
    if ('url' in node) parts.links.push(node.url);
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(inline).join('') : ' ';
  }

  function visit(node: Nodes): void {
    if (node.type === 'paragraph' || node.type === 'heading') parts.prose.push(inline(node));
    else if (node.type === 'code') parts.code.push(node.value);
    else if ('value' in node) parts.prose.push(node.value);
    else if ('children' in node) for (const child of node.children) visit(child);
  }

  visit(fromMarkdown(text));
  return parts;
}
