import fc, { type Arbitrary } from 'fast-check';
import { resource } from '../../contract/contract.ts';
import { propertyOf, succeeded } from '../../exchange/exchange.ts';
import { bodySchemaOf, type JsonObject } from '../../generate/base.ts';
import { validBodies } from '../../generate/valid-values.ts';
import type { Service } from '../../session/services.ts';
import type { LayerContext } from '../context.ts';
import { contendForNew, expectTaken, type Pair, portAfter } from './contention.ts';
import { isolate } from './state.ts';
import { checkUpdate, reportDifferences } from './update.ts';

/** An update; `target` chooses the service. */
interface Update {
  readonly kind: 'update';
  readonly target: number;
  readonly body: JsonObject;
  readonly ports: JsonObject[] | undefined;
  readonly move: 'shared' | 'own' | undefined;
}

/** One request of a sequence. */
type Step =
  | Update
  | { readonly kind: 'create'; readonly ports: JsonObject[] }
  | { readonly kind: 'read'; readonly target: number }
  | { readonly kind: 'isolate'; readonly target: number };

/** How many services the sequences create at most. */
export const mostCreated = 2;

/** How far the ports of the sequences are from those of the pair, which nobody else uses. */
const distance = 300;

/**
 * Sends requests to several services in any order. What becomes of each follows from what the services show: a mapping that
 * another one on the same backend has is rejected, all else is done, and changes nothing but the service that it names.
 */
export async function runSequences(
  context: LayerContext,
  pair: Pair,
  others: readonly Service[],
  count: number,
): Promise<void> {
  const { services, validator, seed, isOver, isMeant } = context;
  const shared = String(pair.first.request.port_id);
  const targets = [pair.first, pair.second, ...others];
  // Those that are being created hold their ports, too.
  const holders = [...targets];
  const steps = stepArbitrary(pool(pair), validBodies(resource.update, validator));
  let created = 0;
  for (const step of fc.sample(steps, { seed, numRuns: count })) {
    if (isOver()) return;
    if (step.kind === 'create') {
      if (created === mostCreated || !isMeant(resource.create.id)) continue;
      const body = { ...pair.body, ports: step.ports };
      const holder = holderOf(holders, undefined, shared, step.ports);
      if (holder) {
        await contendForNew(context, holder, holder.project, body);
        continue;
      }
      created++;
      const { service } = await services.create(body);
      if (service) holders.push(service);
      continue;
    }
    const target = targets[step.target % targets.length];
    if (!target) return;
    if (step.kind === 'isolate') await isolate(context, target);
    else if (step.kind === 'read') await readUnchanged(context, target);
    else {
      const body = bodyOf(step, context, shared);
      const backend = String(body.port_id ?? propertyOf(target.latest.response?.body, 'port_id'));
      const ports = (body.ports ?? propertyOf(target.latest.response?.body, 'ports') ?? []) as JsonObject[];
      const holder = holderOf(holders, target, backend, ports);
      if (holder) await expectTaken(context, holder, target, body);
      else await checkUpdate(context, target, body);
    }
  }
}

/** Mappings that clash easily: few ports, each with every protocol and without one. */
function pool({ taken: [mapping] }: Pair): JsonObject[] {
  const { enum: protocols = [] } =
    bodySchemaOf(resource.update).properties?.ports?.items?.properties?.protocol ?? {};
  return [0, 1, 2].flatMap((port) =>
    [undefined, ...protocols].map((protocol) => {
      const { protocol: _, ...ports } = portAfter(mapping, distance + port);
      return protocol === undefined ? ports : { ...ports, protocol };
    }),
  );
}

function stepArbitrary(mappings: readonly JsonObject[], bodies: Arbitrary<JsonObject>): Arbitrary<Step> {
  const target = fc.nat();
  const ports = fc.uniqueArray(fc.constantFrom(...mappings), {
    minLength: 1,
    maxLength: 3,
    selector: pairOf,
  });
  const constant = <Kind extends string>(kind: Kind) => fc.constant(kind);
  return fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        kind: constant('update'),
        target,
        body: bodies.map(({ ports: _, port_id: __, ...body }) => body),
        ports: fc.option(ports, { nil: undefined, freq: 2 }),
        move: fc.option(fc.constantFrom('shared' as const, 'own' as const), { nil: undefined, freq: 1 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: constant('create'), ports }) },
    { weight: 4, arbitrary: fc.record({ kind: constant('read'), target }) },
    { weight: 1, arbitrary: fc.record({ kind: constant('isolate'), target }) },
  );
}

/** The update of a step. Where every service has the same backend, ports are left as they are. */
function bodyOf({ body, ports, move }: Update, { services }: LayerContext, shared: string): JsonObject {
  if (services.options.portId !== undefined) return body;
  const own = services.withOwnCard({ port_id: '' }).port_id;
  return {
    ...body,
    ...(ports && { ports }),
    ...(move && { port_id: move === 'shared' ? shared : own }),
  };
}

/** Another service on a backend that has one of the mappings. */
function holderOf(
  holders: readonly Service[],
  target: Service | undefined,
  backend: string,
  ports: readonly JsonObject[],
): Service | undefined {
  const pairs = new Set(ports.map(pairOf));
  return holders.find((holder) => {
    const shown = holder.latest.response?.body;
    const held = (propertyOf(shown, 'ports') ?? []) as JsonObject[];
    const isThere = String(propertyOf(shown, 'port_id')).toLowerCase() === backend.toLowerCase();
    return holder !== target && isThere && held.some((mapping) => pairs.has(pairOf(mapping)));
  });
}

/** What no two services of a backend may share. */
function pairOf({ server_port: port, protocol }: JsonObject): string {
  const usual = bodySchemaOf(resource.update).properties?.ports?.items?.properties?.protocol?.default;
  return `${port} ${protocol ?? usual}`;
}

/** What other services are asked for changes nothing. */
async function readUnchanged(context: LayerContext, service: Service): Promise<void> {
  const before = service.latest;
  const read = await context.services.read(service);
  if (succeeded(read)) reportDifferences(context, 'unstable-read', [before, read]);
}
