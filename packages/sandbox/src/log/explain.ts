import { discrepancies, errorCodes, readContract } from '@vpcep/contract';
import type { Rejection } from '@vpcep/server';
import { unescapeSegment } from '../unescape-segment.ts';

/** Which rule of the contract a rejected request has broken. */
export interface Explanation {
  /** Where the rule stands in the contract, a JSON Pointer as a URI fragment. */
  readonly pointer?: string;
  /** What the error code means. */
  readonly meaning?: string;
  /** What the caller should do. */
  readonly remedy?: string;
  /** Where the vendors' pages differ on the rule. */
  readonly discrepancies?: readonly string[];
}

/** Explains a rejection. */
export type Explain = (rejection: Rejection) => Explanation;

/** @param language a tag of `languages` */
export function createExplain(language: string): Explain {
  const contract = readContract(language);
  return ({ code, violations: [violation] }) => {
    const found = errorCodes.find((candidate) => candidate.code === code);
    const { pointer, ids } =
      violation.pointer === '' ? nowhere : followReferences(contract, violation.pointer);
    const notes = discrepancies
      .filter(({ id }) => ids.includes(id))
      .map(({ id, reading }) => `${id}: ${reading[language] ?? ''}`);
    return {
      ...(pointer !== '' && { pointer: `#${pointer}` }),
      ...(found && { meaning: found.meaning[language] ?? '', remedy: found.remedy[language] ?? '' }),
      ...(notes.length > 0 && { discrepancies: notes }),
    };
  };
}

const nowhere = { pointer: '', ids: [] as string[] };

/**
 * Where a pointer leads that goes through references, and the `x-discrepancies` on the last two steps. What the contract
 * does not state is left off the end.
 */
function followReferences(contract: unknown, pointer: string): { pointer: string; ids: string[] } {
  let place = '';
  let node: unknown = contract;
  let notes: string[][] = [];
  for (const token of pointer.split('/').slice(1)) {
    const name = unescapeSegment(token);
    while (!hasProperty(node, name) && hasProperty(node, '$ref')) {
      place = String(node.$ref).slice(1);
      node = lookUp(contract, place);
      notes.push(notesOf(node));
    }
    if (!hasProperty(node, name)) break;
    place += `/${token}`;
    node = node[name];
    notes = [...notes, notesOf(node)].slice(-2);
  }
  return { pointer: place, ids: notes.flat() };
}

function lookUp(contract: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .map(unescapeSegment)
    .reduce<unknown>((node, name) => (hasProperty(node, name) ? node[name] : undefined), contract);
}

function notesOf(node: unknown): string[] {
  return hasProperty(node, 'x-discrepancies') ? (node['x-discrepancies'] as string[]) : [];
}

function hasProperty(node: unknown, name: string): node is Record<string, unknown> {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name);
}
