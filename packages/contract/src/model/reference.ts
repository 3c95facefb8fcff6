import type { OpenApiDocument, Reference, Schema } from './document.ts';
import { formatPointer, type Pointer, parsePointer, valueAt } from './pointer.ts';

/** Whether a node is a reference. */
export function isReference(node: unknown): node is Reference {
  return typeof node === 'object' && node !== null && typeof (node as Partial<Reference>).$ref === 'string';
}

/**
 * Follows `$ref`, as often as one leads to another. Keywords beside a `$ref` win over what it names. A node without `$ref`
 * is returned as it is.
 *
 * @throws {Error} the reference leaves the document, names nothing, or leads back to itself
 */
export function dereference<T extends object>(document: object, node: T | Reference): T {
  return follow(document, node, []);
}

function follow<T extends object>(document: object, node: T | Reference, seen: readonly string[]): T {
  if (!isReference(node)) return node;
  const { $ref, ...beside } = node;
  if (seen.includes($ref)) throw new Error(`${$ref} refers to itself: correct the reference.`);
  const { value } = targetOf(document, $ref);
  return { ...follow(document, value as T, [...seen, $ref]), ...beside };
}

/**
 * What a reference names, without following it further, and where that stands.
 *
 * @throws {Error} the reference leaves the document, or names nothing
 */
export function targetOf(
  document: object,
  $ref: string,
): { readonly pointer: Pointer; readonly value: object } {
  const path = $ref.startsWith('#/') ? decodePath($ref) : [];
  const value = path.length > 0 ? valueAt(document, path) : undefined;
  if (typeof value !== 'object' || value === null) {
    throw new Error(`${$ref} names nothing in the contract: correct the reference.`);
  }
  return { pointer: formatPointer(path), value };
}

/** A `$ref` is a URI, whose fragment may be percent-encoded. */
function decodePath(reference: string): string[] {
  return parsePointer(reference).map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

/**
 * A schema with every `$ref` in it replaced by what it names, keywords beside it winning. A schema that contains itself
 * keeps the reference at the second visit.
 *
 * @throws {Error} a reference leaves the document or names nothing
 */
export function inlineReferences(document: object, schema: Schema): Schema {
  return inline(document, schema, []) as Schema;
}

function inline(document: object, node: unknown, open: readonly string[]): unknown {
  if (Array.isArray(node)) return node.map((item) => inline(document, item, open));
  if (typeof node !== 'object' || node === null) return node;
  const reference = isReference(node) ? node.$ref : undefined;
  if (reference !== undefined && open.includes(reference)) return node;
  const within = reference === undefined ? open : [...open, reference];
  return Object.fromEntries(
    Object.entries(dereference(document, node)).map(([name, value]) => [
      name,
      inline(document, value, within),
    ]),
  );
}

/** The component schemas that a part of a document refers to, directly or through others, by name. */
export function schemasBehind(
  { components }: Pick<OpenApiDocument, 'components'>,
  part: unknown,
): Map<string, Schema> {
  const found = new Map<string, Schema>();
  const waiting = [part];
  for (const node of waiting) {
    if (typeof node !== 'object' || node === null) continue;
    waiting.push(...Object.values(node));
    if (!isReference(node)) continue;
    const [first, second, name = ''] = decodePath(node.$ref);
    const schema = Object.hasOwn(components.schemas, name) ? components.schemas[name] : undefined;
    if (first !== 'components' || second !== 'schemas' || !schema || found.has(name)) continue;
    found.set(name, schema);
    waiting.push(schema);
  }
  return found;
}
