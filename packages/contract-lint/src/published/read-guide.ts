import { propertiesOf } from '@vpcep/contract';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse } from 'yaml';
import type { PublishedText, TextGroup } from './published-text.ts';

const name = 'This text';
const frontMatter = /^---\n([\s\S]*?)\n---\n/;
/** What MDX adds to Markdown and Starlight to that: imports, comments and directives, each on a line of its own. */
const markup = /^(?:import .* from .*|export .*|\{\/\*.*\*\/\}|:::.*)$/gm;
const comment = /<!--[\s\S]*?-->/g;
const proseAttribute = /\b(?:title|description|label|alt)="([^"]*)"/g;

/**
 * Takes a guide apart: Markdown or MDX, with or without front matter.
 *
 * @returns one group for what stands before the first heading, and one for each heading with what follows it
 */
export function readGuide(source: string): TextGroup[] {
  const [whole = '', yaml = ''] = frontMatter.exec(source) ?? [];
  // Lines stay where they are.
  const body =
    whole.replace(/[^\n]/g, '') +
    source
      .slice(whole.length)
      .replace(markup, '')
      .replace(comment, (text) => text.replace(/[^\n]/g, ''));
  const groups: { name: string; texts: PublishedText[] }[] = [
    { name: 'the introduction', texts: frontMatterTexts(yaml) },
  ];
  const add = (text: string, line: number): void => {
    const trimmed = text.trim();
    // The name of a package or a file is no prose.
    if (trimmed && !/^@?[\w.-]+(?:\/[\w.-]+)+$/.test(trimmed))
      groups.at(-1)?.texts.push({ name, line, text: trimmed });
  };

  function visit(node: Nodes): void {
    const { start, end } = node.position ?? {};
    const line = start?.line ?? 1;
    const written = body.slice(start?.offset, end?.offset);
    if (node.type === 'heading') {
      groups.push({ name: `the section “${written.replace(/^#+ /, '')}”`, texts: [] });
      add(written.replace(/^#+ /, ''), line);
    } else if (node.type === 'paragraph') {
      if (written.startsWith('|')) addCells(written, line);
      else add(written.replace(/\n[ >]*/g, '\n'), line);
    } else if (node.type === 'html') {
      for (const [, text = ''] of written.matchAll(proseAttribute)) add(text, line);
    } else if ('children' in node) {
      for (const child of node.children) visit(child);
    }
  }

  function addCells(table: string, line: number): void {
    for (const [index, row] of table.split('\n').entries()) {
      if (/^[\s:|-]+$/.test(row)) continue;
      for (const cell of row.split(/(?<!\\)\|/)) {
        // One word of ASCII is a value, such as the default of an option: it counts as code.
        const text = cell.replaceAll('\\|', '|').trim();
        add(/^[\w.:-]+$/.test(text) ? `\`${text}\`` : text, line + index);
      }
    }
  }

  visit(fromMarkdown(body));
  return groups;
}

function frontMatterTexts(yaml: string): PublishedText[] {
  const properties = propertiesOf(yaml ? parse(yaml) : {});
  return ['title', 'description'].flatMap((key) => {
    const text = properties[key];
    return typeof text === 'string' ? [{ name: `\`${key}\``, line: 2, text }] : [];
  });
}
