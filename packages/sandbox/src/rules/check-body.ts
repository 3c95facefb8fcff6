import type { Operation, Validate } from '../contract.ts';
import type { Edition } from '../options.ts';
import type { CreateBody, UpdateBody } from './body.ts';
import { Refusal } from './refusal.ts';
import { codeOf } from './rule-codes.ts';
import { schemaViolation } from './schema-violation.ts';
import type { Violation } from './violation.ts';

/** What Open Telekom Cloud allows in tags. */
const portable = /^[A-Za-z0-9_-]*$/;

/**
 * Checks a body by the schema of its operation, then by the rules on one body that the schema cannot express.
 *
 * @throws {Refusal} for the first rule that is broken, in the order that the README states
 */
export function checkBody(
  operation: Operation,
  validate: Validate,
  body: unknown,
  edition: Edition,
): asserts body is CreateBody | UpdateBody {
  const pointer = operation.bodyPointer ?? operation.pointer;
  if (!validate(body)) {
    const [error] = validate.errors ?? [];
    if (error) throw refusal(schemaViolation(error, 'body', pointer));
  }
  const { ports, tags, service_name } = body as Partial<CreateBody>;
  const refuse: Refuse = (member, rule, schemaPath, limit = '') =>
    refusal({ location: 'body', member, rule, limit, pointer: `${pointer}${schemaPath}` });
  if (
    edition === 'huawei' &&
    operation.operationId === 'updateEndpointService' &&
    service_name !== undefined
  ) {
    throw refuse('service_name', 'otherEdition', '/properties/service_name');
  }
  if (ports) checkPorts(ports, refuse);
  if (tags) checkTags(tags, edition, refuse);
}

type Refuse = (member: string, rule: string, schemaPath: string, limit?: string) => Refusal;

function checkPorts(ports: CreateBody['ports'], refuse: Refuse): void {
  const items = '/properties/ports/items/properties';
  const seen = new Map<string, number>();
  for (const [index, { client_port, server_port, protocol = 'TCP' }] of ports.entries()) {
    if (client_port === undefined) {
      throw refuse(`ports[${index}].client_port`, 'missing', `${items}/client_port`);
    }
    if (server_port === undefined) {
      throw refuse(`ports[${index}].server_port`, 'missing', `${items}/server_port`);
    }
    // The schema compares what was sent; TCP may have been left to the default.
    const mapping = `${client_port} ${server_port} ${protocol}`;
    const first = seen.get(mapping);
    if (first !== undefined) {
      throw refuse('ports', 'uniqueItems', '/properties/ports/uniqueItems', `${first},${index}`);
    }
    seen.set(mapping, index);
  }
}

function checkTags(tags: NonNullable<CreateBody['tags']>, edition: Edition, refuse: Refuse): void {
  const items = '/properties/tags/items/properties';
  const keys = new Set<string>();
  for (const [index, { key, value = '' }] of tags.entries()) {
    if (key === undefined) throw refuse(`tags[${index}].key`, 'missing', `${items}/key`);
    if (edition === 'otc') {
      if (!portable.test(key)) throw refuse(`tags[${index}].key`, 'portable', `${items}/key`);
      if (!portable.test(value)) throw refuse(`tags[${index}].value`, 'portable', `${items}/value`);
    }
    if (keys.has(key)) throw refuse(`tags[${index}].key`, 'repeated', '/properties/tags');
    keys.add(key);
  }
}

function refusal(violation: Violation): Refusal {
  return new Refusal(400, codeOf(violation), violation);
}
