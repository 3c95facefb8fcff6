import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { specPath } from '../src/build/files.ts';
import { operationById, readContract } from '../src/index.ts';
import { loadValidator } from '../src/validate/index.ts';
import { readYaml } from './spec-files.ts';

const contract = readContract();
const files = readdirSync(specPath('fixtures/client-requests'));
const requests = files.flatMap((file) =>
  readYaml<{ operation: string; body: object }[]>(`fixtures/client-requests/${file}`).map(
    (request, index) => ({ ...request, file, name: `${file} ${index}` }),
  ),
);

test('the fixtures are those of four clients', () => {
  expect(files).toHaveLength(4);
  expect(requests.map(({ operation }) => operation)).toContain('updateEndpointService');
});

describe.each(requests)('$name $operation', ({ operation, body, file }) => {
  test.each([undefined, file.split('-')[0] as 'huawei' | 'otc'])(
    'is accepted, by cloud %s',
    async (cloud) => {
      const validator = await loadValidator({ mode: 'first', cloud });
      expect(validator.body(operationById(contract, operation), structuredClone(body))).toEqual([]);
    },
  );
});
