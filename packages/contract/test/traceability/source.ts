import { discrepancies, laterChanges } from '../../src/index.ts';
import { readYaml } from '../spec-files.ts';
import type { Source } from './check-traceability.ts';
import type { SourceTables } from './source-tables.ts';
import type { StatedFacts } from './stated-facts.ts';

/** What the documents say, as the fixtures have it, and the discrepancies that explain the rest. */
export const source: Source = {
  tables: readYaml<SourceTables[]>('fixtures/source-tables.json'),
  stated: readYaml<StatedFacts>('fixtures/stated-facts.yaml'),
  discrepancies,
  laterChanges,
};
