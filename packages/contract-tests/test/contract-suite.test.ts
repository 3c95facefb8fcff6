import { languages } from '@vpcep/contract';
import { type Mock, startMock } from '@vpcep/mock';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractOperations } from '../src/contract-operation.ts';
import { type CaseResult, runContractSuite } from '../src/index.ts';
import { type Answer, startTamperingServer } from './support/tampering-server.ts';

const project = { projectId: '6e9dfd51d1124e8d8498dce894923a0d', token: 'a-token' };

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

async function runAgainst(baseUrl: string): Promise<CaseResult[]> {
  return runContractSuite({ baseUrl, ...project });
}

function failed(results: CaseResult[]): string[] {
  return results
    .filter(({ problems }) => problems.length > 0)
    .map(({ operationId, name, problems }) => `${operationId}, ${name}: ${problems.join(' ')}`);
}

describe('against the mock', () => {
  test('the client drives every operation, and every answer keeps the contract', async () => {
    const results = await runAgainst(mock.url);
    expect(failed(results)).toEqual([]);
    for (const { operationId, requests, responses } of contractOperations) {
      const success = Number(Object.keys(responses).find((status) => status.startsWith('2')));
      const cases = results.filter((result) => result.operationId === operationId);
      const statuses = cases.map(({ exchange }) => exchange?.status);
      expect(statuses).toEqual([
        ...(requests ?? ['none']).map(() => success),
        401,
        ...(requests ? [400] : []),
      ]);
    }
  });

  test.each(languages)('answers in $name keep the contract too', async ({ tag }) => {
    const localized = await startMock({ port: 0, language: tag });
    const results = await runAgainst(localized.url);
    await localized.close();
    expect(failed(results)).toEqual([]);
  });

  test('made-up answers keep the contract', async () => {
    const dynamic = await startMock({ port: 0, dynamic: true });
    const results = [...(await runAgainst(dynamic.url)), ...(await runAgainst(dynamic.url))];
    await dynamic.close();
    expect(failed(results)).toEqual([]);
  });

  test('what was created is what is read', async () => {
    const results = await runAgainst(mock.url);
    const created = results.filter(
      ({ name, problems }) => name.startsWith('create') && problems.length === 0,
    );
    const body = created.at(-1)?.exchange?.body as { id: string } | undefined;
    expect(body?.id).toMatch(/^[0-9a-f-]{36}$/);
    const read = results.find(({ operationId }) => operationId === 'getEndpointService');
    expect(read?.exchange?.path.split('/').at(-1)).toBe(body?.id);
  });
});

/** Ways in which a server may break the contract, and what the suite must say. */
const breaches: [name: string, tamper: (answer: Answer) => void, problem: string][] = [
  [
    'an unknown enum value',
    ({ body }) => {
      if (body?.ports) body.status = 'ready';
    },
    '/status must be equal to one of the allowed values: creating, available, failed, deleting',
  ],
  [
    'no id',
    ({ body }) => {
      if (body?.ports) delete body.id;
    },
    "The body must have required property 'id'",
  ],
  [
    'a port as text',
    ({ body }) => {
      if (body?.ports) body.ports[0].client_port = '8080';
    },
    '/ports/0/client_port must be integer',
  ],
  [
    'errors of another shape',
    (answer) => {
      if (answer.status === 401) answer.body = { error: { code: 'EndPoint.0003', message: 'no' } };
    },
    "The body must have required property 'error_code'",
  ],
  [
    'an error page',
    (answer) => {
      if (answer.status === 400) Object.assign(answer, { contentType: 'text/html', body: '<html></html>' });
    },
    'The answer is text/html; documented is application/json.',
  ],
  [
    'an undocumented success',
    (answer) => {
      if (answer.status === 200) answer.status = 202;
    },
    'documents no status 202',
  ],
  [
    'another failure than the documented one',
    (answer) => {
      if (answer.status === 401) answer.status = 403;
    },
    'The status is 403; expected was 401.',
  ],
  [
    'requests that it should refuse',
    (answer) => {
      if (answer.status === 400) answer.status = 200;
    },
    'The status is 200; expected was 400.',
  ],
  [
    'JSON that is cut off',
    (answer) => {
      if (answer.body?.ports) answer.body = '{"id": ';
    },
    'The body must be object',
  ],
];

describe('against a server that breaks the contract', () => {
  test.each(breaches)('%s: fails', async (_, tamper, problem) => {
    const broken = await startTamperingServer(mock.url, tamper);
    const results = await runAgainst(broken.url);
    await broken.close();
    expect(failed(results).join('\n')).toContain(problem);
  });

  test('nothing changed: passes, so that it is the change that fails above', async () => {
    const intact = await startTamperingServer(mock.url, () => {});
    const results = await runAgainst(intact.url);
    await intact.close();
    expect(failed(results)).toEqual([]);
  });

  test('nobody there: every case fails and says so', async () => {
    const gone = await startTamperingServer(mock.url, () => {});
    await gone.close();
    const results = await runAgainst(gone.url);
    expect(results.length).toBeGreaterThan(0);
    for (const { problems } of results)
      expect(problems.join()).toContain('The client sent nothing, or got no answer');
  });
});
