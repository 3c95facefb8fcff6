import type { ContractFiles } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

/** The values of the examples that show a rejected request. */
const errorExamples = (files: ContractFiles): Field[] =>
  fieldsWhere(
    files,
    ({ key, value, place }) => key === 'value' && place[2] === 'examples' && 'error_code' in Object(value),
  );

/** Those of a status of their own; among the responses of `default` any code will do. */
const withStatus = (files: ContractFiles): Field[] =>
  errorExamples(files).filter(({ place }) => place[3] !== 'errorGateway');

export default [
  {
    name: 'show an error code that is not documented',
    seeds: (files) => errorExamples(files).map(({ place }) => put([...place, 'error_code'], 'EndPoint.9999')),
  },
  {
    name: 'show an error code of another status',
    seeds: (files) => withStatus(files).map(({ place }) => put([...place, 'error_code'], 'APIGW.0308')),
  },
  {
    name: 'drop the error code of an example',
    seeds: (files) => errorExamples(files).map(({ place }) => remove([...place, 'error_code'])),
  },
  {
    name: 'give the code of an example another status',
    seeds: (files) => {
      const shown = withStatus(files).map(({ value }) => (value as { error_code: string }).error_code);
      return (files['error-codes.yaml'] as { code: string }[]).flatMap(({ code }, index) =>
        shown.includes(code) ? [put(['error-codes.yaml', index, 'status'], 418)] : [],
      );
    },
  },
] satisfies MutantKind[];
