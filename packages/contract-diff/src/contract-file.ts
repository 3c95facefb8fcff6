import { existsSync, readFileSync, statSync } from 'node:fs';
import { parseYaml } from '@vpcep/contract/yaml';
import { isObject, type Json } from './compare/contract-node.ts';

/** A contract with its error codes, and where it was read from. */
export interface ContractFile {
  /** What to call it in a message: a path, or a git revision with a path. */
  name: string;
  document: Json;
  /** `info.version`. */
  version: string;
  /** The entries of its `error-codes.yaml`; undefined where that was not kept. */
  errorCodes: Json[] | undefined;
}

/** The text of a file, and what to call it in a message. */
export interface NamedText {
  name: string;
  text: string;
}

/** The greatest file that is read, in bytes; a contract of three thousand operations has a third of it. */
export const maxBytes = 256 * 1024 * 1024;

/**
 * Parses a contract and its error codes.
 *
 * @throws {Error} one is not YAML, or not what it should be; the message names the file and says what to do
 */
export function parseContract(contract: NamedText, errorCodes: NamedText | undefined): ContractFile {
  const document = parse(contract);
  const { openapi, info } = isObject(document) ? document : {};
  const version = isObject(info) ? info.version : undefined;
  if (typeof openapi !== 'string' || !openapi.startsWith('3.') || typeof version !== 'string') {
    throw new Error(
      `${contract.name} is not an OpenAPI 3 document with an info.version that is a text. Give a file that is one.`,
    );
  }
  const codes = errorCodes && parse(errorCodes);
  if (codes !== undefined && !Array.isArray(codes)) {
    throw new Error(`${errorCodes?.name} is not a list of error codes. Take it from git again.`);
  }
  return { name: contract.name, document, version, errorCodes: codes };
}

/**
 * Reads a file.
 *
 * @throws {Error} it is a folder, cannot be read, or is too large; the message says what to do
 */
export function readText(name: string, path: string): NamedText {
  let problem: string | undefined;
  try {
    const stats = statSync(path);
    if (!stats.isFile()) problem = 'is not a file';
    else if (stats.size > maxBytes) problem = `is larger than ${maxBytes / 1024 / 1024} MB`;
    else return { name, text: readFileSync(path, 'utf8') };
  } catch (error) {
    problem = `cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
  throw new Error(`${name} ${problem}. Give a contract that can be read.`);
}

/** Reads a file that may be missing. */
export function readTextIfThere(name: string, path: string): NamedText | undefined {
  return existsSync(path) ? readText(name, path) : undefined;
}

function parse({ name, text }: NamedText): Json {
  return parseYaml(name, text).content as Json;
}
