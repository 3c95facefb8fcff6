import type { Router } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import type { MockTexts } from './texts/texts.ts';

/** What responses depend on beside the request. */
export interface Context {
  readonly router: Router;
  readonly validator: Validator;
  readonly texts: MockTexts;
}
