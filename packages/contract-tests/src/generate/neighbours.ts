import type { Operation, Schema } from '@vpcep/contract';
import type { Validator } from '@vpcep/contract/validate';
import { bareBody, bodySchemaOf, distinctItems, fullBody, getAt, type JsonObject, withAt } from './base.ts';
import { type Constraint, constraintsOf } from './constraints.ts';

/** A request that breaks one constraint, close to one that breaks none. */
export interface Neighbour {
  readonly constraint: Constraint;
  /** The body; undefined where a parameter is broken. */
  readonly body: unknown;
  /** The value of the parameter, decoded. */
  readonly parameter: string | undefined;
  /** The codes that the contract names for what is broken: more than one where the value cannot break the constraint alone. */
  readonly codes: readonly string[];
}

/** A constraint that no request can break, with the key of the text that says why. */
export interface Unbreakable {
  readonly constraint: Constraint;
  readonly reason: string;
}

/** How many neighbours one constraint has at most. */
const mostPerConstraint = 12;

/** The invalid neighbours of a valid request: systematically for every constraint, one broken at a time. */
export function neighboursOf(
  operation: Operation,
  parameters: Readonly<Record<string, string>>,
  validator: Validator,
): { neighbours: Neighbour[]; unbreakable: Unbreakable[] } {
  const neighbours: Neighbour[] = [];
  const unbreakable: Unbreakable[] = [];
  for (const constraint of constraintsOf(operation)) {
    const found =
      constraint.in === 'body'
        ? brokenBodies(operation, constraint, validator)
        : brokenParameters(operation, constraint, parameters, validator);
    if (found.length > 0) neighbours.push(...found, ...atTheEnd(operation, found, validator));
    else unbreakable.push({ constraint, reason: reasonOf(constraint) });
  }
  return { neighbours, unbreakable };
}

function reasonOf({ in: place, rule }: Constraint): string {
  if (place === 'path' && rule === 'type') return 'unreached.alwaysText';
  if (place === 'path' && rule === 'minLength') return 'unreached.emptySegment';
  return 'unreached.never';
}

function brokenBodies(operation: Operation, constraint: Constraint, validator: Validator): Neighbour[] {
  const { path, rule, schema } = constraint;
  const [name] = path;
  // Nothing but what is required and what is broken, so that no other property can be what a server rejects.
  const bare = bareBody(operation);
  const base = name === undefined ? bare : { ...bare, [name]: fullBody(operation)[name] };
  const value = getAt(base, path);
  const candidates = (breakers[rule]?.(value, schema) ?? []).map((broken) => {
    const body = withAt(base, path, broken);
    const violations = validator.body(operation, body);
    const codes = [...new Set(violations.map(({ code }) => code))];
    const isPure = violations.every((violation) => violation.rule === rule);
    const hits = violations.some((violation) => violation.rule === rule);
    return { neighbour: { constraint, body, parameter: undefined, codes }, isPure, hits };
  });
  return choose(candidates);
}

/** Breaks the last item of a list that is as long as it may be, in place of the first of a short one. */
function atTheEnd(operation: Operation, found: readonly Neighbour[], validator: Validator): Neighbour[] {
  const [first] = found;
  const [name = '', items] = first?.constraint.path ?? [];
  if (!first || items !== '[]') return [];
  const { [name]: list = {} } = bodySchemaOf(operation).properties ?? {};
  const [broken] = (first.body as Record<string, unknown[]>)[name] ?? [];
  const [item] = (fullBody(operation)[name] ?? []) as unknown[];
  const others = distinctItems(item, list.items, (list.maxItems ?? 20) - 1);
  const body = { ...(first.body as JsonObject), [name]: [...others, broken] };
  const codes = new Set(validator.body(operation, body).map(({ code }) => code));
  return first.codes.length === codes.size && first.codes.every((code) => codes.has(code))
    ? [{ ...first, body }]
    : [];
}

/** Sends what a response shows, where the operation does not take the property: that it has this value already makes no difference. */
export function shownNeighbours(operation: Operation, shown: object, validator: Validator): Neighbour[] {
  const constraint = constraintsOf(operation).find(
    ({ path, rule }) => path.length === 0 && /^(additional|unevaluated)Properties$/.test(rule),
  );
  const { properties = {} } = bodySchemaOf(operation);
  if (!constraint) return [];
  return Object.entries(shown)
    .filter(([name, value]) => !(name in properties) && (value ?? null) !== null)
    .map(([name, value]) => {
      const body = { ...bareBody(operation), [name]: value };
      const codes = validator.body(operation, body).map(({ code }) => code);
      return { constraint, body, parameter: undefined, codes: [...new Set(codes)] };
    });
}

