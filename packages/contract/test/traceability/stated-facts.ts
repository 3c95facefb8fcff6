import type { Schema } from '../../src/index.ts';

/** What `fixtures/stated-facts.yaml` holds. */
export interface StatedFacts {
  operations: Record<string, { responses: string[]; bodyRequired?: boolean }>;
  properties: { operations: string[]; property: string; states: Schema }[];
  document: Record<string, unknown>;
}
