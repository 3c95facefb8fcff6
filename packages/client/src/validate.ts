export {
  isVpcepValidationError,
  type ValidationIssue,
  VpcepValidationError,
} from './errors/validation-error.ts';
export type { VpcepValidator } from './options/validator.ts';
export { validator } from './validate/compiled-validator.ts';
