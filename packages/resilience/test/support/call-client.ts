// A program that calls the API with the client: for each operation that its parent names, it sends back what became of
// the call. The first argument is the base address.
import * as sdk from '@vpcep/client';
import { operations, sampleOf } from './contract.ts';

const client = sdk.createVpcepClient({
  baseUrl: process.argv[2] ?? '',
  projectId: 'p',
  credentials: 'a-token',
  timeout: 5000,
  retry: { attempts: 1 },
}) as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;

process.on('message', async ({ call, operation }: { call?: number; operation?: string }) => {
  if (operation === undefined) return;
  const outcome = await outcomeOf(operation);
  // Told to end meanwhile, it has nobody to tell.
  if (process.connected) process.send?.({ call, outcome });
});
// Nothing else keeps it running between calls.
process.channel?.ref();

process.on('SIGTERM', () => process.disconnect());

async function outcomeOf(id: string): Promise<{ value: string } | { raised: string; proper: boolean }> {
  try {
    const operation = operations.find((candidate) => candidate.id === id);
    if (!operation) throw new Error(`No operation ${id}.`);
    const { path, body } = sampleOf(operation);
    const given = [...(operation.pathParameters.length > 1 ? [path.split('/').at(-1)] : []), body];
    const method = client[id];
    return { value: JSON.stringify(await method?.(...given.filter((value) => value !== undefined))) };
  } catch (error) {
    return { raised: String(error), proper: error instanceof sdk.VpcepError };
  }
}

console.log('ready');
