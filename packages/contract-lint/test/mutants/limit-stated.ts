import type { ContractFiles } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, together } from '../mutation/seeds.ts';
import { textPairs } from '../mutation/text-pairs.ts';

const limits = (files: ContractFiles): Field[] =>
  fieldsWhere(files, ({ key, value }) => /^(min|max)/.test(key) && typeof value === 'number');

export default [
  {
    name: 'raise a limit in the schema alone',
    seeds: (files) => limits(files).map(({ place, value }) => put(place, Number(value) * 2 + 7)),
  },
  {
    name: 'lower a limit in the schema alone',
    seeds: (files) =>
      limits(files)
        .filter(({ value }) => Number(value) > 2)
        .map(({ place, value }) => put(place, Number(value) - 1)),
  },
  {
    name: 'give another limit in the description, in every language',
    seeds: (files) => {
      const pairs = textPairs(files);
      return limits(files).flatMap(({ place, value }) => {
        const described = pairs.filter(
          ({ source }) => source.join() === [...place.slice(0, -1), 'description'].join(),
        );
        const changed = (text: string): string => text.replaceAll(new RegExp(`\\b${value}\\b`, 'g'), '77');
        return described.map(({ source, translation, text, translated }) =>
          together(put(source, changed(text)), put(translation, changed(translated))),
        );
      });
    },
  },
] satisfies MutantKind[];
