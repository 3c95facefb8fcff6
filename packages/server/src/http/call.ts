import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** What the server must know of an operation. */
export interface RoutedOperation {
  /** In upper case. */
  readonly method: string;
}

/** Finds operations by method and path. */
export interface Router<O extends RoutedOperation> {
  match(
    method: string,
    path: string,
  ): { readonly operation: O; readonly values: Readonly<Record<string, string>> } | undefined;
  /** The operations on a path, whatever their method. */
  at(path: string): readonly O[];
}

/** One request that has come in. */
export interface Call<O extends RoutedOperation = RoutedOperation> {
  /** The ID that the response carries. */
  readonly requestId: string;
  readonly method: string;
  /** Path and query as sent; a whole address where the client took the server for a proxy. */
  readonly target: string;
  /** The path alone, as sent. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** The operation that the request is for; undefined when the contract has none. */
  readonly operation: O | undefined;
  /** Values of the path parameters by name, percent-encoded. */
  readonly values: Readonly<Record<string, string>>;
  readonly request: IncomingMessage;
}

/** The path of a target: without the query and, where a proxy was asked, without the host. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  const path = query < 0 ? target : target.slice(0, query);
  if (path.startsWith('/')) return path;
  const rest = path.replace(/^https?:\/\/[^/]*/i, '');
  return rest.startsWith('/') ? rest : `/${rest}`;
}
