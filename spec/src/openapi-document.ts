/** A reference to a component, e.g. `#/components/schemas/EndpointService`. In a schema, keywords may stand beside it. */
export interface Reference {
  $ref: string;
}

/** A named value that shows a request or an answer. */
export interface Example {
  summary?: string;
  description?: string;
  value?: unknown;
}

/** A JSON Schema (draft 2020-12) of the contract; also what a `$ref` with keywords beside it looks like. */
export interface Schema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  unevaluatedProperties?: boolean | Schema;
  minProperties?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  readOnly?: boolean;
  writeOnly?: boolean;
  deprecated?: boolean;
  /** What each value of `enum` means. */
  'x-enumDescriptions'?: Record<string, string>;
  /** Ids of the entries of `discrepancies` that bear on this schema. */
  'x-discrepancies'?: string[];
  [extension: `x-${string}`]: unknown;
}

/** What one media type of a body looks like. */
export interface MediaType {
  schema?: Schema;
  examples?: Record<string, Example | Reference>;
}

/** A parameter of an operation. */
export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  deprecated?: boolean;
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  [extension: `x-${string}`]: unknown;
}

/** A header of an answer. */
export interface Header {
  description?: string;
  required?: boolean;
  schema?: Schema;
  example?: unknown;
}

/** The body that a request carries. */
export interface RequestBody {
  description?: string;
  required?: boolean;
  content: Record<string, MediaType>;
}

/** An answer of an operation. */
export interface Response {
  description: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  [extension: `x-${string}`]: unknown;
}

/** One method on one path. */
export interface Operation {
  operationId: string;
  summary: string;
  description?: string;
  tags?: string[];
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses: Record<string, Response | Reference>;
  security?: Record<string, string[]>[];
  deprecated?: boolean;
  [extension: `x-${string}`]: unknown;
}

/** The lower-case HTTP methods that a path item may hold. */
export type HttpMethod = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** The operations of one path, and the parameters that they share. */
export type PathItem = { [method in HttpMethod]?: Operation } & { parameters?: (Parameter | Reference)[] };

/** A way to prove who calls. */
export interface SecurityScheme {
  type: 'apiKey' | 'http' | 'oauth2' | 'openIdConnect' | 'mutualTLS';
  description?: string;
  name?: string;
  in?: 'query' | 'header' | 'cookie';
  scheme?: string;
  bearerFormat?: string;
  [extension: `x-${string}`]: unknown;
}

/** A base address, with variables in braces. */
export interface Server {
  url: string;
  description?: string;
  variables?: Record<string, { default: string; description?: string; enum?: string[] }>;
}

/** A group of operations. */
export interface Tag {
  name: string;
  description?: string;
  'x-displayName'?: string;
}

/** The contract in one language: an OpenAPI 3.1 document in one piece, all of whose references are internal. */
export interface OpenApiDocument {
  openapi: string;
  jsonSchemaDialect?: string;
  info: {
    title: string;
    version: string;
    summary?: string;
    description?: string;
    license?: { name: string; identifier?: string; url?: string };
    contact?: { name?: string; url?: string; email?: string };
    [extension: `x-${string}`]: unknown;
  };
  servers?: Server[];
  tags?: Tag[];
  security?: Record<string, string[]>[];
  externalDocs?: { url: string; description?: string };
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, RequestBody>;
    responses?: Record<string, Response>;
    headers?: Record<string, Header>;
    examples?: Record<string, Example>;
    securitySchemes?: Record<string, SecurityScheme>;
  };
  [extension: `x-${string}`]: unknown;
}
