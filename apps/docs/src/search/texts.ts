import type { PackedIndex } from './pack.ts';
import type { recordKinds } from './record.ts';

/** What the search says to its reader. */
export type SearchTexts = Record<
  'label' | 'placeholder' | 'close' | 'keys' | 'none' | 'cause' | 'remedy' | (typeof recordKinds)[number],
  string
>;

/** What is loaded when somebody searches. */
export interface SearchFile extends PackedIndex {
  texts: SearchTexts;
}
