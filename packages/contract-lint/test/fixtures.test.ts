import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLanguages } from '@vpcep/contract/build';
import { describe, expect, test } from 'vitest';
import { documentationOf, rules } from '../src/all-rules.ts';
import { readLintContext } from '../src/lint-context.ts';
import { lintDocument } from '../src/lint-document.ts';
import { languages } from './languages.ts';
import { lintWithSpectral, spectralRules } from './spectral.ts';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** Lints a fixture with the rule that it belongs to and gives what is reported, as `line pointer: message`. */
async function lintFixture(rule: string, name: string): Promise<string[]> {
  const folder = join(fixtures, rule);
  const path = join(folder, name);
  if (spectralRules.includes(rule)) {
    const problems = (await lintWithSpectral(path, false)).filter((problem) => problem.rule === rule);
    return problems.map(({ line, pointer, message }) => `${line} ${pointer}: ${message}`);
  }
  const own = existsSync(join(folder, 'languages.json')) ? readLanguages(folder) : languages;
  const problems = await lintDocument(path, readLintContext(folder, own), [rule]);
  for (const { reference } of problems) expect(reference).toBe(documentationOf(rule));
  return problems.map(({ line, pointer, message }) => `${line} ${pointer}: ${message}`);
}

describe.each([...Object.keys(rules), ...spectralRules])('%s', (rule) => {
  // A rule without fixtures fails in meta.test.ts.
  const folder = join(fixtures, rule);
  const files = existsSync(folder) ? readdirSync(folder) : [];

  test.each(files.filter((name) => /^fails.*\.yaml$/.test(name)))('rejects %s as expected', async (name) => {
    const problems = await lintFixture(rule, name);
    expect(problems).not.toEqual([]);
    const expected = join(fixtures, rule, name.replace(/yaml$/, 'txt'));
    await expect(`${problems.join('\n')}\n`).toMatchFileSnapshot(expected);
  });

  test.each(files.filter((name) => /^passes.*\.yaml$/.test(name)))('passes %s', async (name) => {
    expect(await lintFixture(rule, name)).toEqual([]);
  });
});
