import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { rename } from '../mutation/seeds.ts';

export default [
  {
    name: 'write a property in camel case',
    seeds: (files) =>
      fieldsWhere(files, ({ within, key }) => within === 'properties' && key.includes('_')).map(
        ({ place, key }) =>
          rename(
            place,
            key.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
          ),
      ),
  },
] satisfies MutantKind[];
