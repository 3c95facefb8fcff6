import type { ConnectionFault } from '../faults/fault.ts';
import type { Refusal } from '../rules/refusal.ts';

/** What goes back to the caller. */
export interface Answer {
  readonly status: number;
  /** Text, as JSON unless `type` says otherwise. */
  readonly body: string;
  /** The media type; empty when there is no body. */
  readonly type: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Why the request was refused, when it was. */
  readonly refusal?: Refusal;
}

/** One request as it is logged and counted. */
export interface Exchange {
  readonly requestId: string;
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** The operationId; empty where no operation fits. */
  operationId: string;
  projectId: string;
  /** How the connection is to misbehave, on the caller's demand. */
  connection: ConnectionFault | undefined;
}

/** An answer of an operation that has succeeded. */
export function success(body: string): Answer {
  return { status: 200, body, type: 'application/json', headers: noHeaders };
}

const noHeaders: Answer['headers'] = [];
