// Writes src/rules/names.gen.ts: the names that the contract knows, as types, so that code cannot use one that it lacks.
import { readFileSync, writeFileSync } from 'node:fs';
import { specPath } from '../src/build/files.ts';
import { readYaml } from '../src/build/parse-yaml.ts';
import type { OpenApiDocument } from '../src/model/document.ts';
import { operationsOf } from '../src/model/operation.ts';

const typeName = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/s$/, '');
const namesOf = (definition: { enum?: string[]; oneOf?: { const: string }[] }): string[] =>
  definition.enum ?? definition.oneOf?.map((entry) => entry.const) ?? [];

try {
  generate();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function generate(): void {
  const contract = readYaml(specPath('openapi.yaml')) as OpenApiDocument;
  const codes = readYaml(specPath('error-codes.yaml')) as { code: string }[];
  const { $defs } = JSON.parse(readFileSync(specPath('schemas/x-errors.schema.json'), 'utf8'));
  const lists: [name: string, comment: string, values: string[]][] = [
    ['operationIds', 'The operations of the contract.', operationsOf(contract).map(({ id }) => id)],
    ['errorCodeNames', 'The error codes of the contract.', codes.map(({ code }) => code)],
    ['keywords', 'The JSON Schema keywords that a value can break.', namesOf($defs.keyword)],
    ['checkedRules', 'The rules on one request that no keyword can express.', namesOf($defs.checkedRule)],
    ['documentedRules', 'The rules that only the live service can check.', namesOf($defs.documentedRule)],
    ['responseRules', 'The rules that lead to a response.', namesOf($defs.responseRule)],
  ];
  writeFileSync(
    new URL('../src/rules/names.gen.ts', import.meta.url),
    `// Made from the contract by scripts/generate.ts. Do not edit.\n\n${lists
      .map(
        ([name, comment, values]) =>
          `/** ${comment} */\nexport const ${name} = ${JSON.stringify(values, null, 2)} as const;\n` +
          `export type ${typeName(name)} = (typeof ${name})[number];\n`,
      )
      .join('\n')}`,
  );
}
