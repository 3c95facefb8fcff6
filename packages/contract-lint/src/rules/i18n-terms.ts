import { escapePattern, type Glossary, type Rendering, termPattern } from '../text/glossary.ts';
import { codeMark, proseOf } from '../text/markdown.ts';
import { pairRule } from '../text-rules.ts';

/** A term as it is searched for in one language. */
interface Entry extends Rendering {
  readonly term: string;
  readonly pattern: RegExp;
}

/** A term of the glossary has its one rendering in the translation; proper names stay as they are. */
export default pairRule(({ languages, glossary }) => {
  const entries = new Map(languages.map(({ tag }) => [tag, entriesFor(tag, glossary)]));

  return ({ source, translation, language: { tag, name } }) => {
    const known = entries.get(tag) ?? [];
    const found = termsIn(proseOf(source), known);
    const { renderings, rest } = renderingsIn(unspaced(proseOf(translation)), known);
    return found.flatMap(({ term, use, never = [] }) => [
      ...(renderings.has(use)
        ? []
        : [`Write ${use} for “${term}”: that is the term in ${name} (glossary.yaml).`]),
      ...never
        .filter((wrong) => rest.includes(unspaced(wrong)))
        .map((wrong) => `Write ${use} for “${term}”, not ${wrong} (glossary.yaml).`),
    ]);
  };
});

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
  for (const use of longestFirst(entries)) {
    const without = rest.replaceAll(unspaced(use), codeMark);
    if (without !== rest) renderings.add(use);
    rest = without;
  }
  return { renderings, rest };
}

const orders = new WeakMap<readonly Entry[], readonly string[]>();

/** The renderings of a language, each once, sorted when it is first asked for. */
function longestFirst(entries: readonly Entry[]): readonly string[] {
  let order = orders.get(entries);
  if (!order) {
    const uses = [...new Set(entries.map(({ use }) => use))];
    order = uses.sort((a, b) => unspaced(b).length - unspaced(a).length);
    orders.set(entries, order);
  }
  return order;
}

/** Spaces between scripts are a matter of typography, not of terms. */
function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
