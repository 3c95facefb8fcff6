import { describe, expect, onTestFinished, test } from 'vitest';
import type { Finding } from '../src/index.ts';
import { guideTable } from './support/guide.ts';
import { startPrism, startScalar } from './support/other-mocks.ts';
import { test as run } from './support/run.ts';

/** What other makers' mocks do otherwise than the contract, in the order of the guide's table. Each was looked at: it is so. */
const kinds: readonly ((finding: Finding) => boolean)[] = [
  // The example of the header, or nothing.
  ({ check }) => check === 'request-id',
  // Validators take the prefix urn:uuid: for a UUID, and know no default that makes items equal, and no unique keys.
  ({ check, subjects }) =>
    check === 'invalid-accepted' && subjects.every((one) => /^(format|uniqueItems|repeatedKey) /.test(one)),
  ({ check, subjects }) => check === 'invalid-accepted' && subjects.every((one) => /Authorization/.test(one)),
  ({ check, subjects }) => check === 'invalid-accepted' && subjects.every((one) => /Content-Type/.test(one)),
  // The first example of the status, whatever is wrong.
  ({ check, response }) => check === 'wrong-rejection' && response?.status === 400,
  ({ check, response }) => check === 'wrong-rejection' && response?.status === 422,
  ({ check, response }) => check === 'wrong-rejection' && response?.status === 401,
  // Problem details, or plain text.
  ({ check }) => check === 'response',
  ({ check, response }) => check === 'protocol' && response?.status === 405,
  ({ check }) => check === 'no-response',
  ({ check }) => check === 'server-error',
];

describe.each([
  ['Prism', startPrism, 1],
  ['Scalar', startScalar, 2],
] as const)('the mock of %s', (_, start, column) => {
  test('breaks the contract as the guide says, and in no other way', { timeout: 300_000 }, async () => {
    const server = await start();
    onTestFinished(() => server.close());
    const { findings } = await run(server.url, { stateless: true, timeout: 2000, budget: 240_000 });
    const counts = kinds.map((isOfKind) => findings.filter(isOfKind).length);
    const others = findings.filter((finding) => kinds.filter((isOfKind) => isOfKind(finding)).length !== 1);
    expect(others.map(({ check, message, pointer }) => [check, message.en, pointer])).toEqual([]);
    for (const language of ['en', 'zh-cn']) {
      const table = guideTable(language, 'Prism');
      expect(table.map((row) => Number(row[column]?.replace('–', '0')))).toEqual(counts);
    }
  });
});
