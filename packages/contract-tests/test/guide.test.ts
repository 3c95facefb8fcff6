import { readFileSync } from 'node:fs';
import { readArguments } from '@vpcep/server/command';
import { expect, test } from 'vitest';
import { options } from '../src/command/options.ts';
import { textsFor } from '../src/texts/texts.ts';
import { mutantsOfRules } from './mutants/of-rules.ts';
import { slips } from './mutants/slips.ts';
import { test as run, sandboxFor } from './support/run.ts';

const guides = ['en', 'zh-cn'].map((folder) =>
  readFileSync(
    new URL(`../../../apps/docs/src/content/guides/${folder}/contract-tests.md`, import.meta.url),
    'utf8',
  ),
);

test('both languages have the same commands, and the command understands them', () => {
  const [english = [], chinese] = guides.map((guide) =>
    [...guide.matchAll(/```(?:sh|yaml|ts)\n(.*?)```/gs)].map(([, code]) => code),
  );
  expect(chinese).toEqual(english);
  const commands = english.flatMap((code) => [
    ...(code ?? '').replaceAll('\\\n', ' ').matchAll(/vpcep-contract (--.*)$/gm),
  ]);
  expect(commands.length).toBeGreaterThanOrEqual(3);
  for (const [, line = ''] of commands) {
    const words = line
      .trim()
      .split(/\s+/)
      .map((word) => word.replace('"$BASE_URL"', 'http://localhost:4020'));
    const { baseUrl, traffic } = readArguments('vpcep-contract', options, textsFor, words).values;
    expect(baseUrl ?? traffic).toMatch(/^https?:|^traffic\.jsonl$/);
  }
  for (const guide of guides) {
    for (const [, name] of guide.matchAll(/`--([a-z-]+)/g)) {
      expect([
        ...Object.values(options).map((one) => one.name),
        'fault',
        'record',
        'proxy',
        'help',
      ]).toContain(name);
    }
  }
});

test('a sandbox that fails as the guide lets it is found out as the guide says', {
  timeout: 60_000,
}, async () => {
  const [, fault = ''] = /vpcep-sandbox --fault (\S+)/.exec(guides[0] ?? '') ?? [];
  const report = await run(await sandboxFor({ faults: [fault], provisioning: 0 }));
  expect(report.verdict).toBe('red');
  expect(report.findings.map(({ message }) => message.en)).toContain('The server failed with status 500.');
});

test('there are as many mutants as guides and READMEs say', () => {
  const readMes = ['README.md', 'README.zh-CN.md'].map((name) =>
    readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'),
  );
  for (const text of [...guides, ...readMes]) expect(text).toMatch(/ore than 300 servers|300 多个/);
  expect(slips.length + mutantsOfRules().length).toBeGreaterThan(300);
});
