import { describe, expect, test } from 'vitest';
import { contract, contractOperations } from '../src/contract-operation.ts';
import { type Exchange, validateExchange } from '../src/index.ts';

const values: Record<string, string> = {
  project_id: '6e9dfd51d1124e8d8498dce894923a0d',
  vpc_endpoint_service_id: '4189d3c2-8882-4871-a3c2-d380272eed83',
};

/** Every answer example of the contract, as an exchange. */
const documented: (Exchange & { name: string; body: Record<string, unknown> })[] = contractOperations.flatMap(
  ({ operationId, method, path, responses }) =>
    Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.entries(content).flatMap(([contentType, { examples = {} }]) =>
        Object.keys(examples).map((example) => ({
          name: `${operationId} ${status} ${example}`,
          method,
          path: path.replace(/\{(.+?)\}/g, (_, name) => values[name] ?? 'x'),
          status: status === 'default' ? 418 : Number(status),
          contentType,
          body: contract.components.examples?.[example]?.value as Record<string, unknown>,
        })),
      ),
    ),
);
const successes = documented.filter(({ status, body }) => status === 200 && 'vpc_id' in body);
const [success] = successes;
if (!success) throw new Error('The contract has no example of a success.');

function rulesOf(exchange: Exchange): string[] {
  return validateExchange(exchange).map(({ rule, at }) => `${rule} ${at}`.trim());
}

test.each(documented)('$name keeps the contract', (exchange) => {
  expect(validateExchange(exchange)).toEqual([]);
});

describe.each(successes)('$name', (exchange) => {
  const { body } = exchange;

  test('breaks the contract without any one of the required members', () => {
    const required = contract.components.schemas.EndpointService?.required ?? [];
    expect(required.length).toBeGreaterThan(10);
    for (const member of required) {
      const { [member]: _, ...rest } = body;
      expect(validateExchange({ ...exchange, body: rest })).toEqual([
        { rule: 'required', at: '', message: `The body must have required property '${member}'` },
      ]);
    }
  });

  test('breaks the contract where any member has another type', () => {
    for (const member of Object.keys(body)) {
      const rules = rulesOf({ ...exchange, body: { ...body, [member]: { not: 'it' } } });
      expect(rules).toContain(`type /${member}`);
    }
  });

  test('may have more members', () => {
    expect(validateExchange({ ...exchange, body: { ...body, description: 'new' } })).toEqual([]);
  });
});

test.each<[name: string, change: Partial<Exchange>, expected: string[]]>([
  ['unknown path', { path: '/v2/x' }, ['operation']],
  ['path with an empty segment', { path: '/v1//vpc-endpoint-services' }, ['operation']],
  ['unknown method', { method: 'PATCH' }, ['operation']],
  ['undocumented success', { status: 202 }, ['status']],
  ['redirect', { status: 302 }, ['status']],
  ['another media type', { contentType: 'text/html' }, ['content-type']],
  ['no media type', { contentType: '' }, ['content-type']],
  ['media type with a parameter', { contentType: 'application/json; charset=UTF-8' }, []],
  ['media type not looked at', { contentType: undefined }, []],
  ['text instead of JSON', { body: '<html>' }, ['type']],
  ['nothing', { body: null }, ['type']],
  [
    'error body with success',
    { body: { error_code: 'EndPoint.0001', error_msg: 'x' } },
    Array(11).fill('required'),
  ],
  ['error without a code', { status: 500, body: { message: 'x' } }, ['required', 'required']],
  [
    'error with a strange code',
    { status: 500, body: { error_code: '500', error_msg: 'x' } },
    ['pattern /error_code'],
  ],
  ['a failure that is not listed', { status: 502, body: { error_code: 'APIGW.0201', error_msg: 'x' } }, []],
])('%s', (_, change, expected) => {
  expect(rulesOf({ ...success, ...change })).toEqual(expected);
});

test('limits count', () => {
  const { body } = success;
  const ports = Array.from({ length: 201 }, () => ({ client_port: 65536 }));
  const rules = rulesOf({ ...success, body: { ...body, id: 'x', created_at: 'yesterday', ports } });
  expect(rules).toEqual(
    expect.arrayContaining([
      'format /id',
      'pattern /created_at',
      'maxItems /ports',
      'maximum /ports/200/client_port',
    ]),
  );
});

test('a message says what is allowed', () => {
  const [found] = validateExchange({ ...success, body: { ...success.body, server_type: 'BMS' } });
  expect(found?.message).toBe('/server_type must be equal to one of the allowed values: VM, VIP, LB');
});
