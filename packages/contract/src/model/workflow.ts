/** Something that is to hold after a step: a condition such as `$statusCode == 200`. */
export interface Criterion {
  condition: string;
}

/** What to do when a step fails. */
export interface FailureAction {
  name: string;
  type: 'end' | 'retry' | 'goto';
  /** Seconds to wait before a retry. */
  retryAfter?: number;
  /** How many times to retry. */
  retryLimit?: number;
  /** When the action applies; always when left out. */
  criteria?: Criterion[];
}

/** A value of a step's request. */
export interface WorkflowParameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  /** A literal, or a runtime expression such as `$inputs.token`. */
  value: unknown;
}

/** One request of a workflow. */
export interface WorkflowStep {
  stepId: string;
  description?: string;
  operationId: string;
  parameters?: WorkflowParameter[];
  requestBody?: { contentType?: string; payload: unknown };
  successCriteria?: Criterion[];
  onFailure?: FailureAction[];
  /** Values for later steps, as runtime expressions by name. */
  outputs?: Record<string, string>;
}

/** Requests that belong together, in their order; the parts of an Arazzo 1.0 workflow that the contract uses. */
export interface Workflow {
  workflowId: string;
  summary?: string;
  description?: string;
  inputs?: { required?: string[]; properties: Record<string, { default?: unknown }> };
  parameters?: WorkflowParameter[];
  steps: WorkflowStep[];
  outputs?: Record<string, string>;
}
