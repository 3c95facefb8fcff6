import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Ended, run } from './packed.ts';

/** Runs the steps of an action as the runner does, in a folder. `output` is what it has set. */
export async function runAction(
  file: string,
  inputs: Readonly<Record<string, string>>,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<Ended & { output: string }> {
  const action = parse(readFileSync(file, 'utf8'));
  const [step] = action.runs.steps;
  const output = join(folder, 'output');
  writeFileSync(output, '');
  const env = Object.fromEntries(
    Object.entries<string>(step.env).map(([name, expression]) => [
      name,
      expression.replace(
        /\$\{\{ inputs\.([\w-]+) \}\}/g,
        (_, input: string) => inputs[input] ?? action.inputs[input].default,
      ),
    ]),
  );
  const shell = ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', step.run];
  const ended = await run('bash', shell, folder, { ...environment, ...env, GITHUB_OUTPUT: output });
  return { ...ended, output: readFileSync(output, 'utf8') };
}
