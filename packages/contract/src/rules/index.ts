export { type CodePlace, codePlacesOf, generalRule } from './code-places.ts';
export { codesOf, findErrorCode, isSameCode } from './error-codes.ts';
export {
  type CheckedRule,
  checkedRules,
  type DocumentedRule,
  documentedRules,
  type ErrorCodeName,
  errorCodeNames,
  type Keyword,
  keywords,
  type OperationId,
  operationIds,
  type ResponseRule,
  responseRules,
} from './names.gen.ts';
export { isRetryable, isRetryableStatus } from './retryable.ts';
