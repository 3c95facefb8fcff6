import {
  type Example,
  type HttpMethod,
  httpMethods,
  type Link,
  type MediaType,
  type OpenApiDocument,
  type OperationObject,
  type Parameter,
  type PathItem,
  type RequestBody,
  type Response,
  type Schema,
} from './document.ts';
import { mostValues } from './most-values.ts';
import { formatPointer, type Pointer } from './pointer.ts';
import { dereference, isReference } from './reference.ts';

/** The media type of every body of the API. */
export const jsonMediaType = 'application/json';

/** A parameter of an operation, and where it stands. */
export interface OperationParameter extends Parameter {
  /** Where it stands in the contract: at the component where it is one. */
  readonly pointer: Pointer;
}

/** A named example, its reference followed. */
export interface NamedExample extends Example {
  readonly name: string;
}

/** The body that an operation takes. */
export interface OperationBody extends RequestBody {
  readonly required: boolean;
  /** The JSON body. */
  readonly json: MediaType | undefined;
  readonly schema: Schema | undefined;
  readonly examples: readonly NamedExample[];
  /** Where its schema stands in the contract. */
  readonly schemaPointer: Pointer;
  /** The most values that a valid body can have, itself included. */
  readonly mostValues: number;
}

/** A documented response of an operation. */
export interface OperationResponse extends Response {
  /** Three digits, a range such as `4XX`, or `default`. */
  readonly status: string;
  /** Where it stands in the contract: at the component where it is one. */
  readonly pointer: Pointer;
  /** Schema of the JSON body; undefined where there is none. */
  readonly schema: Schema | undefined;
  readonly examples: readonly NamedExample[];
  readonly links: Readonly<Record<string, Link>>;
}

/** An operation of the contract, references followed except within schemas. */
export interface Operation {
  /** The operationId. */
  readonly id: string;
  /** In upper case, as it goes over the wire. */
  readonly method: Uppercase<HttpMethod>;
  /** With its parameters in braces. */
  readonly path: string;
  /** Where it stands in the contract. */
  readonly pointer: Pointer;
  /** Those of the path item and its own; its own win. */
  readonly parameters: readonly OperationParameter[];
  /** Names of the parameters in the path, in the order of the path. */
  readonly pathParameters: readonly string[];
  /** Undefined where the operation takes no body. */
  readonly request: OperationBody | undefined;
  /** In the order of the contract. */
  readonly responses: readonly OperationResponse[];
  /** The operation as the document writes it: summary, description, tags, security, extensions. */
  readonly object: OperationObject;
}

const indexes = new WeakMap<OpenApiDocument, readonly Operation[]>();

/** Every operation of the contract, in its order. Made once for each document, which is not to be changed afterwards. */
export function operationsOf(document: OpenApiDocument): readonly Operation[] {
  let operations = indexes.get(document);
  if (!operations) {
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      (Object.keys(item) as HttpMethod[])
        .filter((method) => httpMethods.includes(method))
        .map((method) => readOperation(document, path, item, method, item[method] as OperationObject)),
    );
    indexes.set(document, operations);
  }
  return operations;
}

/**
 * Finds an operation by its operationId.
 *
 * @throws {Error} the contract has no such operation
 */
export function operationById(document: OpenApiDocument, id: string): Operation {
  const operations = operationsOf(document);
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) {
    throw new Error(
      `The contract has no operation ${id}; it has ${operations.map((each) => each.id).join(', ')}.`,
    );
  }
  return operation;
}

/** The documented response to a status: its own, its range, or `default` for a failure. */
export function responseTo(operation: Operation, status: number): OperationResponse | undefined {
  const find = (key: string) => operation.responses.find((response) => response.status === key);
  return (
    find(String(status)) ??
    find(`${Math.floor(status / 100)}XX`) ??
    (status >= 400 ? find('default') : undefined)
  );
}

/** The response of a success. */
export function successOf({ responses }: Operation): OperationResponse | undefined {
  return responses.find(({ status }) => status.startsWith('2'));
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  method: HttpMethod,
  object: OperationObject,
): Operation {
  const pointer = formatPointer(['paths', path, method]);
  return {
    id: object.operationId,
    method: method.toUpperCase() as Uppercase<HttpMethod>,
    path,
    pointer,
    parameters: mergeParameters(document, path, item, method, object),
    pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name),
    request: object.requestBody && readBody(document, object.requestBody, `${pointer}/requestBody`),
    responses: Object.entries(object.responses).map(([status, node]) =>
      readResponse(document, status, node, `${pointer}/responses/${status}`),
    ),
    object,
  };
}

function mergeParameters(
  document: OpenApiDocument,
  path: string,
  item: PathItem,
  method: HttpMethod,
  object: OperationObject,
): OperationParameter[] {
  const merged = new Map<string, OperationParameter>();
  const add = (holder: readonly string[], list: PathItem['parameters'] = []): void => {
    for (const [index, node] of list.entries()) {
      const parameter = dereference<Parameter>(document, node);
      const pointer = pointerOf(node, formatPointer([...holder, 'parameters', index]));
      merged.set(`${parameter.in} ${parameter.name}`, { ...parameter, pointer });
    }
  };
  add(['paths', path], item.parameters);
  add(['paths', path, method], object.parameters);
  return [...merged.values()];
}

function readBody(
  document: OpenApiDocument,
  node: NonNullable<OperationObject['requestBody']>,
  place: Pointer,
): OperationBody {
  const body = dereference<RequestBody>(document, node);
  const { json, mediaType } = jsonOf(body.content);
  return {
    ...body,
    required: body.required ?? false,
    json,
    schema: json?.schema,
    examples: examplesOf(document, json),
    schemaPointer: `${pointerOf(node, place)}${formatPointer(['content', mediaType, 'schema'])}`,
    mostValues: mostValues(document, json?.schema),
  };
}

function readResponse(
  document: OpenApiDocument,
  status: string,
  node: OperationObject['responses'][string],
  place: Pointer,
): OperationResponse {
  const response = dereference<Response>(document, node);
  const { json } = jsonOf(response.content);
  return {
    ...response,
    status,
    pointer: pointerOf(node, place),
    schema: json?.schema,
    examples: examplesOf(document, json),
    links: Object.fromEntries(
      Object.entries(response.links ?? {}).map(([name, link]) => [name, dereference<Link>(document, link)]),
    ),
  };
}

/** The JSON body among the media types, or the only one. */
function jsonOf(content: RequestBody['content'] = {}): { mediaType: string; json: MediaType | undefined } {
  const mediaType = jsonMediaType in content ? jsonMediaType : (Object.keys(content)[0] ?? jsonMediaType);
  return { mediaType, json: content[mediaType] };
}

function examplesOf(document: OpenApiDocument, body: MediaType | undefined): NamedExample[] {
  return Object.entries(body?.examples ?? {}).map(([name, node]) => ({
    ...dereference<Example>(document, node),
    name,
  }));
}

function pointerOf(node: object, place: Pointer): Pointer {
  return isReference(node) ? node.$ref.slice(1) : place;
}
