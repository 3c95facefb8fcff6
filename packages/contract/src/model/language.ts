/** One language of the contract. */
export interface Language {
  /** BCP 47 tag, e.g. `zh-CN`. */
  readonly tag: string;
  /** The language's name in the language itself, e.g. 简体中文. */
  readonly name: string;
}

/** One text in every language of the contract, by tag. */
export type LocalizedText = Readonly<Record<string, string>>;
