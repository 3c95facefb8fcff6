import fc, { type Arbitrary } from 'fast-check';
import { resource } from '../../contract/contract.ts';
import { propertyOf, succeeded } from '../../exchange/exchange.ts';
import { bodySchemaOf, type JsonObject } from '../../generate/base.ts';
import { validBodies } from '../../generate/valid-values.ts';
import type { Service } from '../../session/services.ts';
import type { LayerContext } from '../context.ts';
import { contendForNew, expectTaken, type Pair, portAfter } from './contention.ts';
import { isolate } from './state.ts';
import { checkUpdate, reportDifferences, withChange } from './update.ts';

/** One request of a sequence; `target` chooses a service, `backend` one of two. */
type Step =
  | { readonly kind: 'update'; readonly target: number; readonly body: JsonObject }
  | {
      readonly kind: 'contend';
      readonly target: number;
      readonly ports?: JsonObject[];
      readonly backend?: number;
    }
  | { readonly kind: 'create'; readonly backend: number; readonly ports: JsonObject[] }
  | { readonly kind: 'read' | 'isolate'; readonly target: number };

/** How many services the sequences create at most. */
export const mostCreated = 2;

/** How many services share backends and ports. */
const contenders = 3;

/** How far the ports of the sequences are from those of the pair, which nobody else uses. */
const distance = 300;

/** How many steps there are for each request that the run generates. */
const stepsPerRun = 2;

/**
 * Sends requests to several services in any order. What becomes of each follows from what the services show: a mapping that
 * another one on the same backend has is rejected, all else is done, and changes nothing but the service that it names.
 */
export async function runSequences(
  context: LayerContext,
  pair: Pair,
  others: readonly Service[],
  runs: number,
): Promise<void> {
  const { services, validator, seed, isOver, isMeant } = context;
  const targets = [pair.first, pair.second, ...others];
  // Those that are being created hold their ports, too.
  const holders = [...targets];
  const backends = [pair.body, services.withOwnCard(pair.body)].map(({ port_id: id }) => String(id));
  // Where every service has the same backend, ports are left as they are.
  const isShared = services.options.portId !== undefined;
  const steps = stepArbitrary(pool(pair), validBodies(resource.update, validator));
  let left = isMeant(resource.create.id) ? mostCreated : 0;

  const contend = async (target: Service, body: JsonObject): Promise<void> => {
    const asked = { ...(target.latest.response?.body as JsonObject), ...body };
    const holder = holderOf(holders, target, asked);
    if (!holder) return void (await checkUpdate(context, target, body));
    await expectTaken(context, holder, target, withChange(target, body));
    await takeRest(holder, asked);
  };
  const create = async (body: JsonObject): Promise<void> => {
    const holder = holderOf(holders, undefined, body);
    if (holder) {
      await contendForNew(context, holder, holder.project, body);
      return takeRest(holder, body);
    }
    left--;
    const { service } = await services.create(body);
    if (service) holders.push(service);
  };
  // What was rejected for one mapping takes no other.
  const takeRest = async (holder: Service, { port_id, ports }: JsonObject): Promise<void> => {
    const free = portsOf({ ports }).filter((one) => !holderOf(holders, undefined, { port_id, ports: [one] }));
    if (free.length > 0 && targets.includes(holder)) await contend(holder, { ports: free });
  };
  for (const step of fc.sample(steps, { seed, numRuns: stepsPerRun * runs })) {
    if (isOver()) return;
    const target = 'target' in step ? targets[step.target % targets.length] : undefined;
    const card = 'backend' in step && { port_id: backends[step.backend ?? 0] };
    const ports = 'ports' in step && { ports: step.ports };
    if (step.kind === 'create') {
      if (left > 0 && !isShared) await create({ ...pair.body, ...card, ...ports });
    } else if (!target) return;
    else if (step.kind === 'update') await checkUpdate(context, target, step.body);
    else if (step.kind === 'isolate') await isolate(context, target);
    else if (step.kind === 'read') await readUnchanged(context, target);
    else if (!isShared) await contend(target, { ...card, ...ports });
  }
}

/** Mappings that clash easily: few ports, each with every protocol and without one. */
function pool({ taken: [mapping] }: Pair): JsonObject[] {
  const { enum: protocols = [] } = protocol;
  return [0, 1, 2, 3].flatMap((port) =>
    [undefined, ...protocols].map((one) => {
      const { protocol: _, ...ports } = portAfter(mapping, distance + port);
      return one === undefined ? ports : { ...ports, protocol: one };
    }),
  );
}

function stepArbitrary(mappings: readonly JsonObject[], bodies: Arbitrary<JsonObject>): Arbitrary<Step> {
  const kind = <Kind extends string>(name: Kind) => fc.constant(name);
  const target = fc.integer({ min: 0, max: 1000 });
  const contender = fc.integer({ min: 0, max: contenders - 1 });
  const backend = fc.integer({ min: 0, max: 1 });
  const ports = fc.uniqueArray(fc.constantFrom(...mappings), {
    minLength: 1,
    maxLength: 2,
    selector: pairOf,
  });
  const body = bodies.map(({ ports: _, port_id: __, ...rest }) => rest);
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: kind('contend'), target: contender, ports }) },
    { weight: 3, arbitrary: fc.record({ kind: kind('contend'), target: contender, backend }) },
    { weight: 3, arbitrary: fc.record({ kind: kind('contend'), target: contender, ports, backend }) },
    { weight: 4, arbitrary: fc.record({ kind: kind('update'), target, body }) },
    { weight: 3, arbitrary: fc.record({ kind: kind('create'), backend, ports }) },
    { weight: 3, arbitrary: fc.record({ kind: kind('read'), target }) },
    { weight: 1, arbitrary: fc.record({ kind: kind('isolate'), target }) },
  );
}

/** Another service on the backend of a body that has one of its mappings. */
function holderOf(
  holders: readonly Service[],
  target: Service | undefined,
  body: JsonObject,
): Service | undefined {
  const pairs = new Set(portsOf(body).map(pairOf));
  return holders.find(({ latest: { response }, ...holder }) => {
    const isThere = cardOf(response?.body) === cardOf(body);
    return (
      holder.id !== target?.id && isThere && portsOf(response?.body).some((one) => pairs.has(pairOf(one)))
    );
  });
}

function portsOf(body: unknown): JsonObject[] {
  const ports = propertyOf(body, 'ports');
  return Array.isArray(ports) ? ports : [];
}

function cardOf(body: unknown): string {
  return String(propertyOf(body, 'port_id')).toLowerCase();
}

const protocol = bodySchemaOf(resource.update).properties?.ports?.items?.properties?.protocol ?? {};

/** What no two services of a backend may share. */
function pairOf({ server_port: port, protocol: one }: JsonObject): string {
  return `${port} ${one ?? protocol.default}`;
}

/** What other services are asked for changes nothing. */
async function readUnchanged(context: LayerContext, service: Service): Promise<void> {
  const before = service.latest;
  const read = await context.services.read(service);
  if (succeeded(read)) reportDifferences(context, 'unstable-read', [before, read]);
}
