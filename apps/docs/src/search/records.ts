import { gzipSync } from 'node:zlib';
import {
  beyond,
  discrepancies,
  errorCodes,
  languages,
  laterChanges,
  lifecycleOf,
  requestLineOf,
  terms,
} from '@vpcep/contract';
import { pageHref } from '../base/addresses.ts';
import { perLanguage } from '../base/languages.ts';
import { type TextKey, textsFor } from '../catalogue/texts.ts';
import { placeOfCode } from '../contract/codes.ts';
import { contractOf } from '../contract/contract-of.ts';
import { knownValues } from '../contract/known-values.ts';
import { operationsOf } from '../contract/operations.ts';
import { flatten, type PropertyView, parametersIn, propertiesOf } from '../contract/properties.ts';
import { plainText } from '../contract/prose.ts';
import { changelogFor } from '../site/changelog.ts';
import { guideNames, readGuide } from '../site/guides.ts';
import { measurementGroups } from '../site/measurements.ts';
import { askedIn } from './asked/asked.ts';
import { beginningOf, firstSentencesOf } from './beginning.ts';
import { fillers } from './fillers.ts';
import { hiddenTermsOf, postingsOf } from './hidden-terms.ts';
import { pack } from './pack.ts';
import { phrasesOf } from './phrases.ts';
import type { Synonyms } from './query.ts';
import { recordKinds, type SearchRecord } from './record.ts';
import type { SearchIndex } from './search.ts';
import { synonyms } from './synonyms.ts';
import type { SearchFile } from './texts.ts';
import { piecesOf } from './words.ts';

/** Records of all that can be found in a language, and the words that mean the same. */
async function searchIndex(language: string): Promise<SearchIndex> {
  const [own, ...others] = await Promise.all(
    [language, ...languages.map(({ tag }) => tag).filter((tag) => tag !== language)].map(recordsIn),
  );
  const placed = unique(own ?? []);
  const inOthers = others.map(
    (list) => new Map(list.toReversed().map((other) => [placeAndKind(other), other])),
  );
  const asked = askedIn(language);
  const askedFor = placed.map((record) =>
    phrasesOf(
      [
        record.also ?? '',
        ...inOthers.flatMap((list) => list.get(placeAndKind(record))?.title ?? []),
        asked.get(record.place) ?? '',
      ].join(';'),
    )
      .map(wordsOf)
      .filter(Boolean)
      .join(';'),
  );
  const all = [...synonyms, ...glossary()];
  const records = placed.map(({ place, also, code, ...record }) => ({
    ...record,
    ...(record.remedy ? { remedy: firstSentencesOf(record.remedy, shown.answer) } : {}),
    // The text of a code is the answer to those who ask for it.
    text:
      record.kind === 'code'
        ? firstSentencesOf(record.text, shown.answer)
        : beginningOf(record.text, shown.text),
    href: pageHref(language, ...partsOf(place)),
  }));
  const terms = hiddenTermsOf(
    records,
    askedFor,
    placed.map(({ text, remedy = '', code = '' }, id) => ({
      text: text.slice(records[id]?.text.length ?? 0) + remedy.slice(records[id]?.remedy?.length ?? 0),
      code,
    })),
  );
  const indexOf = (share: number): SearchIndex => ({
    records,
    asked: askedFor,
    hidden: postingsOf(terms.slice(0, terms.length * share)),
    synonyms: all,
  });
  const fits = (index: SearchIndex) => gzipSync(JSON.stringify(pack(index))).length <= budget;
  return indexOf(mostThat((share) => fits(indexOf(share))));
}

/** What a record has in common with that of the same thing in another language. */
function placeAndKind({ place, kind }: Placed): string {
  return `${kind} ${place}`;
}

/** What a phrase says, without what every sentence has. */
function wordsOf(phrase: string): string {
  return piecesOf(phrase.replace(fillers, ' ')).join(' ');
}

/** The greatest share of all, to a hundredth, for which something holds that holds for every smaller one. */
function mostThat(holds: (share: number) => boolean): number {
  let [from, to] = [0, 101];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle / 100)) from = middle;
    else to = middle;
  }
  return from / 100;
}

/** What is loaded when somebody searches in a language. */
export async function searchFile(language: string): Promise<SearchFile> {
  const t = textsFor(language);
  const kinds = recordKinds.map((kind) => [kind, t(`search.kind.${kind}`)]);
  return {
    ...pack(await searchIndex(language)),
    texts: {
      label: t('search.label'),
      placeholder: t('search.placeholder'),
      close: t('search.close'),
      keys: t('search.keys'),
      none: t('search.none', { words: '{words}' }),
      cause: t('code.cause'),
      remedy: t('code.remedy'),
      ...(Object.fromEntries(kinds) as Record<(typeof recordKinds)[number], string>),
    },
  };
}

