import { dropReason } from '../mutation/drop-reason.ts';
import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, remove } from '../mutation/seeds.ts';

export default [
  {
    name: 'drop a format',
    seeds: (files) => fieldsWhere(files, ({ key }) => key === 'format').map(({ place }) => remove(place)),
  },
  {
    name: 'drop the only pattern',
    seeds: (files) =>
      fieldsWhere(files, ({ key, holder }) => key === 'pattern' && !('maxLength' in holder)).map(
        ({ place }) => remove(place),
      ),
  },
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
