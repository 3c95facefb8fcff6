/** The kinds of things that can be found. */
export const recordKinds = ['page', 'code', 'property', 'value', 'section', 'difference'] as const;

/** Something that can be found: a page, or a part of one. */
export interface SearchRecord {
  kind: (typeof recordKinds)[number];
  title: string;
  /** Where it is: the title of its page, the property of a value, the status of a code. Empty for a page. */
  within: string;
  /** The beginning of what it says, to be shown. */
  text: string;
  /** What to do, where the record is an error code. */
  remedy?: string;
  /** An operation before has a property of this name, which comes first. */
  again?: true;
  href: string;
}
