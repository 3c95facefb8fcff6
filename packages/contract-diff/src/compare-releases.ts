import type { Change } from './compare/change.ts';
import { compareContracts, sortChanges } from './compare/compare-contracts.ts';
import { compareErrorCodes } from './compare/compare-error-codes.ts';
import type { ContractFile } from './contract-file.ts';

/** The differences between two contracts and their error codes, those that break most first. */
export function compareReleases(before: ContractFile, after: ContractFile): Change[] {
  const changes = compareContracts(before.document, after.document);
  if (!before.errorCodes || !after.errorCodes) return changes;
  const [left, right] = [before, after].map(({ document, errorCodes = [] }) => ({ document, errorCodes }));
  if (!left || !right) return changes;
  return sortChanges([...changes, ...compareErrorCodes(left, right)]);
}
