import type { OpenApiDocument } from '@vpcep/contract';

/**
 * Follows `$ref` to the component it names; keywords beside `$ref` win over the component's.
 *
 * @throws Error when the reference leaves the contract or names nothing.
 */
export function deref<T extends object>(document: OpenApiDocument, node: T | { $ref: string }): T {
  if (!('$ref' in node) || typeof node.$ref !== 'string') return node as T;
  const { $ref, ...beside } = node;
  const target = $ref.startsWith('#/')
    ? $ref
        .slice(2)
        .split('/')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)
    : undefined;
  if (typeof target !== 'object' || target === null) {
    throw new Error(`Cannot follow $ref ${$ref}: the contract has no such component.`);
  }
  return { ...deref<T>(document, target as T), ...beside };
}
