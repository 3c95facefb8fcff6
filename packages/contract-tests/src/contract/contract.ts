import {
  effectiveSchema,
  inlineReferences,
  languages,
  lifecycleOf,
  linkedProperties,
  type OpenApiDocument,
  type Operation,
  operationsOf,
  readContract,
  type Schema,
  statusPropertyOf,
  successOf,
} from '@vpcep/contract';

/** The contract that servers are tested against. Everything but prose is the same in each language. */
export const contract: OpenApiDocument = readContract();

/** Its operations. */
export const operations: readonly Operation[] = operationsOf(contract);

/** The contract by language: for the sentences that findings cite. */
export const contracts: ReadonlyMap<string, OpenApiDocument> = new Map(
  languages.map(({ tag }) => [tag, readContract(tag)]),
);

/** The operations on one resource, and what ties them together. */
export interface Resource {
  readonly create: Operation;
  readonly read: Operation;
  readonly update: Operation;
  /** The path parameter that names the resource. */
  readonly idParameter: string;
  /** The property of a created resource that holds this ID. */
  readonly idProperty: string;
  /** The path parameter that names the project. */
  readonly projectParameter: string;
  /** The property of the resource that holds its status. */
  readonly statusProperty: string;
  /** The status after a creation. */
  readonly initial: string;
  /** The statuses in which the resource can be used, and in which it has failed. */
  readonly ready: readonly string[];
  readonly failed: readonly string[];
  /** For each status, those that may follow. */
  readonly transitions: Readonly<Record<string, readonly string[]>>;
  /** Schema of the resource as reading shows it, references followed. */
  readonly schema: Schema;
}

/** The resource of the contract: the links of a creation lead to its other operations. */
export const resource: Resource = findResource();

function findResource(): Resource {
  for (const create of operations) {
    for (const link of Object.values(successOf(create)?.links ?? {})) {
      const read = operations.find(({ id, method }) => id === link.operationId && method === 'GET');
      const update = operations.find(({ path, request }) => path === read?.path && request);
      const [[idParameter, idProperty] = []] = linkedProperties(link);
      const projectParameter = create.parameters.find((parameter) => parameter['x-client-option'])?.name;
      if (!create.request || !read || !update || !idParameter || !idProperty || !projectParameter) continue;
      return { create, read, update, idParameter, idProperty, projectParameter, ...lifeOf(read) };
    }
  }
  throw new Error('No operation of the contract creates a resource that its links lead to: add the links.');
}

function lifeOf(read: Operation) {
  const schema = successOf(read)?.schema ?? {};
  const { initial, transitions } = lifecycleOf(contract);
  const statusProperty = statusPropertyOf(contract, schema)?.name;
  if (!statusProperty) throw new Error('No property of the resource has the life cycle of the contract.');
  const next = transitions[initial] ?? [];
  const hasNext = (status: string) => (transitions[status] ?? []).length > 0;
  return {
    statusProperty,
    initial,
    transitions,
    ready: next.filter(hasNext),
    failed: next.filter((status) => !hasNext(status)),
    schema: inlineReferences(contract, effectiveSchema(contract, schema)),
  };
}
