import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@vpcep/contract';
import { rules } from '../all-rules.ts';
import { factsOf } from '../languages/index.ts';
import type { LintContext } from '../lint-context.ts';
import type { PairCheck, TextCheck } from '../rule.ts';
import { type PublishedFile, publishedDocuments, repository, rulesOffInMarkdown } from './published-files.ts';
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
  const checksFor = <C extends { id: string }>(
    checks: readonly C[],
    { path }: PublishedFile,
  ): readonly C[] =>
    isCatalogue(path) ? checks : checks.filter(({ id }) => !Object.hasOwn(rulesOffInMarkdown, id));
  const problems: PublishedProblem[] = [];

  const names = context.languages.map(({ name }) => name);
  const readAll = ({ path }: PublishedFile): TextGroup[] => {
    const source = readFileSync(join(folder, path), 'utf8');
    const groups = isCatalogue(path) ? readCatalogue(source) : readGuide(source);
    return groups.map(({ name, texts }) => ({
      name,
      texts: texts
        .map((published) => ({ ...published, text: withoutLanguages(published.text, names) }))
        .filter(({ text }) => /\p{L}/u.test(text) && !isSynopsis(text)),
    }));
  };
  for (const { source, translations } of publishedDocuments(context.languages, folder)) {
    const sourceGroups = source ? readAll(source) : [];
    if (source) problems.push(...checkTexts(source, sourceGroups, checksFor(textChecks, source)));
    for (const translation of translations) {
      const groups = readAll(translation);
      const pairs = source ? pairGroups(translation, sourceGroups, groups) : [];
      if (typeof pairs === 'string') {
        problems.push({ path: translation.path, line: 1, rule: 'i18n-present', message: pairs });
        continue;
      }
      const sources = new Map(pairs.map(({ here, there }) => [there, here.text]));
      problems.push(...checkTexts(translation, groups, checksFor(textChecks, translation), sources));
      problems.push(...checkPairs(translation, pairs, checksFor(pairChecks, translation)));
    }
  }
  return problems;
}

/** Whether a text says how a value is written, such as `format[=file]`. */
function isSynopsis(text: string): boolean {
  return /^[\p{L}\d<]+[[=|][\p{L}\d<>[\]=|@:.-]+$/u.test(text);
}

/** A text without the names of languages that lead to it in another one, each written in its language. */
function withoutLanguages(text: string, names: readonly string[]): string {
  const rest = names.reduce((text, name) => text.replace(new RegExp(` ?\\[${name}\\]\\([^)]*\\)`), ''), text);
  return names.some((name) => rest.replace(/\P{L}/gu, '') === name.replace(/\P{L}/gu, '')) ? '' : rest;
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

/** What texts of programs name without the marks of code: options, commands, headers, codes, assignments, properties, lists. */
const technical = new RegExp(
  [
    '(`[^`]*`)',
    '(?<![(<"])https?://[\\w./:{}#?=&-]*[\\w/]',
    '--[a-z][a-z-]*(?:[ =](?:<[^<>]*>|\\[[^\\]]*\\]))?',
    '\\bvpcep-[a-z-]+',
    '\\bX-[A-Z][\\w-]+',
    '\\b(?:EndPoint|Endpoint|APIGW)\\.\\d{4}(?::\\d{3})?',
    '\\bSDK-HMAC-SHA256\\b',
    '\\b(?:GET|POST|PUT|DELETE) [/…][^\\s，。]*',
    '[A-Za-z][\\w-]*=[\\w<>…/:.-]*[\\w>]',
    '\\b[a-z]+(?:_[a-z]+)+\\b',
    '\\b[a-z]+\\[[^\\]]*\\]',
    '\\b\\d+(?:\\.\\d+)?(?:ms|s|m|h)\\b',
  ].join('|'),
  'g',
);

/**
 * What stands in for a value is known only when a program runs. It counts as code; where its place depends on the spaces around it
 * and it has none, it counts as nothing.
 */
function withoutValues(text: string, { tag }: Language): string {
  const values = factsOf(tag).setType
    ? text.replace(/\{\w+\}/g, (value, at: number) =>
        /\s/.test(`${text[at - 1] ?? ''}${text[at + value.length] ?? ''}`) ? `\`${value}\`` : '',
      )
    : valuesAsCode(text);
  return values.replace(technical, asCode).trim();
}

function valuesAsCode(text: string): string {
  return text.replace(/(`[^`]*`)|\{\w+\}/g, asCode);
}

function technicalAsCode(text: string): string {
  return valuesAsCode(text).replace(technical, asCode);
}

function asCode(found: string, code: string | undefined): string {
  return code ?? `\`${found}\``;
}

function checkPairs(
  { path, language }: PublishedFile,
  pairs: readonly PublishedPair[],
  checks: readonly { id: string; check: PairCheck }[],
): PublishedProblem[] {
  return pairs.flatMap(({ here, there }) =>
    checks.flatMap(({ id: rule, check }) =>
      check({ language, source: technicalAsCode(here.text), translation: technicalAsCode(there.text) }).map(
        (message) => ({
          path,
          line: there.line,
          rule,
          message,
        }),
      ),
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
