import { type Rejection, type RuleParams, reject, type Violation, violation } from '@vpcep/server';
import type { CreateBody } from '../operations/body.ts';
import type { Edition } from '../options.ts';
import type { OperationCall } from './context.ts';
import { codeOf } from './rule-codes.ts';

/** What Open Telekom Cloud allows in tags. */
const portable = /^[A-Za-z0-9_-]*$/;

/** Checks a body that fits its schema by the rules that a schema cannot express; the first that is broken counts. */
export function checkBodyRules(
  { operation, body }: Pick<OperationCall, 'operation' | 'body'>,
  edition: Edition,
): Rejection | undefined {
  if (body === undefined) return undefined;
  const found = firstViolation(
    operation.operationId,
    operation.bodyPointer,
    body as Partial<CreateBody>,
    edition,
  );
  return found && reject(400, found);
}

/**
 * The first rule of an operation that a body breaks, of those that its schema cannot express.
 *
 * @param pointer where the schema of the body stands in the contract
 */
export function firstViolation(
  operationId: string,
  pointer: string,
  { ports, tags, service_name }: Partial<CreateBody>,
  edition: Edition,
): Violation | undefined {
  const broken: Broken = (property, rule, schemaPath, params = {}) => {
    const found = violation('body', rule, { property, params, pointer: `${pointer}${schemaPath}` });
    return { ...found, code: codeOf(found) };
  };
  if (edition === 'huawei' && operationId === 'updateEndpointService' && service_name !== undefined) {
    return broken('service_name', 'otherEdition', '/properties/service_name');
  }
  return (ports && checkPorts(ports, broken)) ?? (tags && checkTags(tags, edition, broken));
}

type Broken = (property: string, rule: string, schemaPath: string, params?: RuleParams) => Violation;

function checkPorts(ports: CreateBody['ports'], broken: Broken): Violation | undefined {
  const items = '/properties/ports/items/properties';
  const seen = new Map<string, number>();
  for (const [index, { client_port, server_port, protocol = 'TCP' }] of ports.entries()) {
    if (client_port === undefined) {
      return broken(`ports[${index}].client_port`, 'missing', `${items}/client_port`);
    }
    if (server_port === undefined) {
      return broken(`ports[${index}].server_port`, 'missing', `${items}/server_port`);
    }
    // The schema compares what was sent; TCP may have been left to the default.
    const mapping = `${client_port} ${server_port} ${protocol}`;
    const first = seen.get(mapping);
    if (first !== undefined) {
      const params = { j: String(first), i: String(index) };
      return broken('ports', 'uniqueItems', '/properties/ports/uniqueItems', params);
    }
    seen.set(mapping, index);
  }
  return undefined;
}

function checkTags(
  tags: NonNullable<CreateBody['tags']>,
  edition: Edition,
  broken: Broken,
): Violation | undefined {
  const items = '/properties/tags/items/properties';
  const keys = new Set<string>();
  for (const [index, { key, value = '' }] of tags.entries()) {
    if (key === undefined) return broken(`tags[${index}].key`, 'missing', `${items}/key`);
    if (edition === 'otc') {
      if (!portable.test(key)) return broken(`tags[${index}].key`, 'portable', `${items}/key`);
      if (!portable.test(value)) return broken(`tags[${index}].value`, 'portable', `${items}/value`);
    }
    if (keys.has(key)) return broken(`tags[${index}].key`, 'repeated', '/properties/tags');
    keys.add(key);
  }
  return undefined;
}
