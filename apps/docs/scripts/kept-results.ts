import { globSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KeptResults } from '@vpcep/contract/kept-results';

const app = fileURLToPath(new URL('../', import.meta.url));

/**
 * What earlier builds of the docs have made.
 *
 * @param kind of what is made, as the name of a folder
 */
export function keptResults(kind: string): KeptResults {
  const makers = globSync(['scripts/*.ts', 'src/base/*.ts', '../../pnpm-lock.yaml'], { cwd: app }).sort();
  return new KeptResults({
    folder: join(app, 'node_modules/.cache', kind),
    makers: makers.map((file) => join(app, file)),
    most: 2_000,
  });
}
