import type { ContractFiles, Json } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { removeTexts } from '../mutation/text-pairs.ts';

/** The enums of schemas; those of the variables of servers are names of regions. */
const enums = (files: ContractFiles): Field[] =>
  fieldsWhere(files, ({ key, place }) => key === 'enum' && place[1] !== 'servers');

export default [
  {
    name: 'add a value to an enum',
    seeds: (files) => enums(files).map(({ place, value }) => put(place, [...(value as Json[]), 'standby'])),
  },
  {
    name: 'spell a value of an enum otherwise',
    seeds: (files) =>
      enums(files).flatMap(({ place, value }) =>
        (value as string[]).map((each, index) => put([...place, index], `${each}s`)),
      ),
  },
  {
    name: 'drop the meaning of a value, in every language',
    seeds: (files) => removeTexts(files, (source) => source.at(-2) === 'x-enumDescriptions'),
  },
] satisfies MutantKind[];
