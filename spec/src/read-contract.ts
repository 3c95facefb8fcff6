import { readFileSync } from 'node:fs';
import { contractPath } from './contract-path.ts';
import type { OpenApiDocument } from './openapi-document.ts';

/**
 * The contract in one language. Every call reads it anew, so the caller may change what it gets.
 *
 * @param language a tag of `languages`; the source language when left out
 * @throws RangeError when the contract has no such language
 */
export function readContract(language?: string): OpenApiDocument {
  return JSON.parse(readFileSync(contractPath(language), 'utf8')) as OpenApiDocument;
}
