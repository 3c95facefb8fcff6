import { type OpenApiDocument, readContract } from '@vpcep/contract';

const documents = new Map<string, OpenApiDocument>();

/** The contract in one language, read once a build. */
export function contractOf(language: string): OpenApiDocument {
  let document = documents.get(language);
  if (!document) {
    document = readContract(language);
    documents.set(language, document);
  }
  return document;
}
