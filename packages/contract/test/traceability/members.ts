import { isDeepStrictEqual } from 'node:util';
import {
  effectiveSchema,
  namedValuesOf,
  type OpenApiDocument,
  type Operation,
  type Schema,
  successOf,
  withoutNull,
} from '../../src/index.ts';

/** One place in what an operation takes or gives. */
export interface Member {
  /** As it takes effect, without `null`; where it names values and is open, with these as its `enum`. */
  schema: Schema;
  /** Whether `null` is valid as well. */
  isNullable: boolean;
  /** Whether values that it does not name are valid as well; undefined where it names none. */
  isOpen: boolean | undefined;
  /** Whether it must be there; undefined where that makes no sense (a whole body, an array entry). */
  required?: boolean;
}

/**
 * Everything that an operation takes and gives, by place: `path.project_id`, `request`, `request.ports`,
 * `request.ports[]`, `request.ports[].protocol`, `response…` (status 200), and the bodies of every failure: `error…`,
 * `nestedError…`, `gatewayError…`.
 *
 * @throws Error when the failures of the operation differ in their body
 */
export function membersOf(document: OpenApiDocument, operation: Operation): Map<string, Member> {
  const { id, parameters, request, responses } = operation;
  const members = new Map<string, Member>();
  for (const { name, in: place, schema = {}, required = false } of parameters) {
    members.set(`${place}.${name}`, { ...present(document, schema), required });
  }
  const failures = responses.filter(({ status }) => !status.startsWith('2')).map(({ schema }) => schema);
  const [flat, nested, gateway] = effectiveSchema(document, failures[0] ?? {}).anyOf ?? [];
  if (failures.some((failure) => !isDeepStrictEqual(failure, failures[0]))) {
    throw new Error(`The failures of ${id} do not all have the same body.`);
  }
  add(document, members, 'request', request?.schema);
  add(document, members, 'response', successOf(operation)?.schema);
  add(document, members, 'error', flat);
  add(document, members, 'nestedError', nested);
  add(document, members, 'gatewayError', gateway);
  return members;
}

function add(
  document: OpenApiDocument,
  members: Map<string, Member>,
  place: string,
  body: Schema | undefined,
): void {
  if (!body) return;
  // A schema that contains itself is followed once.
  const open: string[] = [];
  const visit = (at: string, schema: Schema, required?: boolean): void => {
    const presented = present(document, schema);
    const effective = presented.schema;
    members.set(at, required === undefined ? presented : { ...presented, required });
    if (schema.$ref !== undefined && open.includes(schema.$ref)) return;
    open.push(schema.$ref ?? '');
    for (const [name, member] of Object.entries(effective.properties ?? {})) {
      visit(`${at}.${name}`, member, effective.required?.includes(name) ?? false);
    }
    if (effective.items) visit(`${at}[]`, effective.items);
    open.pop();
  };
  visit(place, body);
}

function present(document: OpenApiDocument, written: Schema): Omit<Member, 'required'> {
  const { schema, isNullable } = withoutNull(document, written);
  const named = namedValuesOf(document, written);
  if (!named) return { schema, isNullable, isOpen: undefined };
  const { anyOf, ...own } = schema;
  const isText = anyOf?.every(({ type }) => type === 'string') ?? false;
  return {
    schema: { ...own, ...(isText && { type: 'string' }), enum: [...named.values] },
    isNullable,
    isOpen: named.isOpen,
  };
}
