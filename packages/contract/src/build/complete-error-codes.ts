import type { OpenApiDocument } from '../model/document.ts';
import type { ErrorCode } from '../model/error-code.ts';
import { operationsOf } from '../model/operation.ts';
import { codePlacesOf } from '../rules/code-places.ts';
import { isSameCode } from '../rules/error-codes.ts';

/** An entry of `error-codes.yaml` as it is written: what the contract's `x-errors` say may be left out. */
export type WrittenErrorCode = Pick<ErrorCode, 'code'> & Partial<Pick<ErrorCode, 'status' | 'operations'>>;

/**
 * Adds to error codes the status and the operations that follow from where the contract places them.
 *
 * @throws {Error} an entry states neither, and no place says it; or it repeats what its places say
 */
export function completeErrorCodes<E extends WrittenErrorCode>(
  entries: readonly E[],
  document: OpenApiDocument,
): (E & Pick<ErrorCode, 'status' | 'operations'>)[] {
  const ids = operationsOf(document).map(({ id }) => id);
  return entries.map((entry) => {
    const places = codePlacesOf(document).filter(({ code }) => isSameCode(code, entry.code));
    const statuses = [...new Set(places.flatMap((place) => place.status ?? []))];
    const operations = ids.filter((id) => places.some((place) => place.operation === id));
    const fail = (property: string): never => {
      throw new Error(
        `error-codes.yaml: ${entry.code} needs \`${property}\`, or a place in openapi.yaml that names it in \`x-errors\`.`,
      );
    };
    return {
      ...entry,
      status:
        entry.status ??
        (entry.status === null ? null : statuses.length === 1 ? (statuses[0] as number) : fail('status')),
      operations: entry.operations ?? (operations.length > 0 ? operations : fail('operations')),
    };
  });
}
