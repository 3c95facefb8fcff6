import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import type { ParseError } from 'jsonc-parser';
import type { RuleParams } from './violation.ts';

const require = createRequire(import.meta.url);

/** How deep arrays and objects of a body may be nested. The contract needs 3 levels; validation recurses. */
const maximumNesting = 64;

/** A body that was read, or the rule that it breaks. */
export type Json =
  | { readonly value: unknown }
  | { readonly broken: { readonly rule: string; readonly params: RuleParams } };

/**
 * Parses a body as strictly as RFC 8259 allows: UTF-8 without a byte order mark, at most 64 levels. Of a name that occurs
 * twice in an object the last value counts, as in most implementations.
 *
 * @param mostValues how many values it may have; with more, it is not parsed, which could take seconds
 */
export function readJson(bytes: Buffer, mostValues = Number.POSITIVE_INFINITY): Json {
  const broken = (rule: string, params: RuleParams = {}): Json => ({ broken: { rule, params } });
  if (bytes.length === 0) return broken('required');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return broken('byteOrderMark');
  if (!isUtf8(bytes)) return broken('utf8', { byte: String(firstBadByte(bytes)) });
  const excess = excessOf(bytes, { nesting: maximumNesting, values: mostValues });
  if (excess) return broken(excess, { limit: excess === 'nesting' ? maximumNesting : mostValues });
  const text = bytes.toString('utf8');
  try {
    return { value: JSON.parse(text) };
  } catch {
    const { rule, line, column } = locateError(text);
    return broken(rule, { line: String(line), column: String(column) });
  }
}

/** Position of the first byte that does not fit, counted from 1. */
function firstBadByte(bytes: Buffer): number {
  const again = Buffer.from(bytes.toString('utf8'));
  const part = 4096;
  let start = 0;
  while (bytes.subarray(start, start + part).equals(again.subarray(start, start + part))) start += part;
  const offset = bytes.subarray(start).findIndex((byte, index) => byte !== again[start + index]);
  return (offset < 0 ? bytes.length : start + offset) + 1;
}

/** Looks at bytes: in UTF-8, brackets, commas and quotes are never a part of another character. */
function excessOf(
  bytes: Buffer,
  most: { readonly nesting: number; readonly values: number },
): 'nesting' | 'values' | undefined {
  let depth = 0;
  // A value is the first of its list or object, or stands behind a comma.
  let values = 1;
  let inString = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (inString) {
      if (byte === 0x5c) index++;
      else if (byte === 0x22) inString = false;
    } else if (byte === 0x22) inString = true;
    else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > most.nesting) return 'nesting';
      values++;
    } else if (byte === 0x7d || byte === 0x5d) depth--;
    else if (byte === 0x2c) values++;
    if (values > most.values) return 'values';
  }
  return undefined;
}

/** `JSON.parse` does not always say where the text breaks; this parser does. It is loaded for the first text that breaks. */
function locateError(text: string): { rule: 'json' | 'jsonEnd'; line: number; column: number } {
  const { parse, printParseErrorCode } = require('jsonc-parser') as typeof import('jsonc-parser');
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const first = errors[0];
  const offset = first?.offset ?? text.length;
  // Without a list of the lines: there may be millions.
  let line = 1;
  for (let at = 0; at < offset; at++) if (text.charCodeAt(at) === 0x0a) line++;
  const openString =
    first !== undefined &&
    printParseErrorCode(first.error) === 'UnexpectedEndOfString' &&
    offset + first.length === text.length;
  return {
    rule: openString || text.slice(offset).trim() === '' ? 'jsonEnd' : 'json',
    line,
    column: offset - text.lastIndexOf('\n', offset - 1),
  };
}
