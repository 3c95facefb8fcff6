export { contractPath } from './contract-path.ts';
export { discrepancies } from './discrepancies.ts';
export type { CoveredMember, Discrepancy } from './discrepancy.ts';
export type { ErrorCode } from './error-code.ts';
export { errorCodes } from './error-codes.ts';
export type { Language, LocalizedText } from './language.ts';
export { languages, sourceLanguage } from './languages.ts';
export type * from './openapi-document.ts';
export { readContract } from './read-contract.ts';
