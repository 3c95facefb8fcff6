import { beyond, discrepancies, errorCodes, laterChanges, lifecycleOf, requestLineOf } from '@vpcep/contract';
import { pageHref } from '../base/addresses.ts';
import { textsFor } from '../catalogue/texts.ts';
import { contractOf } from '../contract/contract-of.ts';
import { knownValues } from '../contract/known-values.ts';
import { operationsOf } from '../contract/operations.ts';
import { flatten, type PropertyView, parametersIn, propertiesOf } from '../contract/properties.ts';
import { plainText } from '../contract/prose.ts';
import { guideNames, readGuide } from '../site/guides.ts';
import type { SearchRecord } from './rank.ts';

/** Everything that can be found in one language: a record for each page, property, code, value, section and difference. */
export async function searchRecords(language: string): Promise<SearchRecord[]> {
  const guides = await Promise.all(guideNames.map((name) => guideRecords(language, name)));
  return [
    ...sharedPages(language),
    ...operationsOf(language).flatMap((view) => operationRecords(language, view.id)),
    ...errorCodes.map(
      ({ code, status, meaning, remedy }): SearchRecord => ({
        kind: 'code',
        title: code,
        within: status === null ? '' : String(status),
        text: plainText(`${meaning[language] ?? ''} ${remedy[language] ?? ''}`),
        href: pageHref(language, 'reference/error-codes', code),
      }),
    ),
    ...statusRecords(language),
    ...guides.flat(),
    ...discrepancies.map(
      ({ id, title, differs, reading }): SearchRecord => ({
        kind: 'difference',
        title: plainText(title[language] ?? id),
        within: textsFor(language)('differences.title'),
        text: plainText(`${differs[language] ?? ''} ${reading[language] ?? ''}`),
        href: pageHref(language, 'reference/differences', id),
      }),
    ),
    ...laterChanges.map(
      ({ id, title, says, reading }): SearchRecord => ({
        kind: 'difference',
        title: plainText(title[language] ?? id),
        within: textsFor(language)('since.title'),
        text: plainText(`${says[language] ?? ''} ${reading[language] ?? ''}`),
        href: pageHref(language, 'reference/since-then', id),
      }),
    ),
    ...beyond.map(
      (operation): SearchRecord => ({
        kind: 'section',
        title: plainText(operation.purpose[language] ?? operation.id),
        within: textsFor(language)('beyond.title'),
        text: `${requestLineOf(operation)} ${operation.permission}`,
        href: pageHref(language, 'reference/beyond', operation.id),
      }),
    ),
  ];
}

function sharedPages(language: string): SearchRecord[] {
  const t = textsFor(language);
  const page = (title: string, text: string, place: string): SearchRecord => ({
    kind: 'page',
    title,
    within: '',
    text,
    href: pageHref(language, place),
  });
  return [
    page(t('overview.title'), t('overview.description'), 'reference'),
    page(t('authentication.title'), t('authentication.description'), 'reference/authentication'),
    page(t('errors.nav'), t('errors.description'), 'reference/error-codes'),
    page(t('lifecycle.title'), t('lifecycle.description'), 'reference/lifecycle'),
    page(t('differences.title'), t('differences.description'), 'reference/differences'),
    page(t('since.title'), t('since.description'), 'reference/since-then'),
    page(t('beyond.title'), t('beyond.description'), 'reference/beyond'),
  ];
}

function operationRecords(language: string, id: string): SearchRecord[] {
  const view = operationsOf(language).find((candidate) => candidate.id === id);
  if (!view) return [];
  const place = `reference/${view.slug}`;
  const parameters = (['path', 'query', 'header'] as const).flatMap((where) =>
    parametersIn(language, view, where),
  );
  const bodies = [
    ...(view.request?.schema ? propertiesOf(language, view.request.schema, 'body') : []),
    ...view.successes.flatMap(({ status, schema }) =>
      schema ? propertiesOf(language, schema, `response-${status}`) : [],
    ),
  ];
  // A property of the request and of the response is found once, in the request.
  const rows = [
    ...new Map([...parameters, ...flatten(bodies)].reverse().map((row) => [row.name, row])).values(),
  ];
  return [
    {
      kind: 'page',
      title: view.summary,
      within: '',
      text: plainText(`${view.method} ${view.path} ${view.id} ${view.object.description ?? ''}`),
      href: pageHref(language, place),
    },
    ...rows
      .reverse()
      .flatMap((row) => propertyRecords(row, view.summary, (anchor) => pageHref(language, place, anchor))),
  ];
}

function propertyRecords(
  { name, anchor, schema, values }: PropertyView,
  within: string,
  hrefOf: (anchor: string) => string,
): SearchRecord[] {
  return [
    {
      kind: 'property',
      title: name,
      within,
      text: plainText(schema.description ?? ''),
      href: hrefOf(anchor),
    },
    ...values.map(
      ({ value, meaning = '' }): SearchRecord => ({
        kind: 'value',
        title: value,
        within: name,
        text: plainText(meaning),
        href: hrefOf(anchor),
      }),
    ),
  ];
}

function statusRecords(language: string): SearchRecord[] {
  const { schema } = lifecycleOf(contractOf(language));
  return knownValues(contractOf(language), schema).map(({ value: status, meaning = '' }) => ({
    kind: 'value',
    title: status,
    within: textsFor(language)('lifecycle.title'),
    text: plainText(meaning),
    href: pageHref(language, 'reference/lifecycle', `status-${status}`),
  }));
}

async function guideRecords(language: string, name: (typeof guideNames)[number]): Promise<SearchRecord[]> {
  const { title, description, sections } = await readGuide(language, name);
  return [
    { kind: 'page', title, within: '', text: description, href: pageHref(language, name) },
    ...sections.map(
      ({ id, text, content }): SearchRecord => ({
        kind: 'section',
        title: text,
        within: title,
        text: content,
        href: pageHref(language, name, id),
      }),
    ),
  ];
}
