// The budgets of the client: size, import time, time per call, each beside its peers. Takes under two minutes; run
// `pnpm build` first, since the built package is what is measured.
import { createReport } from '../../../scripts/bench/report.ts';
import { measureCallTime } from './call-time.ts';
import { createClients } from './clients.ts';
import { measureImportTime } from './import-time.ts';
import { measureSize } from './size.ts';
import { startServer } from './start-server.ts';

const report = createReport();
measureSize(report);
await measureImportTime(report);

const server = await startServer();
const clients = createClients(server.url);
for (const operation of ['get', 'update'] as const) {
  for (const concurrency of [1, 50]) await measureCallTime(report, clients, operation, concurrency);
}
server.stop();
report.finish();
