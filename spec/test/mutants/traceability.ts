import type { OpenApiDocument } from '../../src/index.ts';
import type { ContractFiles } from '../mutation/contract-files.ts';
import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';
import { mutationsOf } from '../traceability/mutations.ts';
import { source } from '../traceability/source.ts';

const documented = [...new Set(source.tables.map(({ operation }) => operation))];

/** Those of the traceability test's own mutations whose name fits: there every one is tried, here some of each kind. */
const kind = (name: string, fits: RegExp): MutantKind => ({
  name,
  seeds: (files: ContractFiles) => {
    const document = files['openapi.yaml'] as unknown as OpenApiDocument;
    return mutationsOf(document, documented)
      .filter((mutation) => fits.test(mutation.name))
      .map(({ name: at, apply }) => ({
        at,
        apply: (mutant) => apply(mutant['openapi.yaml'] as unknown as OpenApiDocument),
      }));
  },
});

export default [
  kind('drop a member', /^remove .*\/properties\/\w+$/),
  kind('drop a required flag', /^remove .*\/required(\/\d+)?$/),
  kind('drop a value of an enum', /^remove .*\/enum\/\d+$/),
  kind('drop a type', /^remove .*\/type$/),
  kind('drop a limit', /^remove .*\/(min|max)\w+$/),
  kind('loosen a limit', /^raise .*\/max\w+ by 1$/),
  kind('drop a pattern or format', /^remove .*\/(pattern|format)$/),
  kind('drop a default', /^remove .*\/default$/),
  {
    name: 'give a default that is not in the enum',
    seeds: (files) =>
      fieldsWhere(
        files,
        ({ key, place, value }) => key === 'default' && place[2] === 'schemas' && value !== true,
      ).map(({ place }) => put(place, 'none')),
  },
  kind('no longer ask for unique items', /^remove .*\/uniqueItems$/),
  kind('drop an answer', /^remove paths\/.*\/responses\/\w+$/),
  kind('drop an operation', /^remove paths\/.*\/(get|put|post)$/),
  kind('drop a parameter', /^remove paths\/.*\/parameters\/\d+$/),
] satisfies MutantKind[];
