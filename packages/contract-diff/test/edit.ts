import { readFileSync } from 'node:fs';
import { type OpenApiDocument, operationsOf, parsePointer, valueAt } from '@vpcep/contract';
import { parse } from 'yaml';
import type { Json } from '../src/compare/contract-node.ts';

/** A single edit of the contract, as written in edits.yaml. */
export interface Edit {
  edit: string;
  given?: Record<string, Json>;
  set?: Record<string, Json>;
  remove?: string[];
  move?: Record<string, string>;
  verdict: string;
  because: string;
}

type Container = Record<string, Json>;

const contract = readYaml<Container>('../../../spec/released/1.0.0.yaml');

/** The edits of edits.yaml. */
export const edits = readYaml<Edit[]>('edits.yaml');

/** The contract that an edit is made to. */
export function given({ given = {} }: Pick<Edit, 'given'> = {}): Container {
  const before = structuredClone(contract);
  for (const [pointer, value] of Object.entries(given)) put(before, pointer, structuredClone(value));
  return before;
}

/**
 * The contract with an edit made.
 *
 * @throws Error when the edit names a place that is not there
 */
export function edited(edit: Edit): Container {
  const { set = {}, remove = [], move = {} } = edit;
  const contract = given(edit);
  for (const [from, to] of Object.entries(move)) put(contract, to, take(contract, from));
  for (const [pointer, value] of Object.entries(set)) put(contract, pointer, structuredClone(value));
  for (const pointer of remove) take(contract, pointer);
  return contract;
}

/** The JSON Pointers at which an edit works, and what the references that it writes name. */
export function pointersOf({ set = {}, remove = [], move = {} }: Edit): string[] {
  const named = Object.values(set).filter((value) => typeof value === 'string' && value.startsWith('#/'));
  const made = [...Object.keys(set), ...remove, ...Object.entries(move).flat()].map(absolute);
  return [...made, ...named.map((reference) => `${reference}`.slice(1))];
}

const operations = new Map(
  operationsOf(contract as unknown as OpenApiDocument).map(({ id, pointer }) => [id, pointer]),
);

/** A pointer that starts with an operationId, from the root of the contract. */
function absolute(pointer: string): string {
  return pointer.replace(/^[^/]+/, (id) => {
    const operation = operations.get(id);
    if (operation === undefined) throw new Error(`edits.yaml: ${id} is not an operationId`);
    return operation;
  });
}

function put(contract: Container, pointer: string, value: Json): void {
  const [parent, key] = locate(contract, pointer);
  parent[key] = value;
}

function take(contract: Container, pointer: string): Json {
  const [parent, key] = locate(contract, pointer);
  const value = parent[key];
  if (value === undefined) throw new Error(`edits.yaml: nothing stands at ${pointer}`);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
  return value;
}

function locate(contract: Container, pointer: string): [parent: Container, key: string] {
  const parts = parsePointer(absolute(pointer));
  const key = parts.pop() as string;
  const parent = valueAt(contract, parts);
  if (typeof parent !== 'object' || parent === null) throw new Error(`edits.yaml: nothing holds ${pointer}`);
  return [parent as Container, key];
}

function readYaml<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}
