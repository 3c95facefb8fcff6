/**
 * Compares the contract with an earlier one, and says whether its version fits what has changed.
 * Usage: node src/main.ts [--spec <folder>] [base], where base is a released version, a file or a git revision.
 * Exit codes: 0 the version fits, 1 it does not or the change log lacks it, 2 the contracts could not be compared.
 */
import { compareSpec } from './compare-spec.ts';
import { run } from './run.ts';

// pnpm starts a script in the folder of its package; a file is meant from where the reader stands.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exitCode = run((output) => compareSpec(process.argv.slice(2), cwd, output));
