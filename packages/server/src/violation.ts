import type { RuleParams, Violation } from '@vpcep/contract/validate';

export type { RuleParams, Violation };

/** The place in an exchange that a rule is about. */
export type Place =
  | 'path'
  | 'query'
  | 'header'
  | 'body'
  | 'credentials'
  | 'status'
  | 'route'
  | 'service'
  | 'project'
  | 'server';

const noParams: RuleParams = {};

/** A violation of a request, with what is usual left out. */
export function violation(
  place: Place,
  rule: string,
  code: string,
  more: Partial<Omit<Violation, 'in' | 'rule' | 'code'>> = {},
): Violation {
  return { part: 'request', property: '', params: noParams, pointer: '', ...more, in: place, rule, code };
}
