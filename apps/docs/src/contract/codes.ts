import { type ErrorCode, errorCodes, inlineReferences, type Schema } from '@vpcep/contract';
import { perLanguage } from '../base/languages.ts';
import { contractOf } from './contract-of.ts';
import { operationsOf } from './operations.ts';

const byName = new Map(errorCodes.map((entry) => [entry.code.toLowerCase(), entry]));

/** The entry of an error code. The service itself is not consistent about letter case. */
export function errorCodeNamed(text: string): ErrorCode | undefined {
  return byName.get(text.toLowerCase());
}

/** The entries of the error codes that a text names, each once. */
export function errorCodesIn(text: string): ErrorCode[] {
  const names = text.match(/\b[A-Za-z]+\.\d{4}\b/g) ?? [];
  return [...new Set(names.flatMap((name) => errorCodeNamed(name) ?? []))];
}

/** All codes that come with one HTTP status. */
export function errorCodesWithStatus(status: number): ErrorCode[] {
  return errorCodes.filter((entry) => entry.status === status);
}

/** The family of a code: its first digit, or `gateway` where the API gateway sends it. */
export function familyOf({ code, source }: ErrorCode): string {
  return source === 'gateway' ? 'gateway' : (/\.(\d)/.exec(code)?.[1] ?? 'other');
}

/** Codes that a request can provoke, and those that come from the inside of the service. */
export interface SortedCodes {
  likely: ErrorCode[];
  rare: ErrorCode[];
}

/** The codes of an operation with one HTTP status. */
export function codesOf(language: string, operationId: string, status: string): SortedCodes {
  const named = namedByOperation(language).get(operationId);
  return sort(
    errorCodes.filter((entry) => String(entry.status) === status && entry.operations.includes(operationId)),
    (entry) => named?.has(entry) ?? false,
  );
}

/** All codes; likely are those that are likely for an operation. */
export function allCodes(language: string): SortedCodes {
  const named = [...namedByOperation(language).values()];
  const bySource = [...errorCodes].sort((a, b) => b.source.localeCompare(a.source));
  return sort(bySource, (entry) => named.some((codes) => codes.has(entry)));
}

function sort(codes: readonly ErrorCode[], isLikely: (entry: ErrorCode) => boolean): SortedCodes {
  return { likely: codes.filter(isLikely), rare: codes.filter((entry) => !isLikely(entry)) };
}

/** The codes that the contract names at a request, its parts, and the examples of its failures. */
const namedByOperation = perLanguage((language) => {
  const document = contractOf(language);
  return new Map(
    operationsOf(language).map(({ id, object, parameters, request, failures }) => {
      const parts = [
        object.description,
        parameters,
        request?.schema && inlineReferences(document, request.schema as Schema),
        failures.map(({ description, examples, 'x-errors': rules }) => [description, examples, rules]),
      ];
      return [id, new Set(errorCodesIn(JSON.stringify(parts)))];
    }),
  );
});
