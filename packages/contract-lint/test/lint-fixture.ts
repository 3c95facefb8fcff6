import { fileURLToPath } from 'node:url';
import { lintShape, onlyRules } from '../src/lint-shape.ts';

/** Lints a fixture with the rule that it belongs to and gives what is reported, as `line pointer: message`. */
export async function lintFixture(ruleId: string, name: string): Promise<string[]> {
  const path = fileURLToPath(new URL(`fixtures/${ruleId}/${name}.yaml`, import.meta.url));
  const problems = await lintShape(path, onlyRules([ruleId]));
  return problems.map(({ line, path: at, message }) => `${line} ${at.join('.')}: ${message}`);
}
