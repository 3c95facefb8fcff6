import { createFinalURL } from 'openapi-fetch';
import { checkHeaderValue, checkTimeout, isPathSegment } from '../checks/check.ts';
import type { OperationEntry } from '../contract/operation-entry.ts';
import { optionParameters, serializeQuery } from '../contract/operations.gen.ts';
import type { CallOptions } from '../options/call-options.ts';
import type { ClientSettings } from '../options/client-options.ts';

/** A call, ready to be sent as often as need be. */
export interface PreparedCall {
  operationId: string;
  method: string;
  /** Path without the base address and the query, for messages. */
  path: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** The body as it is sent. */
  body: string | undefined;
  hasResponseBody: boolean;
  signal: AbortSignal | undefined;
  timeout: number;
}

type CallOptionsWithQuery = CallOptions & { query?: Record<string, unknown> };

/**
 * Prepares to read the arguments of a method.
 *
 * @returns reads them
 * @throws {TypeError} that function: an argument is missing or unusable
 */
export function prepareCall(
  settings: ClientSettings,
  operationId: string,
  operation: OperationEntry,
): (args: readonly unknown[]) => PreparedCall {
  const { method, pathArguments, hasResponseBody } = operation;
  const fixed = Object.fromEntries(
    Object.entries(optionParameters).map(([name, option]) => [name, settings[option]]),
  );
  // The other parameters stay in braces.
  const template = fillPath(operation.path, fixed);

  return (args) => {
    const rest = [...args];
    const values: Record<string, string> = {};
    for (const name of pathArguments) {
      const value = rest.shift();
      if (!isPathSegment(value)) {
        throw new TypeError(
          `${operationId} needs ${name}: pass the ID as a string that is not empty. Nothing was sent.`,
        );
      }
      values[name] = value;
    }
    const content = operation.body === 'none' ? undefined : rest.shift();
    if (operation.body === 'required' && content === undefined) {
      throw new TypeError(`${operationId} needs a request body: pass it before the options.`);
    }
    const {
      signal,
      query,
      headers = {},
      timeout = settings.timeout,
    } = (rest[0] ?? {}) as CallOptionsWithQuery;
    checkTimeout(timeout);
    for (const name in headers) checkHeaderValue(headers[name], name);
    settings.validator?.request(operationId, { path: { ...fixed, ...values }, body: content });
    const path = fillPath(template, values);
    return {
      operationId,
      method,
      path,
      url: createFinalURL(path, {
        baseUrl: settings.baseUrl,
        params: { query: query ?? {} },
        querySerializer: serializeQuery,
        pathSerializer: fillPath,
      }),
      headers,
      body: JSON.stringify(content),
      hasResponseBody,
      signal,
      timeout,
    };
  };
}

/** Puts values into a path, encoded; parameters without a value stay. */
function fillPath(path: string, values: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (braces, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(`${values[name]}`) : braces,
  );
}
