import { perLanguage } from '../base/languages.ts';
import { textsFor } from '../catalogue/texts.ts';
import { contractOf } from '../contract/contract-of.ts';
import { operationsOf } from '../contract/operations.ts';
import { conceptNames, type GuideName, guideNames } from './guides.ts';

/** A page in the navigation. */
export interface NavigationItem {
  label: string;
  /** Its place below the language, such as `reference/error-codes`. */
  place: string;
  /** HTTP method, where the page is that of an operation. */
  method?: string;
}

/** A group of pages. */
export interface NavigationGroup {
  label: string;
  items: NavigationItem[];
  /** Listed on its own pages only: there are too many. The overview lists all. */
  folded?: boolean;
}

/** How many operations every page lists. */
const mostListed = 40;

/** Guides that have a place outside the group of the guides. */
const elsewhere: readonly GuideName[] = ['getting-started', ...conceptNames];

/** The navigation: start, the operations by tag and what they share, the guides. Made once for each language. */
export const navigationOf = perLanguage((language): NavigationGroup[] => {
  const t = textsFor(language);
  const operations = operationsOf(language);
  const folded = operations.length > mostListed;
  const groups = (contractOf(language).tags ?? []).map(({ name, 'x-displayName': label = name }) => ({
    label,
    folded,
    items: operations
      .filter(({ object }) => object.tags?.includes(name))
      .map(({ slug, method, summary }) => ({ label: summary, place: `reference/${slug}`, method })),
  }));
  const guide = (name: GuideName) => ({ label: t(`nav.${name}`), place: name });
  return [
    {
      label: t('nav.start'),
      items: [{ label: t('nav.whatItIs'), place: '' }, guide('getting-started')],
    },
    {
      label: t('nav.reference'),
      items: [
        { label: t('overview.title'), place: 'reference' },
        { label: t('authentication.title'), place: 'reference/authentication' },
      ],
    },
    ...groups,
    {
      label: t('nav.concepts'),
      items: [
        { label: t('errors.nav'), place: 'reference/error-codes' },
        { label: t('lifecycle.title'), place: 'reference/lifecycle' },
        ...conceptNames.map(guide),
        { label: t('differences.title'), place: 'reference/differences' },
        { label: t('since.title'), place: 'reference/since-then' },
        { label: t('beyond.title'), place: 'reference/beyond' },
        { label: t('nav.changelog'), place: 'changelog' },
      ],
    },
    {
      label: t('nav.guides'),
      items: [
        ...guideNames.filter((name) => !elsewhere.includes(name)).map(guide),
        { label: t('nav.speed'), place: 'speed' },
      ],
    },
  ];
});
