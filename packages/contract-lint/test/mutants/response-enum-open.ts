import type { MutantKind } from '../mutation/mutant-kind.ts';
import { put } from '../mutation/seeds.ts';

export default [
  {
    name: 'add a property with a closed enum to a response',
    seeds: () =>
      ['EndpointService', 'ErrorBody'].map((schema) =>
        put(['openapi.yaml', 'components', 'schemas', schema, 'properties', 'weight'], {
          type: 'string',
          enum: ['light'],
          description: 'How heavy it is.',
          examples: ['light'],
          'x-enumDescriptions': { light: 'Not heavy.' },
          'x-i18n': { 'zh-CN': { description: '重量。', 'x-enumDescriptions': { light: '轻。' } } },
        }),
      ),
  },
] satisfies MutantKind[];
