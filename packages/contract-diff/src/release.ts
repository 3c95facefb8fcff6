/**
 * Releases the contract: keeps it with its error codes in released/. A version that is released already stays as it is, unless
 * `--replace` overwrites it, for as long as nobody has seen it.
 * Usage: node src/release.ts [--spec <folder>] [--replace]
 * Exit codes: 0 released, 1 the version or the change log does not fit, 2 the contracts could not be compared.
 */
import { releaseSpec } from './release-spec.ts';
import { run } from './run.ts';

process.exitCode = run((output) => releaseSpec(process.argv.slice(2), output));
