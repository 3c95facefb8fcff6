import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lastSummary } from '../turbo.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vpcep-turbo-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, startTime: number) {
  writeFileSync(
    join(folder, `${name}.json`),
    JSON.stringify({ execution: { startTime }, tasks: [{ taskId: name }] }),
  );
}

test.each([
  ['before', 'a-nested', 'b-own'],
  ['after', 'b-nested', 'a-own'],
])('the summary of a run that a task started does not count, with a name %s', (_, nested, own) => {
  write(nested, 2000);
  write(own, 1000);

  expect(lastSummary(folder)?.tasks).toEqual([{ taskId: own }]);
});

test('no summary is undefined', () => {
  expect(lastSummary(folder)).toBeUndefined();
  expect(lastSummary(join(folder, 'missing'))).toBeUndefined();
});
