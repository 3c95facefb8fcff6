import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { specPath } from '@vpcep/contract/build';
import { expect, test } from 'vitest';
import { redocly } from './redocly.ts';
import { tempFolder } from './temp-folder.ts';

const lines = readFileSync(specPath('openapi.yaml'), 'utf8').split('\n');

/** Lints the contract without one of its lines; what is reported, or nothing. */
function lintWithout(index: number): string {
  const contract = join(tempFolder(), 'openapi.yaml');
  writeFileSync(contract, lines.filter((_, each) => each !== index).join('\n'));
  try {
    redocly(['lint', contract, '--config', specPath('redocly.yaml')], specPath());
    return '';
  } catch (error) {
    return (error as Error).message;
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

// Each starts a process, on a machine that may be busy.
test.each([sentences[0], sentences[Math.floor(sentences.length / 2)], sentences.at(-1)])(
  'a Chinese sentence that is taken out is reported with file and line (index %i)',
  { timeout: 60_000 },
  (index = 0) => {
    const report = lintWithout(index);
    const field = /(summary|title)/.exec(lines[index] ?? '')?.[0];
    expect(report).toContain('contract/i18n-present');
    expect(report).toContain(`add it as \`x-i18n.zh-CN.${field}\``);
    const [, line = ''] = /openapi\.yaml:(\d+):\d+/.exec(report) ?? [];
    expect(lines[Number(line) - 1]).toMatch(new RegExp(`^ +${field}: `));
    expect(Number(line)).toBeLessThan(index + 1);
  },
);
