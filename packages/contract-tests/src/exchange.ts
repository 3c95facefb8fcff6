/** One request and its answer, as they went over the wire. */
export interface Exchange {
  /** In capitals. */
  readonly method: string;
  /** Without base address and query. */
  readonly path: string;
  readonly status: number;
  /** The `Content-Type` of the answer; not judged when left out. */
  readonly contentType?: string | undefined;
  /** The body of the answer: parsed where it is JSON, else its text; undefined where there is none. */
  readonly body: unknown;
}

/** One way in which an answer breaks the contract. */
export interface ContractViolation {
  /** What was broken: the JSON Schema keyword, or `operation`, `status`, `content-type`. */
  readonly rule: string;
  /** JSON Pointer into the body; empty where the whole is meant. */
  readonly at: string;
  readonly message: string;
}
