import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { specPath } from '@vpcep/contract/build';
import { expect, test } from 'vitest';
import { redocly } from './redocly.ts';
import { tempFolder } from './temp-folder.ts';

const lines = readFileSync(specPath('openapi.yaml'), 'utf8').split('\n');

/** Lints copies of the contract, each without one of its lines, in one process; what is reported of each. */
function lintWithout(indexes: readonly number[]): string[] {
  const contracts = indexes.map((index) => {
    const contract = join(tempFolder(), 'openapi.yaml');
    writeFileSync(contract, lines.filter((_, each) => each !== index).join('\n'));
    return contract;
  });
  try {
    redocly(['lint', ...contracts, '--config', specPath('redocly.yaml')], specPath());
    return [];
  } catch (error) {
    const problems = (error as Error).message.split(/^(?=\[\d+\] )/m).slice(1);
    return contracts.map((contract) => {
      const place = join(basename(dirname(contract)), basename(contract));
      return problems.filter((problem) => problem.includes(`${place}:`)).join('');
    });
  }
}

/** Lines that are a whole Chinese sentence of their own, and are not the only one of their object. */
const sentences = lines.flatMap((line, index) => {
  const field = /^( +)(summary|title): .*\p{Script=Han}/u.exec(line);
  const next = lines[index + 1] ?? '';
  return field && next.startsWith(`${field[1]}description:`) && /^ +zh-CN:$/.test(lines[index - 1] ?? '')
    ? [index]
    : [];
});

test('there are sentences to take out', () => {
  expect(sentences.length).toBeGreaterThan(10);
});

test('a Chinese sentence that is taken out is reported with file and line', { timeout: 60_000 }, () => {
  const indexes = [0, Math.floor(sentences.length / 2), -1].map((at) => sentences.at(at) ?? 0);
  const reports = lintWithout(indexes);
  expect(reports).toHaveLength(indexes.length);
  for (const [at, index] of indexes.entries()) {
    const report = reports[at] ?? '';
    const field = /(summary|title)/.exec(lines[index] ?? '')?.[0];
    expect(report).toContain('contract/i18n-present');
    expect(report).toContain(`add it as \`x-i18n.zh-CN.${field}\``);
    const [, line = ''] = /openapi\.yaml:(\d+):\d+/.exec(report) ?? [];
    expect(lines[Number(line) - 1]).toMatch(new RegExp(`^ +${field}: `));
    expect(Number(line)).toBeLessThan(index + 1);
  }
});
