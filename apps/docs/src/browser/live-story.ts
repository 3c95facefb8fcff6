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
  const tell = (place: number, response: object, mark = 'fresh') => {
    const before = last as Record<string, unknown>;
    const changed = Object.entries(response).filter(
      ([name, value]) => JSON.stringify(before[name]) !== JSON.stringify(value),
    );
    const marked = place === 0 ? ['id', 'status'] : changed.map(([name]) => name);
    stages[place]?.querySelectorAll('pre')[1]?.replaceChildren(linesOf(response, new Set(marked), mark));
    last = response;
    show(place);
  };

  const created = await client.createEndpointService({ ...create, port_id });
  tell(0, created);
  await pause();
  tell(1, await client.getEndpointService(created.id));
  const ready = await waitForEndpointService(client, created.id, { until: 'available', interval: 500 });
  tell(2, ready);
  await pause();
  const modified: EndpointService = await client.updateEndpointService(created.id, modify);
  tell(3, modified);
  await pause();
  try {
    await client.createEndpointService({ ...clash, port_id });
  } catch (error) {
    if (!isVpcepApiError(error)) throw error;
    tell(4, error.body as object, 'wrong');
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
