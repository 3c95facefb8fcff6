import { isDeepStrictEqual } from 'node:util';
import {
  effectiveSchema,
  type OpenApiDocument,
  type Operation,
  type Schema,
  successOf,
} from '../../src/index.ts';

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
export function membersOf(document: OpenApiDocument, operation: Operation): Map<string, Member> {
  const { id, parameters, request, responses } = operation;
  const members = new Map<string, Member>();
  for (const { name, in: place, schema = {}, required = false } of parameters) {
    members.set(`${place}.${name}`, { schema: effectiveSchema(document, schema), required });
  }
  const failures = responses.filter(({ status }) => !status.startsWith('2')).map(({ schema }) => schema);
  if (failures.some((failure) => !isDeepStrictEqual(failure, failures[0]))) {
    throw new Error(`The failures of ${id} do not all have the same body.`);
  }
  add(document, members, 'request', request?.schema);
  add(document, members, 'response', successOf(operation)?.schema);
  add(document, members, 'error', failures[0]);
  return members;
}

function add(
  document: OpenApiDocument,
  members: Map<string, Member>,
  place: string,
  body: Schema | undefined,
): void {
  if (!body) return;
  const visit = (at: string, schema: Schema, required?: boolean): void => {
    const effective = effectiveSchema(document, schema);
    members.set(at, required === undefined ? { schema: effective } : { schema: effective, required });
    for (const [name, member] of Object.entries(effective.properties ?? {})) {
      visit(`${at}.${name}`, member, effective.required?.includes(name) ?? false);
    }
    if (effective.items) visit(`${at}[]`, effective.items);
  };
  visit(place, body);
}
