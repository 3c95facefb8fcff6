/** The part of an exchange that a rule of the contract is about. */
export type Location = 'path' | 'query' | 'header' | 'body' | 'credentials' | 'status' | 'route';

/** The half of an exchange that a violation was found in. */
export type Part = 'request' | 'answer';

/** One rule of the contract that a request or an answer breaks. */
export interface Violation {
  readonly location: Location;
  /** The member, such as `ports[0].client_port`; empty where the rule is about the whole. */
  readonly member: string;
  /** The JSON Schema keyword, or the name of a rule that holds before any schema, such as `json`. */
  readonly rule: string;
  /**
   * What the rule asks for, in no language: a limit, a pattern, a list of values, a place as `line:column`. Empty where
   * there is nothing to add.
   */
  readonly limit: string;
}
