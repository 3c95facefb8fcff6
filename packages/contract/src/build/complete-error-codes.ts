import type { OpenApiDocument } from '../model/document.ts';
import type { ErrorCode } from '../model/error-code.ts';
import { operationsOf } from '../model/operation.ts';
import { type CodePlace, codePlacesOf } from '../rules/code-places.ts';

/** An entry of `error-codes.yaml` as it is written: what the contract's `x-errors` say may be left out. */
export type WrittenErrorCode = Pick<ErrorCode, 'code'> &
  Partial<Pick<ErrorCode, 'status' | 'operations' | 'source'>>;

/**
 * Adds to error codes the status and the operations that follow from where the contract places them. What neither the entry nor
 * a place says stays undefined.
 */
export function deriveErrorCodes<E extends WrittenErrorCode>(
  entries: readonly E[],
  document: OpenApiDocument,
): (E & WrittenErrorCode)[] {
  const ids = operationsOf(document).map(({ id }) => id);
  const placesByCode = new Map<string, CodePlace[]>();
  for (const place of codePlacesOf(document)) {
    const code = place.code.toLowerCase();
    const others = placesByCode.get(code);
    if (others) others.push(place);
    else placesByCode.set(code, [place]);
  }
  return entries.map((entry) => {
    const places = placesByCode.get(entry.code.toLowerCase()) ?? [];
    const statuses = [...new Set(places.flatMap((place) => place.status ?? []))];
    const at = new Set(places.map((place) => place.operation));
    // The gateway stands before every operation.
    const operations = ids.filter((id) => at.has(id) || entry.source === 'gateway');
    return {
      ...entry,
      ...(entry.status === undefined && statuses.length === 1 && { status: statuses[0] as number }),
      ...(entry.operations === undefined && operations.length > 0 && { operations }),
    };
  });
}

/**
 * The same, complete.
 *
 * @throws {Error} neither an entry nor a place says the status or the operations
 */
export function completeErrorCodes<E extends WrittenErrorCode>(
  entries: readonly E[],
  document: OpenApiDocument,
): (E & Pick<ErrorCode, 'status' | 'operations'>)[] {
  return deriveErrorCodes(entries, document).map((entry) => {
    for (const property of ['status', 'operations'] as const) {
      if (entry[property] !== undefined) continue;
      throw new Error(
        `error-codes.yaml: ${entry.code} needs \`${property}\`, or a place in openapi.yaml that names it in \`x-errors\`.`,
      );
    }
    return entry as E & Pick<ErrorCode, 'status' | 'operations'>;
  });
}
