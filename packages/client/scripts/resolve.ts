import type { OpenApiDocument, Reference } from '@vpcep/contract';

/** Follows a reference inside the document; anything else is returned as it is. */
export function resolve<T extends object>(contract: OpenApiDocument, node: T | Reference): T {
  if (!('$ref' in node)) return node;
  const target = node.$ref
    .replace(/^#\//, '')
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], contract);
  if (!target) throw new Error(`${node.$ref} points at nothing in the contract: correct the reference.`);
  return resolve(contract, target as T | Reference);
}
