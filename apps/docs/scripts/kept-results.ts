import { hash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KeptResults } from '@vpcep/contract/kept-results';

const app = fileURLToPath(new URL('../', import.meta.url));

/** What makes the results: one made by other code or another library is made again. */
const makers = ['scripts/*.ts', 'src/base/*.ts', '../../pnpm-lock.yaml'];
let digest: string | undefined;

/**
 * What earlier builds of the docs have made.
 *
 * @param kind of what is made, as the name of a folder
 */
export function keptResults(kind: string): KeptResults {
  digest ??= hash(
    'sha256',
    [
      process.version,
      ...globSync(makers, { cwd: app })
        .sort()
        .map((file) => readFileSync(join(app, file), 'utf8')),
    ].join('\0'),
  );
  return new KeptResults({ folder: join(app, 'node_modules/.cache', kind), madeBy: digest, most: 2_000 });
}
