import type { ContractFiles, Json } from './contract-files.ts';
import { type Field, fieldsOf } from './fields.ts';

const isOperation = ({ place }: Field): boolean => place[1] === 'paths' && place.length === 4;

/** Every operation of the contract. */
export function operationFields(files: ContractFiles): Field[] {
  return fieldsOf(files, 'openapi.yaml').filter(
    (field) => isOperation(field) && typeof operationIdOf(field.value) === 'string',
  );
}

/** The operationId of an operation. */
export function operationIdOf(operation: Json): string {
  return (operation as { operationId: string }).operationId;
}
