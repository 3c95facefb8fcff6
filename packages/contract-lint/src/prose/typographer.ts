/** The customs of setting one language. */
export interface Typographer {
  /** Sets a text as it should be. */
  polish: (text: string) => string;
  /** Whether a text that was set as it should be still has a bracket or quotation mark without its partner. */
  isBroken: (text: string) => boolean;
}
