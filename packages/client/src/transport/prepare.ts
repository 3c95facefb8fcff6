import { checkObject, isPathSegment } from '../checks/check.ts';
import type { OperationEntry } from '../contract/operation-entry.ts';
import { optionParameters, urlOf } from '../contract/operations.gen.ts';
import { type CallOptions, checkCallOptions } from '../options/call-options.ts';
import type { ClientSettings } from '../options/client-options.ts';

/** A call, ready to be sent as often as need be. */
export interface PreparedCall {
  operationId: string;
  method: string;
  /** Path without the base address and the query, for messages. */
  path: string;
  url: string;
  headers: Readonly<Record<string, string>>;
  /** What the caller asks for, for a validator. */
  request: { path: Readonly<Record<string, string>>; body: unknown };
  /** The body as it is sent. */
  body: string | undefined;
  /** JSON type of the body of a success; undefined when there is none. */
  responseType: string | undefined;
  signal: AbortSignal | undefined;
  timeout: number;
}

type CallOptionsWithQuery = CallOptions & { query?: object };

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
  const { method, pathArguments, response: responseType } = operation;
  const fixed = optionParameters(settings);
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
    const [options = {}] = rest as [CallOptionsWithQuery?];
    checkCallOptions(options);
    const { signal, query = {}, headers = {}, timeout = settings.timeout } = options;
    checkObject('query', query);
    const path = fillPath(template, values);
    return {
      operationId,
      method,
      path,
      url: urlOf(settings.baseUrl, path, query),
      headers,
      request: { path: { ...fixed, ...values }, body: content },
      body: JSON.stringify(content),
      responseType,
      signal,
      timeout,
    };
  };
}

/** Puts values into a path, encoded; parameters without a value stay. */
function fillPath(path: string, values: Record<string, unknown>): string {
  return path.replace(/\{(\w+)\}/g, (braces, name: string) =>
    name in values ? encodeURIComponent(`${values[name]}`) : braces,
  );
}
