// The budgets of the client: size, import time, time per call, each beside its peers. Ends with exit code 1 when one is
// missed. Takes under two minutes; run `pnpm build` first, since the built package is what is measured.
import { measureCallTime } from './call-time.ts';
import { createClients } from './clients.ts';
import type { Result } from './compare.ts';
import { measureImportTime } from './import-time.ts';
import { printTable } from './print-table.ts';
import { measureSize } from './size.ts';
import { startServer } from './start-server.ts';

const results: Result[] = [];
function report(title: string, columns: string[], more: Result[]): void {
  printTable(title, columns, more);
  results.push(...more);
}

report('Size, minified and gzip', ['size'], measureSize());
report(
  'Import, in a fresh process each time',
  ['median', 'middle half', 'of openapi-fetch', 'middle half', 'samples'],
  await measureImportTime(),
);

const server = await startServer();
const clients = createClients(server.url);
for (const operation of ['get', 'update'] as const) {
  for (const concurrency of [1, 50]) {
    report(
      `Time per call: ${operation}, ${concurrency === 1 ? 'one after the other' : `${concurrency} at once`}`,
      ['median', 'middle half', 'of bare fetch', 'middle half', 'samples'],
      await measureCallTime(clients, operation, concurrency),
    );
  }
}
server.stop();

const missed = results.filter(({ budget }) => budget && !budget.kept);
console.log(
  missed.length === 0
    ? '\nAll budgets are kept.'
    : `\n${missed.length} of ${results.filter(({ budget }) => budget).length} budgets missed: see ✗ above.`,
);
process.exitCode = missed.length === 0 ? 0 : 1;
