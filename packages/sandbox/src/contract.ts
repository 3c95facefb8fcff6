import type { ErrorObject } from 'ajv';
import * as compiled from './contract.gen.ts';

/** A validator compiled from the contract. After a refusal, `errors` holds the first error. */
export interface Validate {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** One operation of the contract. */
export interface Operation {
  readonly operationId: string;
  /** In upper case. */
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** Names of the parameters in the path, in the order of the path. */
  readonly parameters: readonly string[];
  readonly takesBody: boolean;
  /** Where it stands in the contract, a JSON Pointer. */
  readonly pointer: string;
  /** Where the schema of its body stands in the contract, a JSON Pointer. */
  readonly bodyPointer?: string;
}

/** Every operation of the contract. */
export const operations: readonly Operation[] = compiled.operations;

const validators = compiled as unknown as Readonly<Record<string, Validate>>;

/** The validator of an operation's body; undefined where it has none. */
export function bodyValidator(operationId: string): Validate | undefined {
  return validators[`body_${operationId}`];
}

/** The validator of a path parameter. */
export function parameterValidator(name: string): Validate {
  const validate = validators[`parameter_${name}`];
  if (!validate) throw new TypeError(`The contract has no path parameter ${name}: run the script generate.`);
  return validate;
}

/** The validator of a seed. */
export const validateSeed = validators.seed as Validate;