/** A record by its place, which is the same in every language. */
type Placed = Omit<SearchRecord, 'href'> & { place: string; also?: string; code?: string };

/** A property or a value that says the same in several operations is found in the first. */
function unique(records: readonly Placed[]): Placed[] {
  const seen = new Set<string>();
  return records.filter(({ kind, title, text }) => {
    if (kind !== 'property' && kind !== 'value') return true;
    const key = [kind, title, text].join(' ');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** Every place that a record or an alias may name: `reference/error-codes/#EndPoint.3044`. */
function placeOf(page: string, anchor = ''): string {
  return `${page}/${anchor && `#${anchor}`}`;
}

function partsOf(place: string): [page: string, anchor: string] {
  const [page = '', anchor = ''] = place.split('/#');
  return [page.replace(/\/$/, ''), anchor];
}

/** Bytes of each text that are shown; of an error code, cause and remedy. */
const shown = { text: 70, answer: 80 };
/** Bytes of the index with gzip; with Brotli, and the form and the scripts of the search, less than 40 kB. */
const budget = 38_300;

const recordsIn = perLanguage(async (language: string): Promise<Placed[]> => {
  return [
    ...sharedPages(language),
    ...operationRecords(language),
    ...errorCodes.map(
      ({ code, also, status, meaning, remedy }): Placed => ({
        kind: 'code',
        title: code,
        ...(also ? { also: also.join(' ') } : {}),
        within: status === null ? '' : String(status),
        text: plainText(meaning[language] ?? ''),
        remedy: plainText(remedy[language] ?? ''),
        place: placeOf(placeOfCode(language, code), code),
      }),
    ),
    ...statusRecords(language),
    ...(await guideRecords(language)),
    ...discrepancies.map(
      ({ id, title, differs, reading }): Placed => ({
        kind: 'difference',
        title: plainText(title[language] ?? id),
        within: textsFor(language)('differences.title'),
        text: plainText(`${differs[language] ?? ''} ${reading[language] ?? ''}`),
        place: placeOf('reference/differences', id),
      }),
    ),
    ...laterChanges.map(
      ({ id, title, says, reading }): Placed => ({
        kind: 'difference',
        title: plainText(title[language] ?? id),
        within: textsFor(language)('since.title'),
        text: plainText(`${says[language] ?? ''} ${reading[language] ?? ''}`),
        place: placeOf('reference/since-then', id),
      }),
    ),
    ...beyond.map(
      (operation): Placed => ({
        kind: 'section',
        title: plainText(operation.purpose[language] ?? operation.id),
        within: textsFor(language)('beyond.title'),
        text: `${requestLineOf(operation)} ${operation.permission}`,
        place: placeOf('reference/beyond', operation.id),
      }),
    ),
  ];
});

/** The pages that are not an operation, with their sections and what these are about. */
function sharedPages(language: string): Placed[] {
  const t = textsFor(language);
  const { info, servers = [], components } = contractOf(language);
  const page = (
    place: string,
    title: string,
    text: string,
    sections: [id: string, title: string, text: string][],
  ) => [
    { kind: 'page' as const, title, within: '', text, place: placeOf(place) },
    ...sections.map(([id, own, content]) => ({
      kind: 'section' as const,
      title: own,
      within: title,
      text: plainText(content),
      place: placeOf(place, id),
    })),
  ];
  const named = (id: string, key: TextKey, text = ''): [string, string, string] => [
    id,
    t(key as 'overview.title'),
    text,
  ];
  return [
    ...page('reference', t('overview.title'), t('overview.description'), [
      named('about', 'overview.about', info.description),
      named('operations', 'overview.operations'),
      named(
        'base-addresses',
        'overview.addresses',
        servers.map(({ url, description }) => `${description} ${url}`).join(' '),
      ),
      named('versions', 'overview.versions', info.version),
      named('downloads', 'overview.downloads', t('overview.downloadsLead')),
    ]),
    ...page('reference/authentication', t('authentication.title'), t('authentication.description'), [
      ...Object.entries(components.securitySchemes ?? {}).map(
        ([id, { name = id, description = '' }]): [string, string, string] => [id, name, description],
      ),
      named('example', 'authentication.example'),
      named('signed', 'authentication.signed'),
      named('failures', 'authentication.failures', t('authentication.failuresLead')),
    ]),
    ...page('reference/error-codes', t('errors.nav'), t('errors.description'), [
      named('all', 'errors.all', t('errors.allLead')),
      named('body', 'errors.body'),
    ]),
    ...page('reference/lifecycle', t('lifecycle.title'), t('lifecycle.description'), [
      named('diagram', 'lifecycle.diagram', t('lifecycle.diagramDescription')),
      named('statuses', 'lifecycle.statuses'),
      named(
        'rules',
        'lifecycle.rules',
        (['poll', 'modify', 'failed', 'gone'] as const).map((rule) => t(`lifecycle.rule.${rule}`)).join(' '),
      ),
    ]),
    ...page('reference/differences', t('differences.title'), t('differences.description'), []),
    ...page(
      'changelog',
      t('changelog.title'),
      t('changelog.description'),
      changelogFor(language).versions.map(({ version, says }) => [version, version, plainText(says)]),
    ),
    ...page('reference/since-then', t('since.title'), t('since.description'), [
      named('sources', 'since.sources'),
      named('added', 'since.group.added'),
      named('changed', 'since.group.changed'),
      named('dropped', 'since.group.dropped'),
    ]),
    ...page(
      'speed',
      t('speed.title'),
      t('speed.description'),
      measurementGroups.map(({ name }) => named(name, `speed.group.${name}`)),
    ),
    ...page('reference/beyond', t('beyond.title'), t('beyond.description'), [
      named('owner', 'beyond.owner'),
      named('consumer', 'beyond.consumer'),
    ]),
  ];
}

function operationRecords(language: string): Placed[] {
  const seen = new Set<string>();
  return operationsOf(language).flatMap((view) => {
    const page = `reference/${view.slug}`;
    const parameters = (['path', 'query', 'header'] as const).flatMap((where) =>
      parametersIn(language, view, where),
    );
    const request = view.request?.schema ? flatten(propertiesOf(language, view.request.schema, 'body')) : [];
    const sent = new Set(request.map(({ name }) => name));
    // A property of the request and of the response is found once, in the request.
    const received = view.successes
      .flatMap(({ status, schema }) =>
        schema ? flatten(propertiesOf(language, schema, `response-${status}`)) : [],
      )
      .filter(({ name }) => !sent.has(name));
    return [
      {
        kind: 'page' as const,
        title: view.summary,
        within: '',
        text: plainText(`${view.method} ${view.path} ${view.id} ${view.object.description ?? ''}`),
        place: placeOf(page),
      },
      ...[...parameters, ...request, ...received].flatMap((row) => {
        const again = seen.has(row.name) ? { again: true as const } : {};
        seen.add(row.name);
        return propertyRecords(row, view.summary, placeOf(page, row.anchor)).map((record) => ({
          ...record,
          ...again,
        }));
      }),
    ];
  });
}

function propertyRecords({ name, schema, values }: PropertyView, within: string, place: string): Placed[] {
  // The statuses are found in the life cycle.
  const named = schema['x-lifecycle'] ? [] : values;
  return [
    { kind: 'property', title: name, within, text: plainText(schema.description ?? ''), place },
    ...named.map(
      ({ value, meaning = '' }): Placed => ({
        kind: 'value',
        title: value,
        within: name,
        text: plainText(meaning),
        place,
      }),
    ),
  ];
}

function statusRecords(language: string): Placed[] {
  const { schema } = lifecycleOf(contractOf(language));
  return knownValues(contractOf(language), schema).map(({ value: status, meaning = '' }) => ({
    kind: 'value',
    title: status,
    within: textsFor(language)('lifecycle.title'),
    text: plainText(meaning),
    place: placeOf('reference/lifecycle', `status-${status}`),
  }));
}

async function guideRecords(language: string): Promise<Placed[]> {
  const guides = await Promise.all(
    guideNames.map(async (name) => ({ name, ...(await readGuide(language, name)) })),
  );
  return guides.flatMap(({ name, title, description, sections }): Placed[] => [
    { kind: 'page', title, within: '', text: description, place: placeOf(name) },
    ...sections.map(
      ({ id, text, content, code, names }): Placed => ({
        kind: 'section',
        title: text,
        within: title,
        text: content,
        code,
        ...(names.length > 0 ? { also: names.join(' ') } : {}),
        place: placeOf(name, id),
      }),
    ),
  ]);
}

/** The terms of the glossary with their translations, and with translations that readers use although the pages do not. */
function glossary(): Synonyms[] {
  return terms.map(({ term, also = [], renderings }) => [
    term,
    ...also,
    ...Object.values(renderings).flatMap(({ use, never = [] }) => [use, ...never]),
  ]);
}
