import { createFinalURL, createQuerySerializer, defaultPathSerializer } from 'openapi-fetch';
import type { CallOptions } from './call-options.ts';
import { checkHeaderValue } from './check-header-value.ts';
import { checkTimeout } from './check-timeout.ts';
import type { VpcepClientOptions } from './client-options.ts';
import { isPathSegment } from './is-path-segment.ts';
import type { OperationEntry } from './operation-entry.ts';

/** A call, ready to be sent as often as need be. */
export interface PreparedCall {
  operationId: string;
  method: string;
  /** Path without the base address and the query, for messages. */
  path: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** The body as it goes over the wire. */
  body: string | undefined;
  /** Whether success carries a JSON body. */
  answers: boolean;
  signal: AbortSignal | undefined;
  timeout: number;
}

type CallOptionsWithQuery = CallOptions & { query?: Record<string, unknown> };

const querySerializer = /* @__PURE__ */ createQuerySerializer();

/**
 * Prepares to read the arguments of a method.
 *
 * @returns reads them
 * @throws {TypeError} that function: an argument is missing or unusable
 */
export function prepareCall(
  { projectId, validator, timeout: usualTimeout = 30_000 }: VpcepClientOptions,
  baseUrl: string,
  operationId: string,
  operation: OperationEntry,
): (args: readonly unknown[]) => PreparedCall {
  const { method, pathArguments, answers } = operation;
  const project = { project_id: projectId };
  // The other parameters stay in braces.
  const template = defaultPathSerializer(operation.path, project);

  return (args) => {
    const rest = [...args];
    const pathParameters: Record<string, string> = {};
    for (const name of pathArguments) {
      const value = rest.shift();
      if (!isPathSegment(value)) {
        throw new TypeError(
          `${operationId} needs ${name}: pass the ID as a string that is not empty. Nothing was sent.`,
        );
      }
      pathParameters[name] = value;
    }
    const content = operation.body === 'none' ? undefined : rest.shift();
    if (operation.body === 'required' && content === undefined) {
      throw new TypeError(`${operationId} needs a request body: pass it before the options.`);
    }
    const { signal, query, headers = {}, timeout = usualTimeout } = (rest[0] ?? {}) as CallOptionsWithQuery;
    checkTimeout(timeout);
    for (const name in headers) checkHeaderValue(headers[name], name);
    validator?.request(operationId, { path: { ...project, ...pathParameters }, body: content });
    const path = defaultPathSerializer(template, pathParameters);
    return {
      operationId,
      method,
      path,
      url: createFinalURL(path, {
        baseUrl,
        params: { query: query ?? {} },
        querySerializer,
        pathSerializer: defaultPathSerializer,
      }),
      headers,
      body: JSON.stringify(content),
      answers,
      signal,
      timeout,
    };
  };
}
