import { isDeepStrictEqual } from 'node:util';
import {
  type CoveredProperty,
  type Discrepancy,
  effectiveSchema,
  type LaterChange,
  type OpenApiDocument,
  type Operation,
  operationsOf,
  type Schema,
  valueAt,
} from '../../src/index.ts';
import { type Member, membersOf } from './members.ts';
import type { SourceRow, SourceTables } from './source-tables.ts';
import type { StatedFacts } from './stated-facts.ts';

/** What the contract is held against. */
export interface Source {
  tables: readonly SourceTables[];
  stated: StatedFacts;
  discrepancies: readonly Discrepancy[];
  laterChanges: readonly LaterChange[];
}

/** How many facts were looked for, and each that the contract does not bear out. */
export interface TraceabilityReport {
  facts: { tables: number; stated: number };
  problems: string[];
}

/** The keywords that narrow what a value may be. */
export const constraints = [
  'enum',
  'const',
  'default',
  'format',
  'pattern',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'additionalProperties',
  'unevaluatedProperties',
] as const satisfies readonly (keyof Schema)[];

const jsonTypes = { String: 'string', Boolean: 'boolean', Integer: 'integer', 'Array of objects': 'array' };

/** Holds the contract against the tables and the stated facts of the source, both ways. */
export function checkTraceability(document: OpenApiDocument, source: Source): TraceabilityReport {
  const report: TraceabilityReport = { facts: { tables: 0, stated: 0 }, problems: [] };
  const operations = operationsOf(document).map((operation) => ({
    ...operation,
    members: membersOf(document, operation),
  }));
  for (const page of source.tables) {
    const operation = operations.find(({ id }) => id === page.operation);
    if (operation) checkPage(operation, page, source, report);
    else report.problems.push(`${page.edition}: the contract has no operation ${page.operation}`);
  }
  for (const operation of operations.filter(({ id }) => source.stated.operations[id])) {
    checkStated(operation, source, report);
  }
  checkAdditions(document, operations, source, report);
  checkLimits(operations, source, report);
  checkDocument(document, source, report);
  return report;
}

type OperationWithMembers = Operation & { members: Map<string, Member> };

/** The tables of one page: every row is in the contract, and every member of the contract is in its table. */
function checkPage(
  { members, path, method }: OperationWithMembers,
  page: SourceTables,
  { discrepancies, laterChanges }: Source,
  { facts, problems }: TraceabilityReport,
): void {
  const where = `${page.edition} ${page.operation}`;
  const expect = (statement: string, holds: boolean): void => {
    facts.tables += 1;
    if (!holds) problems.push(`${where}: ${statement}`);
  };
  const ofPage = (all: readonly CoveredProperty[]): CoveredProperty[] =>
    all.filter(({ edition, operation }) => edition === page.edition && operation === page.operation);
  const covered = ofPage(discrepancies.flatMap(({ covers }) => covers ?? []));
  const needed = ofPage(discrepancies.flatMap(({ requires }) => requires ?? []));

  expect(`method ${page.method}`, method.toLowerCase() === page.method);
  expect(`path ${page.path}`, path === page.path);

  const tables: Record<string, SourceRow[]> = { path: page.pathParameters };
  for (const [name, rows] of Object.entries(page)) if (/^re(quest|sponse)/.test(name)) tables[name] = rows;
  for (const [table, rows] of Object.entries(tables)) {
    for (const { name, type, required } of rows) {
      const member = members.get(`${table}.${name}`);
      expect(`${table}.${name} is there`, member !== undefined);
      if (type) {
        expect(`${table}.${name} is ${type}`, member?.schema.type === jsonTypes[type]);
        if (type === 'Array of objects') {
          expect(
            `${table}.${name} holds objects`,
            members.get(`${table}.${name}[]`)?.schema.type === 'object',
          );
        }
      }
      const exception = needed.some((each) => each.table === table && each.property === name);
      if (required === true && exception) problems.push(`${where}: ${table}.${name} needs no discrepancy`);
      if (required !== undefined) {
        const expected = required || exception;
        expect(`${table}.${name} is ${expected ? 'mandatory' : 'optional'}`, member?.required === expected);
      }
    }
  }

  for (const place of members.keys()) {
    const [, table = '', name = ''] = /^(.*)\.(\w+)$/.exec(place) ?? [];
    if (name === '' || /error\b/i.test(table)) continue;
    if (isAdded(laterChanges, page.operation, place)) continue;
    const inTable = tables[table]?.some((row) => row.name === name) ?? false;
    const exception = covered.find((each) => each.table === table && each.property === name);
    if (!inTable && !exception)
      problems.push(`${where}: ${place} is in no table and covered by no discrepancy`);
    if (inTable && exception) problems.push(`${where}: ${place} is in its table and needs no discrepancy`);
  }
  for (const { table, property } of [...covered, ...needed]) {
    if (!members.has(`${table}.${property}`))
      problems.push(`${where}: ${table}.${property} is covered by a discrepancy but not there`);
  }
}

