import {
  lifecycleOf,
  type NamedExample,
  type Operation,
  operationById,
  sampleRequest,
  successOf,
} from '@vpcep/contract';
import { perLanguage } from '../base/languages.ts';
import { contractOf } from '../contract/contract-of.ts';
import { jsonLines, type SampleLine } from '../contract/samples/index.ts';

/** The steps of the story, in their order. */
export const stepNames = ['create', 'read', 'ready', 'modify', 'clash'] as const;

/** A call of the story on the start page. */
export interface StoryStep {
  name: (typeof stepNames)[number];
  method: string;
  path: string;
  /** Undefined where the call has no body. */
  request: SampleLine[] | undefined;
  status: string;
  response: SampleLine[];
  /** Properties of the response to look at. */
  marked: ReadonlySet<string>;
  /** The error code of the response. */
  code?: string;
}

/** A port mapping as the picture shows it. */
export interface Mapping {
  client_port: number;
  server_port: number;
  protocol: string;
}

/** The story of one service, out of the contract's examples. */
export interface Story {
  steps: StoryStep[];
  /** The mapping after the create, and after the modify. */
  mappings: { created: Mapping; modified: Mapping };
  approval: { created: boolean; modified: boolean };
}

interface Service {
  approval_enabled: boolean;
  ports: Mapping[];
  [property: string]: unknown;
}

const clash = 'EndPoint.3044';

/**
 * Tells the story once for each language.
 *
 * @throws {Error} the contract lacks an example that the story needs
 */
export const storyOf = perLanguage((language): Story => {
  const document = contractOf(language);
  const create = operationById(document, 'createEndpointService');
  const read = operationById(document, 'getEndpointService');
  const modify = operationById(document, 'updateEndpointService');
  const { initial, transitions } = lifecycleOf(document);
  const ready = transitions[initial]?.[0];

  const created = exampleOf(create, () => true);
  const available = exampleOf(read, ({ value }) => value.status === ready);
  const modified = exampleOf(modify, () => true);
  const conflict = failureOf(create, clash);
  const [first] = modified.ports;
  const second = {
    ...(sampleRequest(create).body as Service),
    service_name: 'second',
    ports: [{ ...first, client_port: (first?.client_port ?? 0) + 919 }],
  };

  const call = (operation: Operation, body: unknown) => ({
    method: operation.method,
    path: operation.path.replace('/v1/{project_id}', ''),
    request: body === undefined ? undefined : jsonLines(body),
    status: successOf(operation)?.status ?? '200',
  });
  const changed = (before: Service, after: Service) =>
    new Set(
      Object.keys(after).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])),
    );
  const pending = { ...available, status: initial, updated_at: created.updated_at } as Service;
  return {
    steps: [
      {
        name: 'create',
        ...call(create, sampleRequest(create).body),
        response: jsonLines(created),
        marked: new Set(['id', 'status']),
      },
      { name: 'read', ...call(read, undefined), response: jsonLines(pending), marked: new Set(['status']) },
      {
        name: 'ready',
        ...call(read, undefined),
        response: jsonLines(available),
        marked: changed(pending, available),
      },
      {
        name: 'modify',
        ...call(modify, sampleRequest(modify).body),
        response: jsonLines(modified),
        marked: changed(available, modified),
      },
      {
        name: 'clash',
        ...call(create, second),
        status: conflict.status,
        response: jsonLines(conflict.value),
        marked: new Set(['error_code']),
        code: clash,
      },
    ],
    mappings: { created: mappingOf(created), modified: mappingOf(modified) },
    approval: { created: created.approval_enabled, modified: modified.approval_enabled },
  };
});

function exampleOf(operation: Operation, fits: (example: { value: Service }) => boolean): Service {
  const examples = (successOf(operation)?.examples ?? []) as (NamedExample & { value: Service })[];
  const found = examples.find(fits);
  if (!found) throw new Error(`${operation.id} has no example of the response that the start page shows.`);
  return found.value;
}

function failureOf(operation: Operation, code: string): { status: string; value: unknown } {
  for (const { status, examples } of operation.responses) {
    const found = examples.find(({ value }) => (value as { error_code?: string }).error_code === code);
    if (found) return { status, value: found.value };
  }
  throw new Error(`${operation.id} has no example of ${code}, which the start page shows.`);
}

function mappingOf({ ports: [first] }: Service): Mapping {
  if (!first) throw new Error('The example of a service has no port mapping; the start page shows one.');
  return first;
}
