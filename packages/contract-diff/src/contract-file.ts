import { parse } from 'yaml';
import type { Json } from './place.ts';

/** A contract, and where it was read from. */
export interface ContractFile {
  /** What to call it in a message: a path, or a git revision with a path. */
  name: string;
  document: Json;
  /** `info.version`. */
  version: string;
}

/**
 * Parses a contract.
 *
 * @throws Error naming the file and what is wrong when it is no YAML, or has no `info.version`
 */
export function parseContract(name: string, text: string): ContractFile {
  let document: Json;
  try {
    document = parse(text) as Json;
  } catch (error) {
    throw new Error(`${name} is not valid YAML: ${(error as Error).message}`, { cause: error });
  }
  const version = (document as { info?: { version?: unknown } } | null)?.info?.version;
  if (typeof version !== 'string') {
    throw new Error(`${name} has no info.version that is a text. Is it an OpenAPI document?`);
  }
  return { name, document, version };
}
