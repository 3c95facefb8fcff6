import type { Oas3Rule } from '@redocly/openapi-core';
import type { Language } from '@vpcep/contract';
import { escapePattern } from '../prose/escape-pattern.ts';
import type { Glossary, Rendering } from '../prose/glossary.ts';
import { pairRule } from '../prose/pair-rule.ts';
import { codeMark, readMarkdown } from '../prose/read-markdown.ts';

/** A term as it is searched for in one language. */
interface Entry extends Rendering {
  term: string;
  pattern: RegExp;
}

/** A term of the glossary has its one rendering in the translation; proper names stay as they are. */
export function i18nTerms(languages: readonly Language[], glossary: Glossary): Oas3Rule {
  const entries = new Map(languages.map(({ tag }) => [tag, entriesFor(tag, glossary)]));

  return pairRule('i18n-terms', languages, ({ source, translation, language: { tag, name } }) => {
    const known = entries.get(tag) ?? [];
    const found = termsIn(prose(source), known);
    const { renderings, rest } = renderingsIn(unspaced(prose(translation)), known);
    return found.flatMap(({ term, use, never = [] }) => [
      ...(renderings.has(use)
        ? []
        : [`Write ${use} for “${term}”: that is the term in ${name} (glossary.yaml).`]),
      ...never
        .filter((wrong) => rest.includes(unspaced(wrong)))
        .map((wrong) => `Write ${use} for “${term}”, not ${wrong} (glossary.yaml).`),
    ]);
  });
}

/** What a language has to say for the terms of the glossary, the longest terms first. */
function entriesFor(tag: string, { properNames, terms }: Glossary): Entry[] {
  const names = properNames.map((name) => ({
    term: name,
    pattern: new RegExp(escapePattern(name), 'g'),
    use: name,
  }));
  const renderings = terms.flatMap(({ term, also = [], renderings: { [tag]: rendering } }) =>
    rendering
      ? [term, ...also].map((form) => ({ term: form, pattern: termPattern(form), ...rendering }))
      : [],
  );
  return [...names, ...renderings].sort((a, b) => b.term.length - a.term.length);
}

/** Matches a term in any case, in the plural too, and with hyphens for spaces. */
function termPattern(term: string): RegExp {
  const words = term.split(' ').map(escapePattern).join('[\\s-]+');
  return new RegExp(`(?<![\\p{L}\\d])${words.replace(/y$/, '(?:y|ies)')}(?:e?s)?(?![\\p{L}\\d])`, 'giu');
}

/** The terms in a text, without those that are part of a longer term. */
function termsIn(text: string, entries: readonly Entry[]): Entry[] {
  let rest = text;
  return entries.filter(({ pattern }) => {
    const without = rest.replace(pattern, codeMark);
    const isThere = without !== rest;
    rest = without;
    return isThere;
  });
}

/** The renderings in a text, without those that are part of a longer one; and what the text holds besides. */
function renderingsIn(text: string, entries: readonly Entry[]): { renderings: Set<string>; rest: string } {
  const renderings = new Set<string>();
  let rest = text;
  for (const { use } of [...entries].sort((a, b) => unspaced(b.use).length - unspaced(a.use).length)) {
    const without = rest.replaceAll(unspaced(use), codeMark);
    if (without !== rest) renderings.add(use);
    rest = without;
  }
  return { renderings, rest };
}

function prose(text: string): string {
  return readMarkdown(text).prose.join('\n');
}

/** Spaces between scripts are a matter of typography, not of terms. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
