import type { ContractFiles, Json } from '../mutation/contract-files.ts';
import { type Field, fieldsWhere } from '../mutation/fields.ts';
import type { MutantKind } from '../mutation/mutant-kind.ts';
import { operationFields, operationIdOf } from '../mutation/operation-fields.ts';
import { put, remove, rename } from '../mutation/seeds.ts';

const references = (files: ContractFiles): Field[] => fieldsWhere(files, ({ key }) => key === '$ref');
const values = (files: ContractFiles): Field[] =>
  fieldsWhere(files, ({ key, place }) => key === 'value' && place[2] === 'examples');
const services = (files: ContractFiles): Field[] =>
  values(files).filter(({ value }) => 'port_id' in Object(value) && 'id' in Object(value));
const requests = (files: ContractFiles): Field[] =>
  values(files).filter(({ value }) => 'ports' in Object(value) && !('id' in Object(value)));

const firstOperationId = (files: ContractFiles): string => {
  const [first] = operationFields(files);
  return first ? operationIdOf(first.value) : '';
};

export default [
  {
    name: 'refer to something that does not exist',
    seeds: (files) => references(files).map(({ place, value }) => put(place, `${value}s`)),
  },
  {
    name: 'show a value of the wrong type',
    seeds: (files) => services(files).map(({ place }) => put([...place, 'approval_enabled'], 'yes')),
  },
  {
    name: 'show a status that is not text',
    seeds: (files) => services(files).map(({ place }) => put([...place, 'status'], 7)),
  },
  {
    name: 'show a response without a property that is required',
    seeds: (files) => services(files).map(({ place }) => remove([...place, 'project_id'])),
  },
  {
    name: 'show a time in another form',
    seeds: (files) => services(files).map(({ place }) => put([...place, 'created_at'], '2026-03-02 08:15')),
  },
  {
    name: 'show a request with a property that is not listed',
    seeds: (files) => requests(files).map(({ place }) => put([...place, 'colour'], 'blue')),
  },
  {
    name: 'show a port out of range',
    seeds: (files) => requests(files).map(({ place }) => put([...place, 'ports', 0, 'client_port'], 65536)),
  },
  {
    name: 'show an ID that is not a UUID',
    seeds: (files) =>
      requests(files).flatMap(({ place, value }) =>
        'vpc_id' in Object(value) ? [put([...place, 'vpc_id'], 'vpc-1')] : [],
      ),
  },
  {
    name: 'break the example of a parameter',
    seeds: (files) =>
      fieldsWhere(files, ({ key, place }) => key === 'example' && place[2] === 'parameters').map(
        ({ place }) => put(place, 'not_valid!'),
      ),
  },
  {
    name: 'misspell a keyword of a schema',
    seeds: (files) =>
      fieldsWhere(files, ({ key }) =>
        ['maxLength', 'maxItems', 'pattern', 'additionalProperties'].includes(key),
      ).map(({ place, key }) => rename(place, `${key}s`)),
  },
  {
    name: 'misspell a type',
    seeds: (files) =>
      fieldsWhere(files, ({ key, value }) => key === 'type' && value === 'integer').map(({ place }) =>
        put(place, 'int'),
      ),
  },
  {
    name: 'give two operations one operationId',
    seeds: (files) =>
      operationFields(files)
        .slice(1)
        .map(({ place }) => put([...place, 'operationId'], firstOperationId(files))),
  },
  {
    name: 'use a security scheme that is not declared',
    seeds: () => [put(['openapi.yaml', 'security', 0], { oauth: [] })],
  },
  {
    name: 'leave a path parameter undeclared',
    seeds: (files) =>
      fieldsWhere(
        files,
        ({ key, place }) => key === 'parameters' && place[1] === 'paths' && place.length === 4,
      ).map(({ place }) => remove([...place, 0])),
  },
  {
    name: 'leave a component that nobody uses',
    seeds: (files) =>
      ['schemas', 'responses', 'parameters'].map((kind) => {
        const components = (files['openapi.yaml'] as { components: Record<string, Record<string, Json>> })
          .components;
        const [some] = Object.values(components[kind] ?? {});
        return put(['openapi.yaml', 'components', kind, 'Unused'], some ?? null);
      }),
  },
  { name: 'drop the license', seeds: () => [remove(['openapi.yaml', 'info', 'license'])] },
] satisfies MutantKind[];
