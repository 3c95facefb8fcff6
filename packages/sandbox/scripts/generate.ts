// Writes what the sandbox takes from the contract: the types of bodies, and the schema of a seed with its validator.
import { readFileSync, writeFileSync } from 'node:fs';
import { contractPath, readContract } from '@vpcep/contract';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { compileSeedValidator } from './compile-seed-validator.ts';
import { seedSchema } from './seed-schema.ts';

const root = new URL('../', import.meta.url);
const write = (path: string, text: string) => writeFileSync(new URL(path, root), text);

const schema = seedSchema(readContract());
write('seed.schema.gen.json', `${JSON.stringify(schema, undefined, 2)}\n`);
write('src/seed/seed-validator.gen.ts', compileSeedValidator(schema));
const types = await openapiTypescript(readFileSync(contractPath(), 'utf8'), { defaultNonNullable: false });
write('src/contract.gen.ts', astToString(types));
