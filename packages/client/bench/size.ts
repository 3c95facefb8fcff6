import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../../scripts/bench/report.ts';

const command = fileURLToPath(new URL('bin.js', import.meta.resolve('size-limit/package.json')));

/** Sizes as size-limit measures them: bundled and minified by esbuild, then gzip. Budgets are in .size-limit.json. */
export function measureSize(report: Report): void {
  // Its exit code is 1 when a limit is exceeded, which the result says as well.
  const { stdout, stderr } = spawnSync(process.execPath, [command, '--json'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    timeout: 60_000,
  });
  if (!stdout.startsWith('[')) throw new Error(`size-limit cannot measure: ${stderr}${stdout}`);
  const sizes: { name: string; size: number; sizeLimit?: number }[] = JSON.parse(stdout);
  report.table(
    'Size, minified and gzip',
    ['', 'size'],
    sizes.map(({ name, size }) => [name, `${kilobytes(size).toFixed(2)} kB`]),
  );
  for (const { name, size, sizeLimit } of sizes) {
    if (sizeLimit === undefined) continue;
    report.budget({
      what: `Size: ${name}`,
      value: kilobytes(size),
      side: 'at most',
      bound: kilobytes(sizeLimit),
      unit: ' kB',
    });
  }
}

const kilobytes = (bytes: number) => bytes / 1000;
