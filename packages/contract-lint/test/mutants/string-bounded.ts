import { dropReason } from '../mutation/drop-reason.ts';
import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

const bounds = ['maxLength', 'pattern', 'enum', 'format', 'const'];

const dropOnly = (bound: string): MutantKind => ({
  name: `drop the ${bound} that alone bounds a string`,
  seeds: (files) =>
    fieldsWhere(files, ({ key, holder }) => {
      const isOnlyBound = bounds.filter((each) => each in holder).length === 1;
      return key === bound && holder.type === 'string' && isOnlyBound && !('x-errors' in holder);
    }).map(({ place }) => remove(place)),
});

export default [
  dropOnly('format'),
  dropOnly('pattern'),
  {
    name: 'drop the reason why a string has no limit',
    seeds: (files) => dropReason(files, 'string'),
  },
  {
    name: 'leave the reason beside a new limit',
    seeds: (files) =>
      fieldsWhere(files, ({ key, holder }) => key === 'x-unbounded' && holder.type === 'string').map(
        ({ place }) => put([...place.slice(0, -1), 'format'], 'uuid'),
      ),
  },
] satisfies MutantKind[];
