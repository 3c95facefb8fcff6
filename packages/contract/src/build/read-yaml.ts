import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parsePointer } from '../model/pointer.ts';
import { parseYaml } from './parse-yaml.ts';

/** Something that is wrong in a YAML file. */
export interface YamlProblem {
  /** The property names and indexes that lead to the place. */
  at: readonly (string | number)[];
  text: string;
}

/** A YAML file that follows its schema. */
export interface ValidYaml {
  content: unknown;
  /**
   * Rejects the file for more than its schema says.
   *
   * @throws {Error} always; the message names the file, and line and text of each problem
   */
  fail: (problems: readonly YamlProblem[]) => never;
}

/**
 * Reads a YAML file and checks it against its JSON Schema.
 *
 * @param path the YAML file
 * @param schemaPath its JSON Schema (draft 2020-12)
 * @throws {Error} the file is not YAML or breaks its schema; the message names file, line and remedy
 */
export function readValidYaml(path: string, schemaPath: string): ValidYaml {
  const name = basename(path);
  const { content, lineOf } = parseYaml(name, readFileSync(path, 'utf8'));

  const fail = (problems: readonly YamlProblem[]): never => {
    const list = problems.map(({ at, text }) => `  ${name}:${lineOf(at)} /${at.join('/')} ${text}`);
    throw new Error(`${name} does not match ${basename(schemaPath)} and languages.json:\n${list.join('\n')}`);
  };

  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));
  if (!validate(content)) fail((validate.errors ?? []).map(problem));
  return { content, fail };
}

/** What a schema error is about, array indexes in the path as numbers. */
function problem({ instancePath, message, params }: ErrorObject): YamlProblem {
  const at = parsePointer(instancePath).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { at, text: `${message} ${JSON.stringify(params)}` };
}
