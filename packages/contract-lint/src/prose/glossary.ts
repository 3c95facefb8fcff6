/** How a term is written in one language. */
export interface Rendering {
  /** The one rendering. */
  use: string;
  /** Renderings that were seen, and are wrong. */
  never?: readonly string[];
}

/** A term of the field, and how it is written in each language. */
export interface Term {
  /** The term in the source language, singular. */
  term: string;
  /** Other ways in which the source language writes it. */
  also?: readonly string[];
  /** Language tag → rendering. A language that is not listed is not judged. */
  renderings: Readonly<Record<string, Rendering>>;
}

/** The words that every text of the contract uses in the same way (`glossary.yaml`). */
export interface Glossary {
  /** Names that are written alike in every language. */
  properNames: readonly string[];
  terms: readonly Term[];
}
