import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Operation } from '@vpcep/contract';

/** One request that has come in. */
export interface Call {
  /** The ID that the response carries. */
  readonly requestId: string;
  readonly method: string;
  /** Path and query as sent; a whole address where the client took the server for a proxy. */
  readonly target: string;
  /** The path alone, as sent. */
  readonly path: string;
  /** The query as sent, without the question mark. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
  /** The operation that the request is for; undefined when the contract has none. */
  readonly operation: Operation | undefined;
  /** Values of the path parameters by name, decoded; as sent where they cannot be. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly request: IncomingMessage;
}

/** A request to an operation of the contract. */
export interface OperationCall extends Call {
  readonly operation: Operation;
}

/** Whether a request is for an operation of the contract. */
export function isOperationCall(call: Call): call is OperationCall {
  return call.operation !== undefined;
}

/** The path of a target: without the query and, where a proxy was asked, without the host. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  if (path.startsWith('/')) return path;
  const rest = path.replace(/^https?:\/\/[^/]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The query of a target, without the question mark. */
export function queryOf(target: string): string {
  const query = target.indexOf('?');
  return query < 0 ? '' : target.slice(query + 1);
}

/** Decodes a part of a path; undefined where its percent-encoding is broken. */
export function decodeSegment(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
