import { orderedProperties } from '@vpcep/contract';
import type { Json } from '../mutation/contract-files.ts';
import { fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'give a property of a response a default',
    seeds: (files) =>
      fieldsWhere(
        files,
        ({ key, place, holder }) =>
          key === 'type' && holder.type === 'string' && place[3] === 'EndpointService' && place.length === 7,
      ).map(({ place, holder }) => {
        const schema: Record<string, Json> = { ...holder, default: '4189d3c2-8882-4871-a3c2-d380272eed83' };
        const names = orderedProperties('Schema', schema);
        const ordered = names.map((name) => [name, schema[name] ?? null] as const);
        return put(place.slice(0, -1), { ...Object.fromEntries(ordered), ...schema });
      }),
  },
] satisfies MutantKind[];
