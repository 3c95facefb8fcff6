/** The part of a request that a rule is about. */
export type Location = 'path' | 'header' | 'body' | 'credentials' | 'route' | 'service' | 'project' | 'fault';

/** One rule that a request breaks. */
export interface Violation {
  readonly location: Location;
  /** The member, such as `ports[0].client_port`; empty where the rule is about the whole. */
  readonly member: string;
  /** The JSON Schema keyword, or the name of a rule that no schema can express, such as `portsTaken`. */
  readonly rule: string;
  /** What the rule asks for, in no language: a limit, a pattern, a list of values. Empty where there is nothing to add. */
  readonly limit: string;
  /** Where the rule stands in the contract, a JSON Pointer; empty where the contract does not state it. */
  readonly pointer: string;
}
