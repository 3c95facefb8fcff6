import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { interleave } from '../../../scripts/bench/interleave.ts';
import type { Report } from '../../../scripts/bench/report.ts';
import { compare } from './compare.ts';

const packages = [
  { name: '@vpcep/client' },
  { name: 'openapi-fetch' },
  { name: 'ky', every: 5 },
  { name: 'axios', every: 5 },
  { name: '@huaweicloud/huaweicloud-sdk-core', every: 5 },
];

/** Milliseconds from the start of an import to its end, each in a fresh process. */
export async function measureImportTime(report: Report): Promise<void> {
  const title = 'Import, in a fresh process each time';
  const subjects = packages.map((one) => ({ ...one, measure: () => importOnce(one.name) }));
  const samples = await interleave(title, subjects, { rounds: 60, warmUp: 1, limit: 25_000 });
  compare(report, samples, { title, unit: 'ms', digits: 1, peer: 'openapi-fetch', most: 1.5 });
}

function importOnce(name: string): number {
  const code = `const start = performance.now();
    await import(${JSON.stringify(name)});
    console.log(performance.now() - start);`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
    timeout: 30_000,
  });
  return Number(output);
}
