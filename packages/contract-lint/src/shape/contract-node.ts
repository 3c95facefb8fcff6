import { type Properties, propertiesOf } from '@vpcep/contract';

/** Where a value stands in a document. */
export type Path = readonly (string | number)[];

/** One OpenAPI object of a contract. */
export interface ContractNode {
  type: NodeType;
  path: Path;
  value: Properties;
  /** The field of the parent that holds the node, itself or in a map or list. */
  field: string;
  parent?: ContractNode;
}

/** A field that holds one node, a map of nodes or a list of nodes. */
type Field = { type: NodeType; as: 'one' | 'map' | 'list' };
type Fields = Readonly<Record<string, Field>>;

const one = (type: NodeType): Field => ({ type, as: 'one' });
const map = (type: NodeType): Field => ({ type, as: 'map' });
const list = (type: NodeType): Field => ({ type, as: 'list' });

/** The kinds of node that rules about shape look at. */
export type NodeType =
  | 'Document'
  | 'Components'
  | 'PathItem'
  | 'Operation'
  | 'Parameter'
  | 'RequestBody'
  | 'Response'
  | 'Header'
  | 'MediaType'
  | 'Example'
  | 'Link'
  | 'Schema';

const described = { schema: one('Schema'), examples: map('Example'), content: map('MediaType') };

/** Where OpenAPI 3.1 and JSON Schema hold nodes. Everything else, example values and extensions included, is data. */
const fieldsByType: Readonly<Record<NodeType, Fields>> = {
  Document: { paths: map('PathItem'), components: one('Components') },
  Components: {
    pathItems: map('PathItem'),
    parameters: map('Parameter'),
    requestBodies: map('RequestBody'),
    responses: map('Response'),
    headers: map('Header'),
    examples: map('Example'),
    links: map('Link'),
    schemas: map('Schema'),
  },
  PathItem: {
    parameters: list('Parameter'),
    get: one('Operation'),
    put: one('Operation'),
    post: one('Operation'),
    delete: one('Operation'),
    options: one('Operation'),
    head: one('Operation'),
    patch: one('Operation'),
    trace: one('Operation'),
  },
  Operation: {
    parameters: list('Parameter'),
    requestBody: one('RequestBody'),
    responses: map('Response'),
  },
  Parameter: described,
  RequestBody: { content: map('MediaType') },
  Response: { headers: map('Header'), content: map('MediaType'), links: map('Link') },
  Header: described,
  MediaType: { schema: one('Schema'), examples: map('Example') },
  Example: {},
  Link: {},
  Schema: {
    properties: map('Schema'),
    patternProperties: map('Schema'),
    additionalProperties: one('Schema'),
    unevaluatedProperties: one('Schema'),
    propertyNames: one('Schema'),
    dependentSchemas: map('Schema'),
    items: one('Schema'),
    prefixItems: list('Schema'),
    contains: one('Schema'),
    unevaluatedItems: one('Schema'),
    allOf: list('Schema'),
    anyOf: list('Schema'),
    oneOf: list('Schema'),
    not: one('Schema'),
    if: one('Schema'),
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
    then: one('Schema'),
    else: one('Schema'),
    $defs: map('Schema'),
  },
};

/** The nodes right below a node. References are not followed. */
export function childrenOf(parent: ContractNode): ContractNode[] {
  return Object.entries(fieldsByType[parent.type]).flatMap(([field, { type, as }]) => {
    const held = parent.value[field];
    const entries: [Path, unknown][] =
      as === 'one'
        ? [[[field], held]]
        : as === 'map'
          ? Object.entries(propertiesOf(held)).map(([key, value]) => [[field, key], value])
          : (Array.isArray(held) ? held : []).map((value, index) => [[field, index], value]);
    return entries
      .filter(([, value]) => typeof value === 'object' && value !== null)
      .map(([path, value]) => ({
        type,
        path: [...parent.path, ...path],
        value: propertiesOf(value),
        field,
        parent,
      }));
  });
}

/** A node and all nodes below it, in the order of the document. References are not followed. */
export function nodesFrom(node: ContractNode): ContractNode[] {
  return [node, ...childrenOf(node).flatMap(nodesFrom)];
}
