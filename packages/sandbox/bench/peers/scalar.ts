// @scalar/mock-server on the contract.
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createMockServer } from '@scalar/mock-server';
import { readContract } from '@vpcep/contract';

const app = await createMockServer({ document: readContract() as unknown as Record<string, unknown> });
createServer(getRequestListener(app.fetch)).listen(Number(process.env.BENCH_PORT), '127.0.0.1');
