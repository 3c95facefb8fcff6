import type { OpenApiDocument, Schema } from '@vpcep/contract';
import { deref } from './deref.ts';

/** A member of a body, as one row of a reference page. */
export interface Member {
  name: string;
  /** The row's id on its page: `body-ports-client_port`. */
  anchor: string;
  schema: Schema;
  /** Schema of the items where the member is an array. */
  items: Schema | undefined;
  required: boolean;
  discrepancies: string[];
  /** Members of the object, or of the array's items. */
  children: Member[];
}

/** The members of an object schema, `$ref` and `allOf` followed. */
export function membersOf(document: OpenApiDocument, node: Schema, prefix: string): Member[] {
  const schema = resolve(document, node);
  return Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const anchor = `${prefix}-${name}`;
    const member = resolve(document, property);
    const items = member.items && resolve(document, member.items);
    return {
      name,
      anchor,
      schema: member,
      items,
      required: schema.required?.includes(name) ?? false,
      discrepancies: [...(member['x-discrepancies'] ?? []), ...(items?.['x-discrepancies'] ?? [])],
      children: membersOf(document, items ?? member, anchor),
    };
  });
}

/** A schema with `$ref` followed and the parts of `allOf` put together. */
export function resolve(document: OpenApiDocument, node: Schema): Schema {
  const { allOf, ...own } = deref<Schema>(document, node);
  if (!allOf) return own;
  const parts = [...allOf.map((part) => resolve(document, part)), own];
  return {
    ...Object.assign({}, ...parts),
    properties: Object.assign({}, ...parts.map((part) => part.properties ?? {})),
    required: parts.flatMap((part) => part.required ?? []),
  };
}
