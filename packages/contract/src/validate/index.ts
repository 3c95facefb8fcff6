export { loadValidator, type ReceivedResponse, type Validator, type ValidatorOptions } from './validator.ts';
export { formatProperty, type RuleParams, type ValidationRule, type Violation } from './violation.ts';
