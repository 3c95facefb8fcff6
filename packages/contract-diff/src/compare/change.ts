import type { Pointer } from '@vpcep/contract';

/** The part of the version that a change must raise (semver), the greatest first. */
export const steps = ['major', 'minor', 'patch'] as const;
export type Step = (typeof steps)[number];

/** Which way a value travels: `request` from client to server, `response` back. */
export type Direction = 'request' | 'response';

/**
 * Whom a change breaks: clients that send requests, clients that read responses, or the users of code that was
 * generated from the contract.
 */
export type Broken = 'requests' | 'responses' | 'code';

/** A difference between two contracts. */
export interface Change {
  /**
   * Where it is: a JSON Pointer into the contract after the change, or before it for what is gone. One into another file starts
   * with the file's name and `#`.
   */
  pointer: Pointer;
  /** The kind of change: the keyword or property that it is about. */
  rule: string;
  /** What is different, and for whom that matters. */
  message: string;
  step: Step;
  /** Whom it breaks; undefined unless `step` is `major`. */
  breaks?: Broken;
  /** The operations that it reaches; empty for a change of the contract as a whole. */
  operations: string[];
}
