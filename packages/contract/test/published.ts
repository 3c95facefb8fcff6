import { readFileSync } from 'node:fs';
import { contractPath, type OpenApiDocument } from '../src/index.ts';

/** The published projection in one language. */
export function readPublished(language?: string): OpenApiDocument {
  return JSON.parse(readFileSync(contractPath(language), 'utf8'));
}
