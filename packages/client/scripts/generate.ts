// Makes the generated files of src/ from the English projection of the contract.
import { fileURLToPath } from 'node:url';
import { readContract } from '@vpcep/contract';
import { generateClient } from './generate-client.ts';

await generateClient(readContract(), fileURLToPath(new URL('../src', import.meta.url)));
