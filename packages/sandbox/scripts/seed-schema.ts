import { inlineReferences, namedValuesOf, type OpenApiDocument, type Schema } from '@vpcep/contract';

/** The JSON Schema of a seed: the request to create a service, and what the service itself would add. */
export function seedSchema(contract: OpenApiDocument): Schema {
  const { CreateEndpointServiceRequest, EndpointService, ServiceFault } = contract.components.schemas;
  const request = inlineReferences(contract, CreateEndpointServiceRequest ?? {});
  const response = inlineReferences(contract, EndpointService ?? {}).properties ?? {};
  const failure = inlineReferences(contract, ServiceFault ?? {});
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
          description: 'What a creation would send, and what the service itself would add.',
          required: ['project_id', ...(request.required ?? [])],
          properties: {
            project_id: response.project_id ?? {},
            id: { ...response.id, description: 'Generated when left out.' },
            status: {
              type: 'string',
              enum: [...(namedValuesOf(contract, response.status ?? {})?.values ?? [])],
              default: 'available',
              description:
                'A service in status `creating` becomes `available`, or `failed` where it has an `error`, as after a creation.',
            },
            created_at: { ...response.created_at, description: 'The present when left out.' },
            updated_at: {
              ...response.updated_at,
              type: 'string',
              description: 'As `created_at` when left out.',
            },
            error: {
              type: 'array',
              minItems: 1,
              items: { ...failure, required: ['error_code', 'error_message'] },
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
