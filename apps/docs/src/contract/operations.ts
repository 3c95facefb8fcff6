import type {
  Example,
  MediaType,
  OperationObject as Operation,
  Parameter,
  PathItem,
  Reference,
  RequestBody,
  Response,
  SecurityScheme,
} from '@vpcep/contract';
import { contractOf } from './contract-of.ts';
import { deref } from './deref.ts';

/** A named example body, in the order of the contract. */
export interface NamedExample {
  name: string;
  summary: string;
  value: unknown;
}

/** One answer of an operation. */
export interface Answer {
  /** HTTP status as the contract spells it: `200`, `404`, `default`. */
  status: string;
  response: Response;
  body: MediaType | undefined;
  examples: NamedExample[];
}

/** An operation with everything its page shows. */
export interface OperationView {
  id: string;
  /** Last segment of the page's address. */
  slug: string;
  /** Upper-case HTTP method. */
  method: string;
  path: string;
  operation: Operation;
  parameters: Parameter[];
  requestBody: RequestBody | undefined;
  body: MediaType | undefined;
  requestExamples: NamedExample[];
  successes: Answer[];
  failures: Answer[];
  /** Alternatives: each is the schemes that must be used together. */
  security: { key: string; scheme: SecurityScheme }[][];
}

const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'trace'] as const;

/** All operations of the contract, in its order. */
export function operationsOf(language: string): OperationView[] {
  return Object.entries(contractOf(language).paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [viewOf(language, path, item, method, operation)] : [];
    }),
  );
}

/**
 * One operation by its operationId.
 *
 * @throws Error when the contract has no such operation.
 */
export function operationOf(language: string, id: string): OperationView {
  const found = operationsOf(language).find((operation) => operation.id === id);
  if (!found) throw new Error(`The contract has no operation ${id}; a page refers to it.`);
  return found;
}

function viewOf(
  language: string,
  path: string,
  item: PathItem,
  method: string,
  operation: Operation,
): OperationView {
  const document = contractOf(language);
  const requestBody = operation.requestBody && deref<RequestBody>(document, operation.requestBody);
  const answers = Object.entries(operation.responses).map(([status, node]): Answer => {
    const response = deref<Response>(document, node);
    return { status, response, ...bodyOf(language, response.content) };
  });
  const { body, examples } = bodyOf(language, requestBody?.content);
  return {
    id: operation.operationId,
    slug: operation.operationId.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    method: method.toUpperCase(),
    path,
    operation,
    parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((node) =>
      deref<Parameter>(document, node),
    ),
    requestBody,
    body,
    requestExamples: examples,
    successes: answers.filter(({ status }) => status.startsWith('2')),
    failures: answers.filter(({ status }) => !status.startsWith('2')),
    security: (operation.security ?? document.security ?? []).map((alternative) =>
      Object.keys(alternative).map((key) => {
        const scheme = document.components.securitySchemes?.[key];
        if (!scheme) throw new Error(`${operation.operationId} asks for the unknown security scheme ${key}.`);
        return { key, scheme };
      }),
    ),
  };
}

/** The one media type of a body (the contract has JSON only) and its named examples. */
function bodyOf(
  language: string,
  content: Record<string, MediaType> | undefined,
): { body: MediaType | undefined; examples: NamedExample[] } {
  const body = content && Object.values(content)[0];
  const examples = Object.entries<Example | Reference>(body?.examples ?? {}).map(([name, node]) => {
    const { summary = name, value } = deref<Example>(contractOf(language), node);
    return { name, summary, value };
  });
  return { body, examples };
}
