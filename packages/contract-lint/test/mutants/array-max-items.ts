import { dropReason } from '../mutation/drop-reason.ts';
import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put, removeKeyword } from '../mutation/seeds.ts';

export default [
  {
    name: 'drop maxItems',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) => key === 'maxItems').map(({ place, holder }) =>
        removeKeyword(place, holder),
      ),
  },
  {
    name: 'drop the reason why an array has no limit',
    seeds: (files) => dropReason(files, 'array'),
  },
  {
    name: 'leave the reason beside a new limit',
    seeds: (files) =>
      fieldsWhere(files, ({ key, holder }) => key === 'x-unbounded' && holder.type === 'array').map(
        ({ place }) => put([...place.slice(0, -1), 'maxItems'], 200),
      ),
  },
] satisfies MutantKind[];
