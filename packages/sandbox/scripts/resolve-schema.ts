import type { OpenApiDocument, Schema } from '@vpcep/contract';

/** A schema of the contract with every `$ref` replaced by what it points at. Request schemas do not refer to themselves. */
export function resolveSchema(contract: OpenApiDocument, schema: Schema): Schema {
  return resolve(contract, schema) as Schema;
}

function resolve(contract: OpenApiDocument, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((item) => resolve(contract, item));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...others } = node as Record<string, unknown>;
  const target = typeof $ref === 'string' ? (resolve(contract, lookUp(contract, $ref)) as object) : {};
  return {
    ...target,
    ...Object.fromEntries(Object.entries(others).map(([name, value]) => [name, resolve(contract, value)])),
  };
}

function lookUp(contract: OpenApiDocument, reference: string): unknown {
  return reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], contract);
}
