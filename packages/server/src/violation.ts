import type { Value } from './texts/catalogue.ts';

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

/** What a rule asks for, in no language: a limit, a pattern, a list of values, a position. */
export type RuleParams = Readonly<Record<string, Value>>;

/** One rule of the contract that a request or a response breaks. */
export interface Violation {
  readonly part: 'request' | 'response';
  readonly in: Place;
  /** The property, header or parameter, such as `ports[0].client_port`; empty where the rule is about the whole. */
  readonly property: string;
  /** The JSON Schema keyword, or the name of a rule that no schema can express, such as `portsTaken`. */
  readonly rule: string;
  readonly params: RuleParams;
  /** Where the rule stands in the contract, a JSON Pointer; empty where the contract does not state it. */
  readonly pointer: string;
  /** The error code that the rule leads to, such as `EndPoint.0002`. */
  readonly code: string;
}

/** The code of a bad parameter that has none of its own. */
export const generalCode = 'EndPoint.0002';

/** A violation of a request, with what is usual left out. */
export function violation(
  place: Place,
  rule: string,
  {
    part = 'request',
    property = '',
    params = noParams,
    pointer = '',
    code = generalCode,
  }: Partial<Violation> = {},
): Violation {
  return { part, in: place, property, rule, params, pointer, code };
}

const noParams: RuleParams = {};
