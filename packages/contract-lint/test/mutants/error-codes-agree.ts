import type { ContractFiles } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind, Seed } from '../mutation/mutant-kind.ts';
import { put, together } from '../mutation/seeds.ts';
import { textPairs } from '../mutation/text-pairs.ts';

/** The `x-errors` of properties of requests. */
const errors = (files: ContractFiles): Field[] =>
  fieldsWhere(files, ({ key, place }) => key === 'x-errors' && place.includes('properties'));

/** Changes the descriptions beside `x-errors`, in every language. */
function describe(
  files: ContractFiles,
  english: (text: string) => string,
  other: (text: string) => string,
): Seed[] {
  const pairs = textPairs(files);
  return errors(files).flatMap(({ place }) =>
    pairs
      .filter(({ source }) => source.join() === [...place.slice(0, -1), 'description'].join())
      .filter(({ text }) => english(text) !== text)
      .map(({ source, translation, text, translated }) =>
        together(put(source, english(text)), put(translation, other(translated))),
      ),
  );
}

export default [
  {
    name: 'name the code of another rule, in every language',
    seeds: (files) =>
      describe(
        files,
        (text) => text.replace(/\.$/, ', or `APIGW.0308`.'),
        (text) => text.replace(/。$/, '，或 `APIGW.0308`。'),
      ),
  },
  {
    name: 'give a code with another status, in every language',
    seeds: (files) =>
      describe(
        files,
        (text) => text.replace(/\.$/, ': 404 `EndPoint.0002`.'),
        (text) => text.replace(/。$/, '：404 `EndPoint.0002`。'),
      ),
  },
] satisfies MutantKind[];
