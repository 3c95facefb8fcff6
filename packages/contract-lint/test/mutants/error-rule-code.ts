import type { ContractFiles, Json } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, valueAt } from '../mutation/seeds.ts';

const errors = (files: ContractFiles, holder: string): Field[] =>
  fieldsWhere(files, ({ key, place }) => key === 'x-errors' && place.includes(holder));

export default [
  {
    name: 'give a code to a keyword that the schema does not have',
    seeds: (files) =>
      errors(files, 'properties').map(({ place }) => put([...place, 'multipleOf'], 'EndPoint.0002')),
  },
  {
    name: 'give a broken rule a code that is not documented',
    seeds: (files) =>
      errors(files, 'components').flatMap(({ place, value }) =>
        Object.keys(value as object).map((rule) => put([...place, rule], 'EndPoint.9999')),
      ),
  },
  {
    name: 'give a code to a keyword at a response',
    seeds: (files) =>
      errors(files, 'responses').map(({ place }) => put([...place, 'maxItems'], 'EndPoint.0002')),
  },
  {
    name: 'give a code to leaving out what is optional',
    seeds: (files) =>
      errors(files, 'properties')
        .filter(({ place }) => {
          const required = valueAt(files, [...place.slice(0, -3), 'required']) ?? [];
          return !(required as Json[]).includes(String(place.at(-2)));
        })
        .map(({ place }) => put([...place, 'required'], 'EndPoint.0002')),
  },
  {
    name: 'let a resource that is gone have an unknown code',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === 'x-lifecycle').map(({ place }) =>
        put([...place, 'gone'], 'EndPoint.9999'),
      ),
  },
] satisfies MutantKind[];
