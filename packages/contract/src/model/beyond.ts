import type { LocalizedText } from './language.ts';

/** An operation of the same API that the contract does not describe. */
export interface BeyondOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters in braces. */
  readonly path: string;
  /** The query that makes it about endpoint services. */
  readonly query?: string;
  /** What IAM must allow. */
  readonly permission: string;
  /** Who needs it: the owner of a service, or a consumer. */
  readonly side: 'owner' | 'consumer';
  /** Few need it: the introduction of the contract leaves it out. */
  readonly rare?: true;
  /** The ids of the sources that have it. */
  readonly sources: readonly string[];
  /** What it is for. */
  readonly purpose: LocalizedText;
}

/** Method, path and query, as a request line has them. */
export function requestLineOf({ method, path, query }: BeyondOperation): string {
  return `${method} ${path}${query ? `?${query}` : ''}`;
}
