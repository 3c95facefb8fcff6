// Writes src/contract.gen.ts (operations and validators, compiled from the contract) and seed.schema.gen.json.
import { writeFileSync } from 'node:fs';
import { readContract } from '@vpcep/contract';
import { compileValidators } from './compile-validators.ts';
import { listOperations } from './list-operations.ts';
import { seedSchema } from './seed-schema.ts';

const contract = readContract();
const operations = listOperations(contract);
const schema = seedSchema(contract);
const root = new URL('../', import.meta.url);

writeFileSync(
  new URL('src/contract.gen.ts', root),
  [
    '// @ts-nocheck',
    "import { createRequire } from 'node:module';",
    'const require = createRequire(import.meta.url);',
    compileValidators(operations, schema),
    `export const operations = ${JSON.stringify(
      operations.map(({ parameters, body, ...operation }) => ({
        ...operation,
        parameters: parameters.map(({ name }) => name),
        takesBody: body !== undefined,
      })),
      undefined,
      2,
    )};`,
    '',
  ].join('\n'),
);
writeFileSync(new URL('seed.schema.gen.json', root), `${JSON.stringify(schema, undefined, 2)}\n`);
