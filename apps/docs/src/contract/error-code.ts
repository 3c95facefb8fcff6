import { type ErrorCode, errorCodes } from '@vpcep/contract';

/** The codes an operation can answer with under one HTTP status. */
export function codesOf(operationId: string, status: string): ErrorCode[] {
  return errorCodes.filter(
    (entry) => String(entry.status) === status && entry.operations.includes(operationId),
  );
}

/** The entry a code span names, if any; the service itself is not consistent about letter case. */
export function errorCodeNamed(text: string): ErrorCode | undefined {
  return errorCodes.find(({ code }) => code.toLowerCase() === text.toLowerCase());
}

/** All codes that come with one HTTP status. */
export function errorCodesWithStatus(status: number): ErrorCode[] {
  return errorCodes.filter((entry) => entry.status === status);
}

/** The family of a code: its first digit, or `gateway` where the API gateway answers with it. */
export function familyOf({ code, source }: ErrorCode): string {
  return source === 'gateway' ? 'gateway' : (/\.(\d)/.exec(code)?.[1] ?? 'other');
}
