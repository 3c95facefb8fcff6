import { isDeepStrictEqual } from 'node:util';
import type { MediaType, OpenApiDocument, Schema } from '../../src/index.ts';
import { type LocatedOperation, requestBodyOf, resolve, responsesOf } from '../contract.ts';
import { effectiveSchema } from './effective-schema.ts';

/** One place in what an operation takes or gives. */
export interface Member {
  schema: Schema;
  /** Whether it must be there; undefined where that makes no sense (a whole body, an array entry). */
  required?: boolean;
}

/**
 * Everything that an operation takes and gives, by place: `path.project_id`, `request`, `request.ports`,
 * `request.ports[]`, `request.ports[].protocol`, `response…` (status 200), `error…` (every failure).
 *
 * @throws Error when the failures of the operation differ in their body
 */
export function membersOf(
  document: OpenApiDocument,
  { id, operation, pathItem }: LocatedOperation,
): Map<string, Member> {
  const members = new Map<string, Member>();
  const parameters = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])];
  for (const { name, in: place, schema = {}, required = false } of parameters.map((each) =>
    resolve(document, each),
  )) {
    members.set(`${place}.${name}`, { schema: effectiveSchema(document, schema), required });
  }

  const request = requestBodyOf(document, operation);
  const responses = responsesOf(document, operation);
  const success = responses.find(([status]) => status === '200')?.[1];
  const failures = responses
    .filter(([status]) => !status.startsWith('2'))
    .map(([, { content }]) => content?.['application/json']?.schema);
  if (failures.some((failure) => !isDeepStrictEqual(failure, failures[0]))) {
    throw new Error(`The failures of ${id} do not all have the same body.`);
  }
  add(document, members, 'request', request?.content['application/json']);
  add(document, members, 'response', success?.content?.['application/json']);
  add(document, members, 'error', failures[0] && { schema: failures[0] });
  return members;
}

function add(
  document: OpenApiDocument,
  members: Map<string, Member>,
  place: string,
  body: MediaType | undefined,
): void {
  if (!body?.schema) return;
  const visit = (at: string, schema: Schema, required?: boolean): void => {
    const effective = effectiveSchema(document, schema);
    members.set(at, required === undefined ? { schema: effective } : { schema: effective, required });
    for (const [name, member] of Object.entries(effective.properties ?? {})) {
      visit(`${at}.${name}`, member, effective.required?.includes(name) ?? false);
    }
    if (effective.items) visit(`${at}[]`, effective.items);
  };
  visit(place, body.schema);
}
