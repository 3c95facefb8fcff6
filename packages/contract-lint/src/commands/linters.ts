import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { companions, entryCompanions } from '@vpcep/contract';
import { readCompanions, readLanguages, readValidYaml, readYaml, specPath } from '@vpcep/contract/build';
import { type LintContext, readLintContext } from '../lint-context.ts';
import { lintDocument } from '../lint-document.ts';
import { contractDocuments } from './documents.ts';

/**
 * Lints the contract with Redocly: its own rules and those of the house, as `spec/redocly.yaml` says. What YAML readers understand
 * differently is rejected before.
 */
export async function lintWithRedocly(): Promise<string[]> {
  try {
    for (const file of contractDocuments()) readYaml(specPath(file));
  } catch (error) {
    return [(error as Error).message];
  }
  return lintAll(contractDocuments(), readLintContext(specPath()));
}

/** Checks the companion files and the glossary: against their schemas, and by the house rules. */
export async function lintCompanions(): Promise<string[]> {
  try {
    for (const { file, schema } of companions) readValidYaml(specPath(file), specPath(schema));
    readCompanions(readLanguages(specPath()));
  } catch (error) {
    return [(error as Error).message];
  }
  const files = entryCompanions.map(({ file }) => file);
  return lintAll(files, readLintContext(specPath()));
}

/** Lints the contract with Spectral, as `spec/.spectral.yaml` says, in a process of its own. */
export function lintWithSpectral(): Promise<string[]> {
  const cli = createRequire(import.meta.url).resolve('@stoplight/spectral-cli/dist/index.js');
  return run(cli, ['lint', '--fail-severity=hint', '--quiet', ...contractDocuments()]);
}

/** Lints the texts that are published beside the contract, in a process of its own. */
export function lintTexts(): Promise<string[]> {
  return run(fileURLToPath(import.meta.resolve('./texts.ts')));
}

/** Runs a script of Node in the folder of the contract; what it prints when it fails. */
async function run(script: string, args: readonly string[] = []): Promise<string[]> {
  try {
    await promisify(execFile)(process.execPath, [script, ...args], { cwd: specPath() });
    return [];
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    return [`${stdout}${stderr}`.trim() || message];
  }
}

async function lintAll(files: readonly string[], context: LintContext): Promise<string[]> {
  const problems: string[] = [];
  for (const file of files) {
    const found = await lintDocument(join(specPath(), file), context);
    for (const { line, rule, message, reference } of found.sort((a, b) => a.line - b.line)) {
      problems.push(`${file}:${line} ${rule}: ${message}${reference ? `\n  ${reference}` : ''}`);
    }
  }
  return problems;
}
