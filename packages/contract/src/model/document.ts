import type {
  ExampleObject,
  ExternalDocumentationObject,
  InfoObject,
  ISpecificationExtension,
  LinkObject,
  OpenAPIObject,
  SecurityRequirementObject,
  SecuritySchemeObject,
  ServerObject,
  TagObject,
} from 'openapi3-ts/oas31';

/** A reference to a component, e.g. `#/components/schemas/EndpointService`. In a schema, keywords may stand beside it. */
export interface Reference {
  $ref: string;
}

/** A named value that shows a request or a response. */
export type Example = ExampleObject;

/** What may follow a response: an operation, and where its parameters come from. */
export type Link = LinkObject;

/** A way to prove who calls. */
export type SecurityScheme = SecuritySchemeObject;

/** A base address, with variables in braces. */
export interface Server extends Omit<ServerObject, 'variables'> {
  variables?: Record<string, { default: string; description?: string; enum?: string[] }>;
}

/** A group of operations. */
export type Tag = TagObject & { 'x-displayName'?: string };

/** The life of the resource: its statuses, and which may follow which. */
export interface Lifecycle {
  /** The status after a create. */
  initial: string;
  /** For each status, those that may follow. */
  transitions: Record<string, string[]>;
  /** The error code of a resource that no longer exists. */
  gone?: string;
}

/** A JSON Schema (draft 2020-12) of the contract; also what a `$ref` with keywords beside it looks like. */
export interface Schema extends ISpecificationExtension {
  $ref?: string;
  $schema?: string;
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
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
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
  maxProperties?: number;
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  not?: Schema;
  readOnly?: boolean;
  writeOnly?: boolean;
  deprecated?: boolean;
  /** What each value of `enum` means. */
  'x-enumDescriptions'?: Record<string, string>;
  /** Ids of the entries of `discrepancies` that bear on this schema. */
  'x-discrepancies'?: string[];
  /** Ids of the entries of `laterChanges` about this schema. */
  'x-since'?: string[];
  /** Why there is no upper limit. */
  'x-unbounded'?: string;
  /** The error code that breaking a keyword, or a named rule, is answered with. */
  'x-errors'?: Record<string, string>;
  'x-lifecycle'?: Lifecycle;
}

/** What one media type of a body looks like. */
export interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
}

/** A parameter of an operation. */
export interface Parameter extends ISpecificationExtension {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  deprecated?: boolean;
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, Example | Reference>;
  'x-discrepancies'?: string[];
  /** The option of the generated client that gives this parameter, in place of an argument of each method. */
  'x-client-option'?: string;
}

/** A header of a response. */
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

/** A response of an operation. */
export interface Response extends ISpecificationExtension {
  description: string;
  headers?: Record<string, Header | Reference>;
  content?: Record<string, MediaType>;
  links?: Record<string, Link | Reference>;
  /** The error codes of the rules that lead to this response. */
  'x-errors'?: Record<string, string>;
}

/** One method on one path, as the document writes it. */
export interface OperationObject extends ISpecificationExtension {
  operationId: string;
  summary: string;
  description?: string;
  tags?: string[];
  externalDocs?: ExternalDocumentationObject;
  parameters?: (Parameter | Reference)[];
  requestBody?: RequestBody | Reference;
  responses: Record<string, Response | Reference>;
  security?: SecurityRequirementObject[];
  deprecated?: boolean;
  'x-discrepancies'?: string[];
}

/** The methods that a path item may hold, in the order of the OpenAPI specification. */
export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

/** A lower-case HTTP method that a path item may hold. */
export type HttpMethod = (typeof httpMethods)[number];

/** The operations of one path, and the parameters that they share. */
export type PathItem = { [method in HttpMethod]?: OperationObject } & {
  summary?: string;
  description?: string;
  parameters?: (Parameter | Reference)[];
};

/** The contract in one language: an OpenAPI 3.1 document in one piece, all of whose references are internal. */
export interface OpenApiDocument extends ISpecificationExtension {
  openapi: string;
  jsonSchemaDialect?: string;
  info: InfoObject & { summary?: string };
  servers?: Server[];
  tags?: Tag[];
  security?: OpenAPIObject['security'];
  externalDocs?: ExternalDocumentationObject;
  paths: Record<string, PathItem>;
  components: {
    schemas: Record<string, Schema>;
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, RequestBody>;
    responses?: Record<string, Response>;
    headers?: Record<string, Header>;
    examples?: Record<string, Example>;
    links?: Record<string, Link>;
    securitySchemes?: Record<string, SecurityScheme>;
  };
}
