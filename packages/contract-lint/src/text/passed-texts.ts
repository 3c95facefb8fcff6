/** Few enough to be kept in memory, many enough for a contract of hundreds of operations. */
const mostRemembered = 50_000;

/**
 * The texts that a check has passed, so that it looks at each once. Texts that differ in nothing but the code that they name are
 * one text to a check of prose, as descriptions of resources that are alike often are. What a check finds is not remembered.
 */
export class PassedTexts {
  readonly #texts = new Set<string>();

  has(text: string): boolean {
    return this.#texts.has(withoutCode(text));
  }

  add(text: string): void {
    if (this.#texts.size >= mostRemembered) this.#texts.clear();
    this.#texts.add(withoutCode(text));
  }
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]+`/g, '`x`');
}
