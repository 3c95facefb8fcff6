import type { ContractFiles, Json } from '../mutation/contract-files.ts';
import type { MutantKind, Seed } from '../mutation/mutant-kind.ts';
import { type Place, put, remove } from '../mutation/seeds.ts';

const files = ['error-codes.yaml', 'discrepancies.yaml'];

/** One change to each entry of the companion files. */
const eachEntry = (
  name: string,
  change: (entry: Place, fields: Record<string, Json>) => Seed[],
): MutantKind => ({
  name,
  seeds: (all: ContractFiles) =>
    files.flatMap((file) =>
      (all[file] as Record<string, Json>[]).flatMap((fields, index) => change([file, index], fields)),
    ),
});

const texts = ['meaning', 'remedy', 'title', 'differs', 'reading', 'reason'];

export default [
  eachEntry('drop a translation of a companion file', (entry, fields) =>
    Object.keys(fields['x-i18n'] ?? {}).flatMap((language) =>
      texts.filter((text) => text in fields).map((text) => remove([...entry, 'x-i18n', language, text])),
    ),
  ),
  eachEntry('drop a text of a companion file', (entry, fields) =>
    texts.filter((text) => text in fields).map((text) => remove([...entry, text])),
  ),
  eachEntry('misspell a field of a companion file', (entry) => [put([...entry, 'remark'], 'text')]),
  eachEntry('give an error code a status of success', (entry, fields) =>
    'code' in fields ? [put([...entry, 'status'], 200)] : [],
  ),
] satisfies MutantKind[];
