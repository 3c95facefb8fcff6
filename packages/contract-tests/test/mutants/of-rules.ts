import { randomUUID } from 'node:crypto';
import { fillPath, operationById, operationsOf, readContract, sampleRequest } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { fullBody } from '../../src/generate/base.ts';
import { type Constraint, constraintsOf } from '../../src/generate/constraints.ts';
import { neighboursOf } from '../../src/generate/neighbours.ts';
import type { Call, Mutant, Reply } from '../support/faulty-server.ts';

const contract = readContract();
const validator = await loadValidator({ mode: 'all' });

/** The constraints that a request can break. */
const breakable = operationsOf(contract).flatMap((operation) => {
  const { neighbours } = neighboursOf(operation, sampleRequest(operation).parameters, validator);
  return constraintsOf(operation).filter((constraint) =>
    neighbours.some(
      (neighbour) =>
        neighbour.constraint.pointer === constraint.pointer &&
        neighbour.constraint.property === constraint.property &&
        neighbour.constraint.rule === constraint.rule,
    ),
  );
});

/** Faults that follow from the rules of the contract: each rule not enforced, with another code, and limits off by one. */
export const mutantsOfRules = (): Mutant[] =>
  breakable.flatMap((constraint) => [
    notEnforced(constraint),
    otherCode(constraint),
    ...offByOne(constraint),
  ]);

function nameOf({ operation, in: place, property, rule }: Constraint): string {
  return `${operation} ${place} ${property || '(whole)'} ${rule}`;
}

/** Whether a request breaks this constraint, and nothing else but what the same value cannot help breaking. */
function breaksOnly(constraint: Constraint, call: Call): boolean {
  const { operation, values } = call;
  if (operation?.id !== constraint.operation) return false;
  const { body } = call;
  const violations = [
    ...validator.parameters(operation, values),
    ...(operation.request && body !== undefined ? validator.body(operation, body) : []),
  ];
  const [first] = violations;
  return (
    violations.some((violation) => isOf(constraint, violation)) &&
    violations.every(({ property }) => property === first?.property)
  );
}

function isOf(
  constraint: Constraint,
  { rule, property, in: place }: { rule: string; property: string; in: string },
): boolean {
  if (rule !== constraint.rule || place !== constraint.in) return false;
  const general = property.replace(/\[\d+\]/g, '[]');
  // An unknown property is named itself; the constraint stands at the object.
  if (rule === 'additionalProperties') return general.replace(/\.?[^.]*$/, '') === constraint.property;
  if (rule === 'repeatedKey') return general.startsWith(constraint.property);
  return general === constraint.property;
}

/** What the server does with a request that it should reject: as if it had been a valid one. */
async function accept({ operation, values, send }: Call): Promise<Reply> {
  if (!operation) throw new Error('There is no operation.');
  const parameters = { ...values };
  const sample = sampleRequest(operation).parameters;
  for (const { property } of validator.parameters(operation, values))
    parameters[property] = sample[property] ?? '';
  const body =
    operation.request &&
    (operation.method === 'POST' ? { ...fullBody(operation), port_id: randomUUID() } : {});
  const reply = await send(operation.method, fillPath(operation.path, parameters), body);
  if (reply.status < 300) return reply;
  const [example] = operation.responses[0]?.examples ?? [];
  return { ...reply, status: 200, body: example?.value };
}

function notEnforced(constraint: Constraint): Mutant {
  return {
    name: `${nameOf(constraint)}: not enforced`,
    handler: () => (call, next) => (breaksOnly(constraint, call) ? accept(call) : next()),
  };
}

function otherCode(constraint: Constraint): Mutant {
  return {
    name: `${nameOf(constraint)}: another code`,
    handler: () => async (call, next) => {
      const reply = await next();
      if (reply.status === 400 && breaksOnly(constraint, call)) {
        const isGeneral = reply.body.error_code === 'EndPoint.0002';
        reply.body.error_code = isGeneral ? 'EndPoint.0020' : 'EndPoint.0002';
        if (constraint.code === 'EndPoint.0020') reply.body.error_code = 'EndPoint.0002';
      }
      return reply;
    },
  };
}

/** How far a value is from a limit; undefined where it has none. */
const distances: Readonly<Record<string, (value: unknown, limit: number) => number>> = {
  maximum: (value, limit) => Number(value) - limit,
  minimum: (value, limit) => limit - Number(value),
  maxLength: (value, limit) => [...String(value)].length - limit,
  minLength: (value, limit) => limit - [...String(value)].length,
  maxItems: (value, limit) => (Array.isArray(value) ? value.length - limit : Number.NaN),
};

function offByOne(constraint: Constraint): Mutant[] {
  const distance = distances[constraint.rule];
  if (!distance || constraint.in !== 'body') return [];
  const limit = (constraint.schema as Record<string, number>)[constraint.rule] ?? 0;
  const has = (call: Call, steps: number): boolean =>
    call.operation?.id === constraint.operation &&
    valuesAt(call.body, constraint.path).some(
      (value) => value !== undefined && distance(value, limit) === steps,
    );
  return [
    {
      name: `${nameOf(constraint)}: one too strict`,
      handler: () => (call, next) => (has(call, 0) ? rejectWith(constraint) : next()),
    },
    {
      name: `${nameOf(constraint)}: one too lax`,
      handler: () => (call, next) => (has(call, 1) && breaksOnly(constraint, call) ? accept(call) : next()),
    },
  ];
}

function rejectWith({ operation, code }: Constraint): Reply {
  const general = operationById(contract, operation).responses.find(({ status }) => status === '400');
  const error_code = code || general?.['x-errors']?.invalid;
  return {
    status: 400,
    headers: { 'content-type': 'application/json' },
    body: { error_code, error_msg: 'No.' },
  };
}

function valuesAt(value: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return [value];
  if (name === '[]') return Array.isArray(value) ? value.flatMap((item) => valuesAt(item, rest)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return valuesAt((value as Record<string, unknown>)[name], rest);
}
