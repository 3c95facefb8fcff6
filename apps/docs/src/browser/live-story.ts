import {
  createVpcepClient,
  type EndpointService,
  isVpcepApiError,
  waitForEndpointService,
} from '@vpcep/client';
import { linesOf } from './lines.ts';

export { isVpcepNetworkError } from '@vpcep/client';

/** The bodies that the story sends, as the page shows them. */
interface Bodies {
  create: Parameters<Client['createEndpointService']>[0];
  modify: Parameters<Client['updateEndpointService']>[1];
  clash: Parameters<Client['createEndpointService']>[0];
}
type Client = ReturnType<typeof createVpcepClient>;

/**
 * Runs the story of the start page on a sandbox, and puts its responses in place of the recorded ones.
 *
 * @param stages the steps on the page, in their order
 * @param show shows a step
 * @throws what the client throws where the sandbox cannot be reached
 */
export async function playLive(
  address: string,
  projectId: string,
  stages: readonly HTMLElement[],
  show: (place: number) => void,
): Promise<void> {
  const client = createVpcepClient({
    baseUrl: address,
    projectId,
    credentials: 'test-token',
    retry: { attempts: 1 },
  });
  const [create, , , modify, clash] = stages.map(bodyOf) as [
    Bodies['create'],
    unknown,
    unknown,
    Bodies['modify'],
    Bodies['clash'],
  ];
  // A backend of its own: the mappings of earlier runs are in nobody's way.
  const port_id = crypto.randomUUID();
  let last: object = {};
  const tell = (place: number, request: object | undefined, response: object, mark = 'fresh') => {
    const before = last as Record<string, unknown>;
    const changed = Object.entries(response).filter(
      ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
    );
    const marked = place === 0 ? ['id', 'status'] : changed.map(([name]) => name);
    const [sent, received] = stages[place]?.querySelectorAll('pre') ?? [];
    if (request) sent?.replaceChildren(linesOf(request));
    received?.replaceChildren(linesOf(response, new Set(marked), mark));
    last = response;
    show(place);
  };

  const first = { ...create, port_id };
  const created = await client.createEndpointService(first);
  tell(0, first, created);
  await pause();
  tell(1, undefined, await client.getEndpointService(created.id));
  const ready = await waitForEndpointService(client, created.id, { until: 'available', interval: 500 });
  tell(2, undefined, ready);
  await pause();
  const modified: EndpointService = await client.updateEndpointService(created.id, modify);
  tell(3, modify, modified);
  await pause();
  const second = { ...clash, port_id };
  try {
    await client.createEndpointService(second);
  } catch (error) {
    if (!isVpcepApiError(error)) throw error;
    tell(4, second, error.body as object, 'wrong');
  }
}

/** The request that a step shows. */
function bodyOf(stage: HTMLElement): unknown {
  const lines = [...(stage.querySelector('pre')?.querySelectorAll('.line') ?? [])].map(
    (line) => line.textContent,
  );
  return lines.length > 0 ? JSON.parse(lines.join('\n')) : undefined;
}

/** Time to look at a step. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}
