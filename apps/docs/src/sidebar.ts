import type { StarlightUserConfig } from '@astrojs/starlight/types';
import { languages, sourceLanguage } from '@vpcep/contract';
import { contractOf } from './contract/contract-of.ts';
import { operationsOf } from './contract/operations.ts';
import type { Strings } from './strings-for.ts';

/** Picks one text out of the strings file of each language. */
export type InEveryLanguage = (pick: (strings: Strings) => string) => Record<string, string>;

/** The navigation: hand-written pages, one page an operation in a group a tag, and what the operations share. */
export function sidebar(inEveryLanguage: InEveryLanguage): NonNullable<StarlightUserConfig['sidebar']> {
  const labelled = (translations: Record<string, string>) => ({
    label: translations[sourceLanguage] ?? '',
    translations,
  });
  const link = (path: string, pick: (strings: Strings) => string) => ({
    ...labelled(inEveryLanguage(pick)),
    link: `/${path}`,
  });
  const fromContract = (pick: (language: string) => string | undefined) =>
    labelled(Object.fromEntries(languages.map(({ tag }) => [tag, pick(tag) ?? ''])));

  const operations = operationsOf(sourceLanguage);
  const groups = (contractOf(sourceLanguage).tags ?? []).map(({ name }) => ({
    ...fromContract(
      (language) => contractOf(language).tags?.find((tag) => tag.name === name)?.['x-displayName'] ?? name,
    ),
    items: operations
      .filter(({ operation }) => operation.tags?.includes(name))
      .map(({ id, slug, method }) => ({
        ...fromContract(
          (language) => operationsOf(language).find((view) => view.id === id)?.operation.summary,
        ),
        link: `/reference/${slug}/`,
        badge: { text: method, class: `method method-${method.toLowerCase()}` },
      })),
  }));

  return [
    {
      ...labelled(inEveryLanguage((strings) => strings.sidebar.start)),
      items: [
        link('', (strings) => strings.sidebar.overview),
        link('getting-started/', (strings) => strings.sidebar.gettingStarted),
        link('client/', (strings) => strings.sidebar.client),
        link('mock/', (strings) => strings.sidebar.mock),
        link('sandbox/', (strings) => strings.sidebar.sandbox),
      ],
    },
    {
      ...labelled(inEveryLanguage((strings) => strings.sidebar.reference)),
      items: [
        link('reference/', (strings) => strings.apiOverview.title),
        link('reference/authentication/', (strings) => strings.authentication.title),
      ],
    },
    ...groups,
    {
      ...labelled(inEveryLanguage((strings) => strings.sidebar.concepts)),
      items: [
        link('reference/lifecycle/', (strings) => strings.lifecycle.title),
        link('reference/error-codes/', (strings) => strings.errorCodes.title),
        link('reference/differences/', (strings) => strings.differences.title),
      ],
    },
  ];
}