function brokenParameters(
  operation: Operation,
  constraint: Constraint,
  parameters: Readonly<Record<string, string>>,
  validator: Validator,
): Neighbour[] {
  const { path, rule, schema } = constraint;
  const [name = ''] = path;
  const candidates = (breakers[rule]?.(parameters[name], schema) ?? [])
    // Dots alone are taken out of a path before it is sent, and a slash ends the segment.
    .filter((value): value is string => typeof value === 'string' && !/^\.*$|\//.test(value))
    .filter((value) => Buffer.from(value).toString() === value)
    .map((parameter) => {
      const violations = validator.parameters(operation, { ...parameters, [name]: parameter });
      const codes = [...new Set(violations.map(({ code }) => code))];
      const isPure = violations.every((violation) => violation.rule === rule);
      const hits = violations.some((violation) => violation.rule === rule);
      return { neighbour: { constraint, body: undefined, parameter, codes }, isPure, hits };
    });
  return choose(candidates);
}

/** Those that break nothing else, where there are any. */
function choose(
  candidates: readonly { neighbour: Neighbour; isPure: boolean; hits: boolean }[],
): Neighbour[] {
  const hitting = candidates.filter(({ hits }) => hits);
  const pure = hitting.filter(({ isPure }) => isPure);
  return (pure.length > 0 ? pure : hitting).slice(0, mostPerConstraint).map(({ neighbour }) => neighbour);
}

/** Characters that patterns tend to forbid. */
const unusual = [...' =*<>\\,|/.:;\'"é中\n'];

const wrongTypes = [null, 'text', '1', 'true', 1, 1.5, true, [], {}];

const notUuids = (value: unknown): unknown[] => {
  const uuid = String(value);
  return [
    uuid.slice(0, -1),
    `${uuid}0`,
    uuid.replaceAll('-', ''),
    `{${uuid}}`,
    `urn:uuid:${uuid}`,
    uuid.replace(/^./, 'g'),
    'not-a-uuid',
    '',
    ` ${uuid}`,
    `${uuid}\n`,
  ];
};

/** Values that break a rule, made from one that does not. */
const breakers: Readonly<Record<string, (value: unknown, schema: Schema) => unknown[]>> = {
  type: (value) => [
    ...wrongTypes,
    ...(typeof value === 'number' ? [String(value), value + 0.5] : []),
    ...(typeof value === 'boolean' ? [String(value), Number(value)] : []),
    ...(Array.isArray(value) ? [value[0], { ...value }] : []),
    ...(typeof value === 'object' && value !== null && !Array.isArray(value)
      ? [[value], JSON.stringify(value)]
      : []),
  ],
  enum: (value) => [String(value).toLowerCase(), String(value).toUpperCase(), `${value}X`, ` ${value}`, ''],
  const: (value) => [`${value}X`],
  minimum: (_, { minimum = 0 }) => [minimum - 1, minimum - 1000],
  maximum: (_, { maximum = 0 }) => [maximum + 1, maximum + 1000, 2 ** 31, 2 ** 53],
  exclusiveMinimum: (_, { exclusiveMinimum = 0 }) => [exclusiveMinimum],
  exclusiveMaximum: (_, { exclusiveMaximum = 0 }) => [exclusiveMaximum],
  multipleOf: (_, { multipleOf = 1 }) => [multipleOf * 1.5],
  minLength: (value, { minLength = 0 }) => [[...String(value)].slice(0, minLength - 1).join('')],
  maxLength: (_, { maxLength = 0 }) =>
    ['a', '1', '中'].flatMap((c) => [c.repeat(maxLength + 1), c.repeat(maxLength + 500)]),
  pattern: (value, { maxLength = Number.POSITIVE_INFINITY }) => {
    const room = (taken: number): string => String(value).slice(0, Math.max(maxLength - taken, 1));
    return [
      // What takes markup out instead of rejecting it shows only with a pair of brackets.
      `<${room(2)}>`,
      ` ${room(1)}`,
      ...unusual.map((c) => room(1) + c),
      ...unusual.map((c) => c + room(1)),
    ].filter((text) => text.length <= maxLength);
  },
  format: (value, { format }) => (format === 'uuid' ? notUuids(value) : ['?']),
  minItems: (value, { minItems = 0 }) => [(value as unknown[]).slice(0, minItems - 1)],
  maxItems: (value, { maxItems = 0, items }) =>
    [1, 50].map((more) => distinctItems((value as unknown[])[0], items, maxItems + more)),
  uniqueItems: (value, { items }) => {
    const [first] = value as JsonObject[];
    const defaults = Object.entries(items?.properties ?? {}).filter(
      ([, { default: given }]) => given !== undefined,
    );
    const bare = Object.fromEntries(
      Object.entries(first ?? {}).filter(([name]) => !defaults.some(([other]) => other === name)),
    );
    const full = { ...bare, ...Object.fromEntries(defaults.map(([name, schema]) => [name, schema.default])) };
    return [[...(value as unknown[]), first], ...(defaults.length > 0 ? [[bare, full]] : [])];
  },
  minProperties: () => [{}],
  maxProperties: (value, { maxProperties = 0 }) => [
    {
      ...(value as object),
      ...Object.fromEntries(Array.from({ length: maxProperties + 1 }, (_, i) => [`p${i}`, i])),
    },
  ],
  required: () => [undefined],
  additionalProperties: unknownProperties,
  unevaluatedProperties: unknownProperties,
  repeatedKey: (value) => {
    const [first] = value as JsonObject[];
    return [
      [first, first],
      [first, { ...first, value: `${first?.value}2` }],
    ];
  },
};

function unknownProperties(value: unknown): unknown[] {
  const [name = 'x'] = Object.keys((value ?? {}) as object);
  return ['notInTheContract', name.toUpperCase(), '__proto__x', ''].map((extra) => ({
    ...(value as object),
    [extra]: (value as JsonObject | undefined)?.[name] ?? true,
  }));
}
