import { parsePointer } from '@vpcep/contract';
import { formatProperty, type RuleParams } from '@vpcep/contract/validate';
import type { ErrorObject } from 'ajv';
import { validate } from './seed-validator.gen.ts';

/** The first rule of its schema that a seed breaks. */
export function findInSeed(
  seed: unknown,
): { rule: string; property: string; params: RuleParams } | undefined {
  if (validate(seed)) return undefined;
  const [error] = (validate as { errors?: ErrorObject[] | null }).errors ?? [];
  if (!error) return undefined;
  const { keyword, instancePath, params } = error;
  const named = params.missingProperty ?? params.additionalProperty;
  const path = [...parsePointer(instancePath), ...(named === undefined ? [] : [String(named)])];
  return { rule: keyword, property: formatProperty(path), params };
}
