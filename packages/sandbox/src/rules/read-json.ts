import { isUtf8 } from 'node:buffer';
import { Refusal } from './refusal.ts';

/**
 * Parses a body as strictly as RFC 8259 allows: UTF-8 without a byte order mark. Of a name that occurs twice in an object,
 * the last value counts, as the RFC says most implementations have it.
 *
 * @param pointer where the body stands in the contract
 * @throws {Refusal} it is not JSON
 */
export function readJson(bytes: Buffer, pointer: string): unknown {
  const refuse = (rule: string, limit = ''): Refusal =>
    new Refusal(400, 'EndPoint.0002', { location: 'body', member: '', rule, limit, pointer });
  if (bytes.length === 0) throw refuse('required');
  if (!isUtf8(bytes)) throw refuse('utf8');
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) throw refuse('byteOrderMark');
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    const [, line, column] = /line (\d+) column (\d+)/.exec((error as Error).message) ?? [];
    throw line ? refuse('json', `${line}:${column}`) : refuse('json');
  }
}
