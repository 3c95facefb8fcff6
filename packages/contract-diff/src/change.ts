/** The part of the version that a change must raise (semver). */
export type Step = 'major' | 'minor' | 'patch';

/** Which way a value travels: `request` from client to server, `answer` back. */
export type Direction = 'request' | 'answer';

/**
 * Whom a change breaks: clients that send requests, clients that read answers, or the users of code that was
 * generated from the contract.
 */
export type Broken = 'requests' | 'answers' | 'code';

/** A difference between two contracts. */
export interface Change {
  /** Where it is, as a JSON Pointer into the newer contract, or into the older one for what is gone. */
  pointer: string;
  /** The kind of change: the keyword or member it is about. */
  rule: string;
  /** What is different, and for whom that matters. */
  message: string;
  step: Step;
  /** Whom it breaks; nobody where `step` is not `major`. */
  breaks?: Broken;
  /** The operations that it reaches; none where it concerns the contract as a whole. */
  operations: string[];
}
