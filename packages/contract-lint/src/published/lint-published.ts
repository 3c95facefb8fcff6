import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { rules } from '../all-rules.ts';
import { factsOf } from '../languages/index.ts';
import type { LintContext } from '../lint-context.ts';
import type { PairCheck, TextCheck } from '../rule.ts';
import { type PublishedFile, publishedDocuments, repository } from './published-files.ts';
import type { PublishedText, TextGroup } from './published-text.ts';
import { readCatalogue } from './read-catalogue.ts';
import { readGuide } from './read-guide.ts';

/** What a rule reports about a published text. */
export interface PublishedProblem {
  /** In the repository. */
  readonly path: string;
  readonly line: number;
  readonly rule: string;
  readonly message: string;
}

/**
 * Lints the texts that are published beside the contract, such as guides and the texts of programs, with the rules about single
 * texts and about translations.
 *
 * @param only names of the rules
 * @param folder the root of the repository
 * @throws {Error} a file cannot be read
 */
export function lintPublished(
  context: LintContext,
  only: readonly string[] = Object.keys(rules),
  folder = repository,
): PublishedProblem[] {
  const named = Object.entries(rules).filter(([id]) => only.includes(id));
  const textChecks = named.flatMap(([id, { checkText }]) =>
    checkText ? [{ id, check: checkText(context) }] : [],
  );
  const pairChecks = named.flatMap(([id, { checkPair }]) =>
    checkPair ? [{ id, check: checkPair(context) }] : [],
  );
  const problems: PublishedProblem[] = [];

  const readAll = ({ path }: PublishedFile): TextGroup[] => {
    const source = readFileSync(join(folder, path), 'utf8');
    return isCatalogue(path) ? readCatalogue(source) : readGuide(source);
  };
  for (const { source, translations } of publishedDocuments(context.languages, folder)) {
    const sourceGroups = source ? readAll(source) : [];
    if (source) problems.push(...checkTexts(source, sourceGroups, textChecks));
    for (const translation of translations) {
      const groups = readAll(translation);
      const pairs = source ? pairGroups(translation, sourceGroups, groups) : [];
      if (typeof pairs === 'string') {
        problems.push({ path: translation.path, line: 1, rule: 'i18n-present', message: pairs });
        continue;
      }
      const sources = new Map(pairs.map(({ here, there }) => [there, here.text]));
      problems.push(...checkTexts(translation, groups, textChecks, sources));
      problems.push(...checkPairs(translation, pairs, pairChecks));
    }
  }
  return problems;
}

function checkTexts(
  { path, language }: PublishedFile,
  groups: readonly TextGroup[],
  checks: readonly { id: string; check: TextCheck }[],
  sources?: ReadonlyMap<PublishedText, string>,
): PublishedProblem[] {
  const texts = groups.flatMap((group) => group.texts);
  return texts.flatMap((published) =>
    checks.flatMap(({ id: rule, check }) => {
      const { name, line, text } = published;
      const source = sources?.get(published);
      const found = check(withoutValues(text, language), language, source && withoutValues(source, language));
      return found.map((what) => ({ path, line, rule, message: `${name} ${what}` }));
    }),
  );
}

/** Options of a command line, which texts of programs name without the marks of code. */
const option = /(`[^`]*`)|--[a-z][a-z-]*(?:[ =](?:<[^<>]*>|\[[^\]]*\]))?/g;

/** What stands in for a value is known only when a program runs: nothing where the spaces around it depend on it, else code. */
function withoutValues(text: string, { tag }: Language): string {
  const values = factsOf(tag).setType ? text.replace(/\s*\{\w+\}\s*/g, '') : text.replace(/\{\w+\}/g, '`$&`');
  return values.replace(option, (found, code) => code ?? `\`${found}\``).trim();
}

function checkPairs(
  { path, language }: PublishedFile,
  pairs: readonly PublishedPair[],
  checks: readonly { id: string; check: PairCheck }[],
): PublishedProblem[] {
  return pairs.flatMap(({ here, there }) =>
    checks.flatMap(({ id: rule, check }) =>
      check({ language, source: here.text, translation: there.text }).map((message) => ({
        path,
        line: there.line,
        rule,
        message,
      })),
    ),
  );
}

/** A text in the source language, and its translation. */
interface PublishedPair {
  readonly here: PublishedText;
  readonly there: PublishedText;
}

/** The texts of a file with those of its translation; what is wrong where their structures differ. */
function pairGroups(
  { path }: PublishedFile,
  sources: readonly TextGroup[],
  translations: readonly TextGroup[],
): PublishedPair[] | string {
  if (isCatalogue(path)) {
    const byName = new Map(translations.map((group) => [group.name, group]));
    return sources.flatMap((source) => pairTexts(source, byName.get(source.name)));
  }
  if (sources.length !== translations.length) {
    return `There are ${translations.length - 1} headings, but ${sources.length - 1} in the source language: translate section by section.`;
  }
  return sources.flatMap((source, index) => pairTexts(source, translations[index]));
}

/** Text by text where both have equally many, else all of them as one. */
function pairTexts(source: TextGroup, translation: TextGroup | undefined): PublishedPair[] {
  if (!translation) return [];
  const [here, there] = [source.texts, translation.texts];
  if (here.length === there.length) {
    return here.flatMap((text, index) => {
      const other = there[index];
      return other ? [{ here: text, there: other }] : [];
    });
  }
  return here.length > 0 && there.length > 0
    ? [{ here: joinTexts(source), there: joinTexts(translation) }]
    : [];
}

function joinTexts({ name, texts }: TextGroup): PublishedText {
  return { name, line: texts[0]?.line ?? 1, text: texts.map(({ text }) => text).join('\n\n') };
}

function isCatalogue(path: string): boolean {
  return !/\.mdx?$/.test(path);
}
