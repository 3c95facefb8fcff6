/** What a pasted text says of an error. */
export interface FoundError {
  /** The code as the list writes it. */
  code: string | undefined;
  requestId: string | undefined;
}

/**
 * Finds an error code in whatever was pasted: a body, a log line, or four digits.
 *
 * @param codes every code of the API
 */
export function findError(text: string, codes: readonly string[]): FoundError {
  return { code: findCode(text, codes), requestId: findRequestId(text) };
}

function findCode(text: string, codes: readonly string[]): string | undefined {
  const byName = new Map(codes.map((code) => [code.toLowerCase(), code]));
  for (const [, prefix = '', digits = ''] of text.matchAll(/\b([a-z]+)\s*[.:]\s*(\d{4})\b/gi)) {
    const name = `${prefix.toLowerCase().replace(/^apig$/, 'apigw')}.${digits}`;
    const code = byName.get(name);
    if (code) return code;
  }
  // Four digits of a port are no code.
  for (const [digits] of text.matchAll(
    /(?<![\w-]|[a-z]\.|\bports?\s+|端口\s*|(?:\d|\blocalhost):)\d{4}(?![\w-]|\s*端口)/gi,
  )) {
    const code = codes.find((candidate) => candidate.endsWith(`.${digits}`));
    if (code) return code;
  }
  return undefined;
}

function findRequestId(text: string): string | undefined {
  return /request[-_ ]?id["'=:\s]+([\w-]{8,64})/i.exec(text)?.[1];
}
