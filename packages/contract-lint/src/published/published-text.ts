/** A text that people read, in a file that is not part of the contract. */
export interface PublishedText {
  /** What the text is called in a message. */
  readonly name: string;
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/** Texts that belong together, such as a section of a guide. Translations have the same groups, in the same order. */
export interface TextGroup {
  readonly name: string;
  readonly texts: readonly PublishedText[];
}
