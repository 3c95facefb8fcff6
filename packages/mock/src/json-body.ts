import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import type { Violation } from './violation.ts';

/** How deep arrays and objects of a body may be nested. The contract needs 3 levels; validation recurses. */
const maximumNesting = 64;

/** A body that was read, or why it cannot be. */
export type JsonBody = { readonly value: unknown } | { readonly violation: Violation };

/** Parses a body as strictly as RFC 8259 allows: UTF-8 without a byte order mark. */
export function parseJsonBody(bytes: Buffer): JsonBody {
  if (bytes.subarray(0, 3).equals(byteOrderMark)) return broken('byteOrderMark');
  const text = bytes.toString('utf8');
  const again = Buffer.from(text);
  if (!again.equals(bytes)) {
    const offset = bytes.findIndex((byte, index) => byte !== again[index]);
    return broken('utf8', String((offset < 0 ? bytes.length : offset) + 1));
  }
  if (nestsDeeper(text, maximumNesting)) return broken('nesting', String(maximumNesting));
  try {
    return { value: JSON.parse(text) };
  } catch {
    return locateError(text);
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** `JSON.parse` does not always say where the text breaks; this parser does. */
function locateError(text: string): JsonBody {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const offset = first?.offset ?? text.length;
  const before = text.slice(0, offset).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  const openString =
    first !== undefined &&
    printParseErrorCode(first.error) === 'UnexpectedEndOfString' &&
    offset + first.length === text.length;
  return broken(openString || text.slice(offset).trim() === '' ? 'jsonEnd' : 'json', place);
}

function nestsDeeper(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      if (++depth > limit) return true;
    } else if (character === '}' || character === ']') depth--;
  }
  return false;
}

function broken(rule: string, limit = ''): JsonBody {
  return { violation: { location: 'body', member: '', rule, limit } };
}
