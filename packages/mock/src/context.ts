import type { Call, Router } from '@vpcep/server';
import type { Engine } from './engine.ts';
import type { Operation } from './operation.ts';
import type { MockTexts } from './texts/texts.ts';

/** A request to the mock. */
export type MockCall = Call<Operation>;

/** What responses depend on beside the request. */
export interface Context {
  readonly engine: Engine;
  readonly router: Router<Operation>;
  readonly texts: MockTexts;
  /** Whether bodies are generated unless a request says otherwise. */
  readonly dynamic: boolean;
}
