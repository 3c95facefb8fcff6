import { errorCodes, type Operation } from '@vpcep/contract';
import { codePlacesOf, documentedRules, findErrorCode, isSameCode } from '@vpcep/contract/rules';
import { contract } from './contract.ts';

/** The rules that have a code, with their places. */
export const codePlaces = codePlacesOf(contract);

/** Whether a server's code is one of the expected codes, in any of its spellings. */
export function isAmong(code: string | undefined, expected: Iterable<string>): boolean {
  if (code === undefined) return false;
  const known = findErrorCode(errorCodes, code);
  return [...expected].some((one) => isSameCode(one, known?.code ?? code) || isSameCode(one, code));
}

/** The codes of a rule that stands at a response of an operation, such as `quota`. */
export function codesOfRule({ id }: Operation, rule: string): string[] {
  return codePlaces.filter((place) => place.operation === id && place.rule === rule).map(({ code }) => code);
}

/** The status that goes with a rule at a response. */
export function statusOfRule({ id }: Operation, rule: string): number | undefined {
  return codePlaces.find((place) => place.operation === id && place.rule === rule)?.status;
}

/** The rules of an operation that only the live service can check, such as whether a VPC exists. */
export function documentedRulesOf({ id }: Operation): { rule: string; code: string }[] {
  return codePlaces.filter(
    ({ operation, rule }) => operation === id && (documentedRules as readonly string[]).includes(rule),
  );
}

/** The status that the contract gives a code; undefined where it names none or more than one. */
export function statusOfCode(code: string): number | undefined {
  return findErrorCode(errorCodes, code)?.status ?? undefined;
}