/** What the source states beyond its tables: every statement is in the contract, and every constraint is stated. */
function checkStated(
  { id, request, responses: actual, members }: OperationWithMembers,
  { stated, tables }: Source,
  { facts, problems }: TraceabilityReport,
): void {
  const expect = (statement: string, actual: unknown, expected: unknown): void => {
    facts.stated += 1;
    if (!isDeepStrictEqual(actual, expected)) {
      problems.push(
        `${id}: ${statement} should be ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`,
      );
    }
  };
  const { responses, bodyRequired } = stated.operations[id] ?? {};
  expect('responses', actual.map(({ status }) => status).sort(), [...(responses ?? [])].sort());
  expect('the body is required', request?.required, bodyRequired);

  const statements = new Map<string, Schema>();
  for (const { property: member, states } of stated.properties.filter(({ operations }) =>
    operations.includes(id),
  )) {
    statements.set(member, states);
    for (const [keyword, expected] of Object.entries(states)) {
      expect(`${member} ${keyword}`, members.get(member)?.schema[keyword as keyof Schema], expected);
    }
  }

  const typed = new Set(
    tables
      .filter((page) => page.operation === id)
      .flatMap((page) => Object.entries(page))
      .flatMap(([table, rows]) =>
        Array.isArray(rows) ? rows.map(({ name }: SourceRow) => `${table}.${name}`) : [],
      ),
  );
  for (const [place, { schema, required, isNullable, isOpen }] of members) {
    const states = statements.get(place);
    const isInResponse = /^(response|error|nestedError|gatewayError)\b/.test(place);
    if (isOpen === !isInResponse) {
      problems.push(`${id}: the values of ${place} should be ${isInResponse ? 'open' : 'closed'}`);
    }
    const takesNull = isInResponse && required === false;
    if (required !== undefined && isNullable !== takesNull) {
      problems.push(`${id}: ${place} should ${takesNull ? '' : 'not '}allow null`);
    }
    if (isInResponse && ('default' in schema || 'maxItems' in schema)) {
      problems.push(`${id}: ${place} should have no default and no maximum, as responses are open`);
    }
    for (const keyword of constraints) {
      if (keyword in schema && !(states && keyword in states))
        problems.push(`${id}: ${place} ${keyword} is stated nowhere`);
    }
    if (schema.type && !typed.has(place) && !states?.type)
      problems.push(`${id}: the type of ${place} is stated nowhere`);
    const holder = place.replace(/\.\w+$/, '');
    const isSent = /^(response|error|nestedError|gatewayError)\b/.test(place) && required === true;
    if (isSent && !statements.get(holder)?.required?.includes(place.slice(holder.length + 1))) {
      problems.push(`${id}: nothing states that ${place} is always there`);
    }
  }
}

/** Whether a later source adds a place, such as `request.description`. */
function isAdded(changes: readonly LaterChange[], operation: string, place: string): boolean {
  return changes.some(({ adds = [] }) =>
    adds.some(
      (one) =>
        one.operation === operation && one.value === undefined && `${one.in}.${one.property}` === place,
    ),
  );
}

/**
 * What later sources add: it is there, optional, points at its entry, and no page of the five has it. A value that is added stands
 * among those of its property.
 */
function checkAdditions(
  document: OpenApiDocument,
  operations: readonly OperationWithMembers[],
  { laterChanges, tables }: Source,
  { facts, problems }: TraceabilityReport,
): void {
  for (const { id, adds = [] } of laterChanges) {
    for (const { operation, in: part, property, value } of adds) {
      const where = `${id}: ${operation} ${part}.${property}`;
      const { members, request } = operations.find((each) => each.id === operation) ?? {};
      const member = members?.get(`${part}.${property}`);
      facts.stated += 1;
      if (!member || member.required !== (value !== undefined && member.required)) {
        problems.push(`${where} is not there, or required`);
        continue;
      }
      if (value !== undefined && !member.schema.enum?.includes(value)) {
        problems.push(`${where} does not name ${value}`);
      }
      const page = tables.find((each) => each.operation === operation);
      if (value === undefined && page?.[part]?.some(({ name }) => name === property)) {
        problems.push(`${where} is on a page of the five`);
      }
      if (part === 'request' && request && !pointsAt(document, request.schema, property, id)) {
        problems.push(`${where} does not point at its entry with x-since`);
      }
    }
  }
}

/** The limits that a cloud has widened: the contract has a narrower one at that place of every request that has it. */
function checkLimits(
  operations: readonly OperationWithMembers[],
  { laterChanges }: Source,
  { facts, problems }: TraceabilityReport,
): void {
  for (const { id, limits = [], since } of laterChanges) {
    for (const { cloud, property, keyword, value } of limits) {
      const where = `${id}: request.${property} ${keyword}`;
      facts.stated += 1;
      const own = operations.flatMap(
        ({ members }) => members.get(`request.${property}`)?.schema[keyword] ?? [],
      );
      if (own.length === 0) problems.push(`${where} is not in the contract`);
      else if (own.some((limit) => limit >= value)) problems.push(`${where} is not wider`);
      if (!since.some((one) => one.cloud === cloud)) problems.push(`${where} has no date for ${cloud}`);
    }
  }
}

function pointsAt(
  document: OpenApiDocument,
  body: Schema | undefined,
  property: string,
  id: string,
): boolean {
  const written = effectiveSchema(document, body ?? {}).properties?.[property] ?? {};
  return [written, effectiveSchema(document, written)].some((schema) => schema['x-since']?.includes(id));
}

/** What is stated about the document as a whole. */
function checkDocument(
  document: OpenApiDocument,
  { stated }: Source,
  { facts, problems }: TraceabilityReport,
): void {
  for (const [pointer, expected] of Object.entries(stated.document)) {
    facts.stated += 1;
    const actual = valueAt(document, pointer);
    if (!isDeepStrictEqual(actual, expected)) {
      problems.push(`${pointer} should be ${JSON.stringify(expected)}, is ${JSON.stringify(actual)}`);
    }
  }
}
