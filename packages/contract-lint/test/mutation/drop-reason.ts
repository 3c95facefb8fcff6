import type { ContractFiles } from './contract-files.ts';
import type { Seed } from './mutant-kind.ts';
import { valueAt } from './seeds.ts';
import { removeTexts } from './text-pairs.ts';

/** Takes out, in every language, why a value of a JSON type has no limit. */
export function dropReason(files: ContractFiles, type: string): Seed[] {
  return removeTexts(
    files,
    (source) => source.at(-1) === 'x-unbounded' && valueAt(files, [...source.slice(0, -1), 'type']) === type,
  );
}
