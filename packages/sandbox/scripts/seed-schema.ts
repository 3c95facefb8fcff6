import type { OpenApiDocument, Schema } from '@vpcep/contract';
import { resolveSchema } from './resolve-schema.ts';

/** The JSON Schema of a seed: the request to create a service, and what the service itself would add. */
export function seedSchema(contract: OpenApiDocument): Schema {
  const { CreateEndpointServiceRequest, EndpointService, ServiceFault } = contract.components.schemas;
  const request = resolveSchema(contract, CreateEndpointServiceRequest ?? {});
  const answer = resolveSchema(contract, EndpointService ?? {}).properties ?? {};
  const fault = resolveSchema(contract, ServiceFault ?? {});
  return withoutExtensions({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Seed of the sandbox',
    description: 'Services that the sandbox holds from the start, of any project and in any status.',
    type: 'object',
    required: ['services'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema stands, for editors.' },
      services: {
        type: 'array',
        items: {
          ...request,
          title: 'Service',
          description: 'What a create would send, and what the service itself would add.',
          required: ['project_id', ...(request.required ?? [])],
          properties: {
            project_id: answer.project_id ?? {},
            id: { ...answer.id, description: 'Made up when left out.' },
            status: {
              ...answer.status,
              default: 'available',
              description:
                'A service in status `creating` becomes `available`, or `failed` where it has an `error`, as after a create.',
            },
            created_at: { ...answer.created_at, description: 'The present when left out.' },
            updated_at: { ...answer.updated_at, description: 'As `created_at` when left out.' },
            error: {
              type: 'array',
              minItems: 1,
              items: { ...fault, required: ['error_code', 'error_message'] },
              description: 'Why the service has failed, or will.',
            },
            ...request.properties,
          },
        },
      },
    },
  });
}

function withoutExtensions<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withoutExtensions) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([name]) => !name.startsWith('x-'))
      .map(([name, value]) => [name, withoutExtensions(value)]),
  ) as T;
}
