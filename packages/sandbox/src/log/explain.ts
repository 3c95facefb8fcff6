import {
  discrepancies,
  errorCodes,
  formatPointer,
  isReference,
  type OpenApiDocument,
  parsePointer,
  valueAt,
} from '@vpcep/contract';
import { findErrorCode } from '@vpcep/contract/rules';
import type { Rejection } from '@vpcep/server';

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

/** @param contract in the language of the texts */
export function createExplain(contract: OpenApiDocument, language: string): Explain {
  return ({ code, violations: [violation] }) => {
    const found = findErrorCode(errorCodes, code);
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
function followReferences(contract: OpenApiDocument, pointer: string): { pointer: string; ids: string[] } {
  let place: string[] = [];
  let node: unknown = contract;
  let notes: string[][] = [];
  for (const name of parsePointer(pointer)) {
    while (valueAt(node, [name]) === undefined && isReference(node)) {
      place = parsePointer(node.$ref);
      node = valueAt(contract, place);
      notes.push(notesOf(node));
    }
    const next = valueAt(node, [name]);
    if (next === undefined) break;
    place = [...place, name];
    node = next;
    notes = [...notes, notesOf(node)].slice(-2);
  }
  return { pointer: formatPointer(place), ids: notes.flat() };
}

function notesOf(node: unknown): string[] {
  return (valueAt(node, ['x-discrepancies']) as string[] | undefined) ?? [];
}
