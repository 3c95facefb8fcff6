/** One language of the contract, as listed in `languages.json`. */
export interface Language {
  /** BCP 47 tag, e.g. `zh-CN`; the key under `x-i18n`. */
  tag: string;
  /** The language's name in the language itself, e.g. 简体中文. */
  name: string;
}
