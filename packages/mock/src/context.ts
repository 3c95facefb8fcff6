import type { Router } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import type { GenerateBody } from './generate-body.ts';
import type { MakeBody } from './prism.ts';
import type { MockTexts } from './texts/texts.ts';

/** What responses depend on beside the request. */
export interface Context {
  readonly router: Router;
  readonly validator: Validator;
  readonly makeBody: MakeBody;
  readonly generateBody: GenerateBody;
  readonly texts: MockTexts;
  /** Whether bodies are generated unless a request says otherwise. */
  readonly dynamic: boolean;
}
