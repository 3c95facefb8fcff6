import type { Pointer } from '../model/pointer.ts';
import type { CheckedRule, Keyword } from '../rules/names.gen.ts';

/** A rule that a validator can find broken. */
export type ValidationRule =
  | Keyword
  | CheckedRule
  /** A property that the documents of the chosen cloud do not have. */
  | 'unknownToCloud'
  /** A narrower pattern that the chosen cloud asks for. */
  | 'cloudPattern'
  /** A response with a status that the contract does not document for the operation. */
  | 'status'
  /** A response with a media type that the contract does not document for its status. */
  | 'mediaType';

/** What a rule asks for, in no language: `limit`, `pattern`, `allowedValues`, `type`, `format`, `missingProperty` and the like. */
export type RuleParams = Readonly<Record<string, unknown>>;

/** One rule of the contract that a request or a response breaks. */
export interface Violation<Rule extends string = string, Place extends string = string> {
  readonly part: 'request' | 'response';
  /** The place: `path`, `query`, `header`, `body`, `status`. */
  readonly in: Place;
  /** The property, such as `ports[0].client_port`; empty where the rule is about the whole. As it was sent: escape it before showing it. */
  readonly property: string;
  readonly rule: Rule;
  readonly params: RuleParams;
  /** Where the rule stands in the contract; it may lead through references. Empty where the contract does not state it. */
  readonly pointer: Pointer;
  /** The error code that a request is answered with; empty in a response. */
  readonly code: string;
}

/** `['ports', '0', 'client_port']` becomes `ports[0].client_port`. */
export function formatProperty(path: readonly string[]): string {
  return path
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`))
    .join('');
}
