import type { Engine } from './engine.ts';
import type { Messages } from './messages/messages.ts';

/** What answers depend on beside the request. */
export interface Context {
  readonly engine: Engine;
  readonly messages: Messages;
  /** Whether bodies are made up unless a request says otherwise. */
  readonly dynamic: boolean;
  /** The real server behind a validation proxy; undefined for a mock. */
  readonly upstream: URL | undefined;
  /** Whether the proxy answers with an error where the contract is broken. */
  readonly errors: boolean;
}
