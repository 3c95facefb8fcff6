/** A term of the glossary. */
export interface Term {
  /** In the source language. */
  readonly term: string;
  /** Shorter forms of it. */
  readonly also?: readonly string[];
  /** How the other languages write it, by tag, and wrong renderings that readers may know. */
  readonly renderings: Readonly<Record<string, { readonly use: string; readonly never?: readonly string[] }>>;
}
