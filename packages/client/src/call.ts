import createClient, { defaultPathSerializer } from 'openapi-fetch';
import type { CallOptions } from './call-options.ts';
import type { VpcepClientOptions } from './client-options.ts';
import { createApiError } from './create-api-error.ts';
import { isPathSegment } from './is-path-segment.ts';
import { VpcepNetworkError } from './network-error.ts';
import type { OperationEntry } from './operation-entry.ts';

/** Sends one operation; `args` are those of its method. */
export type Call = (
  operationId: string,
  operation: OperationEntry,
  args: readonly unknown[],
) => Promise<unknown>;

type CallOptionsWithQuery = CallOptions & { query?: Record<string, unknown> };

/** The part of openapi-fetch that is used, for operations that are known at run time only. */
interface Engine {
  request(
    method: string,
    path: string,
    init: object,
  ): Promise<{ data?: string | undefined; error?: unknown; response: Response }>;
}

/** Prepares to send operations to one base address in one project. */
export function createCall({ baseUrl, projectId, token, fetch }: VpcepClientOptions): Call {
  const engine = createClient({
    baseUrl: baseUrl.replace(/\/+$/, ''),
    headers: { Accept: 'application/json', 'X-Auth-Token': token },
    // fetch would carry X-Auth-Token along to another host.
    redirect: 'manual',
    fetch: (request) => (fetch ?? globalThis.fetch)(request),
  }) as unknown as Engine;

  return async (operationId, operation, args) => {
    const { method, pathArguments } = operation;
    const path = defaultPathSerializer(operation.path, {
      project_id: projectId,
      ...readPathArguments(operationId, pathArguments, args),
    });
    const rest = args.slice(pathArguments.length);
    const body = operation.body === 'none' ? undefined : rest.shift();
    if (operation.body === 'required' && body === undefined) {
      throw new TypeError(`${operationId} needs a request body: pass it before the options.`);
    }
    // Serialised here, so that whatever fails below is the network.
    const payload = JSON.stringify(body);
    const { signal, query } = (rest[0] ?? {}) as CallOptionsWithQuery;

    const { data, error, response } = await engine
      .request(method, path, {
        params: { query },
        body: payload,
        bodySerializer: (text: string) => text,
        parseAs: 'text',
        signal,
      })
      .catch((cause: unknown) => {
        if (signal?.aborted) throw signal.reason;
        throw new VpcepNetworkError(
          `${operationId} failed: no complete answer to ${method} ${path} from ${new URL(baseUrl).origin} ` +
            `(${describeCause(cause)}). Check baseUrl and the network. The service may have received the request.`,
          { method, path, cause },
        );
      });

    if (!response.ok) throw createApiError(operationId, method, path, response, error);
    if (!operation.answers) return undefined;
    try {
      return JSON.parse(data ?? '');
    } catch {
      throw createApiError(operationId, method, path, response, data);
    }
  };
}

function readPathArguments(
  operationId: string,
  names: readonly string[],
  args: readonly unknown[],
): Record<string, string> {
  return Object.fromEntries(
    names.map((name, index) => {
      const value = args[index];
      if (typeof value !== 'string' || !isPathSegment(value)) {
        throw new TypeError(
          `${operationId} needs ${name}: pass the ID as a string that is not empty. Nothing was sent.`,
        );
      }
      return [name, value];
    }),
  );
}

/** The innermost reason that a platform gives: `fetch failed` alone says nothing. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return describeCause(error.cause);
  return error.message || (error as { code?: string }).code || error.name;
}
