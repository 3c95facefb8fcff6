import fc, { type Arbitrary } from 'fast-check';
import { resource } from '../../contract/contract.ts';
import { succeeded } from '../../exchange/exchange.ts';
import type { Observation } from '../../findings/finding.ts';
import { bareBody, bodySchemaOf, type JsonObject } from '../../generate/base.ts';
import {
  defaultsInLists,
  edgeBodies,
  edgeBundles,
  edgesOf,
  isValid,
  onePerProperty,
  unusualBody,
  validBodies,
} from '../../generate/valid-values.ts';
import type { Service } from '../../session/services.ts';
import { forEach, type LayerContext } from '../context.ts';
import { checkUpdate } from './update.ts';

/** Creates services at the edges of what the contract allows. */
export async function createAtEdges(context: LayerContext): Promise<void> {
  const { validator, isOver } = context;
  for (const bundle of edgeBundles(resource.create, validator)) {
    if (isOver()) return;
    await minimal(context, bundle);
  }
}

/** Creates with a body; where that is rejected, with one of its optional properties at a time, which is easier to read. */
async function minimal(context: LayerContext, body: JsonObject): Promise<void> {
  const { session, isOver } = context;
  const observations = await session.capture(() => createAndRead(context, body));
  if (observations.length === 0) return;
  let reproduced = false;
  const required = new Set(Object.keys(edgeBundles(resource.create, context.validator)[0] ?? {}));
  const bare = Object.fromEntries(Object.entries(body).filter(([name]) => required.has(name)));
  for (const [name, value] of Object.entries(body)) {
    if (isOver()) break;
    const single = await session.capture(() => createAndRead(context, { ...bare, [name]: value }));
    for (const observation of single) session.report(observation);
    reproduced ||= observations.every((one) => session.options.findings.has(one));
    if (reproduced) return;
  }
  for (const observation of observations) session.report(observation);
}

async function createAndRead({ services, stateful }: LayerContext, body: JsonObject): Promise<void> {
  const { service } = await services.create(services.withOwnCard(body));
  if (!service || !stateful) return;
  const exchange = await services.read(service);
  if (!succeeded(exchange)) return;
  services.checkAgainstRequest(resource.create, exchange, service.request, [service.created, exchange]);
}

/** Creates services with generated bodies. */
export async function createGenerated(context: LayerContext, count: number): Promise<void> {
  const bodies = validBodies(resource.create, context.validator);
  await explore(context, bodies, { count, smaller: 20 }, async (body) => {
    if (!context.services.exhausted) await createAndRead(context, body);
  });
}

/** Creates services that differ from the examples as far as may be: one with nothing optional, one with all of it. */
export async function createExtremes({ services, validator }: LayerContext): Promise<Service[]> {
  const bodies = [bareBody(resource.create), unusualBody(resource.create, validator)];
  const created: Service[] = [];
  for (const body of bodies) {
    const { service } = await services.create(services.own(body));
    if (service) created.push(service);
  }
  return created;
}

/** Updates services at the edges of what the contract allows. */
export async function updateAtEdges(context: LayerContext, ready: readonly Service[]): Promise<void> {
  const [service, ...others] = ready;
  if (!service) return;
  // The first takes the service away from the defaults, so that what puts one back is seen.
  const { validator } = context;
  const bodies = [
    otherThanDefaults(context),
    ...defaultsInLists(resource.update, validator),
    ...edgeBodies(resource.update, validator),
  ];
  const updates = [
    ...bodies.map((body) => ({ target: service, body })),
    // What depends on how a service was created shows with one update of each property.
    ...others.flatMap((target) => onePerProperty(bodies).map((body) => ({ target, body }))),
  ];
  await forEach(
    context,
    updates,
    async ({ target, body }) => void (await checkUpdate(context, target, context.services.withOwnCard(body))),
    1,
  );
}

/** An update to another value wherever a creation has a default. */
function otherThanDefaults({ validator }: LayerContext): JsonObject {
  const { properties = {} } = bodySchemaOf(resource.update);
  const defaults = bodySchemaOf(resource.create).properties ?? {};
  const others = Object.entries(properties).flatMap(([name, schema]) => {
    const usual = defaults[name]?.default;
    const other = edgesOf(schema, undefined).find((value) => value !== usual);
    return usual === undefined || other === undefined ? [] : [[name, other] as const];
  });
  return Object.fromEntries(
    others.filter(([name, value]) => isValid(resource.update, { [name]: value }, validator)),
  );
}

/** Updates services with generated bodies. */
export async function updateGenerated(
  context: LayerContext,
  ready: readonly Service[],
  count: number,
): Promise<void> {
  const bodies = validBodies(resource.update, context.validator);
  await explore(context, bodies, { count, smaller: 200 }, async (body, round) => {
    const service = ready[round % ready.length];
    if (service) await checkUpdate(context, service, context.services.withOwnCard(body));
  });
}

/** How often the search starts again after it has found something. */
const mostRounds = 6;

/** How many values are tried, and how many more to make one smaller: each creation stays on the server. */
interface Extent {
  readonly count: number;
  readonly smaller: number;
}

/**
 * Tries generated values. One that shows something new is made smaller for as long as it still does, and then reported.
 */
async function explore<T>(
  { session, seed, isOver }: LayerContext,
  values: Arbitrary<T>,
  { count, smaller }: Extent,
  attempt: (value: T, round: number) => Promise<unknown>,
): Promise<void> {
  const { findings } = session.options;
  let left = count;
  for (let round = 0; round < mostRounds && left > 0 && !isOver(); round++) {
    let last: readonly Observation[] = [];
    let tries = 0;
    const property = fc.asyncProperty(values, async (value) => {
      if (isOver() || (last.length > 0 && ++tries > smaller)) return true;
      const observations = await session.capture(() => attempt(value, round));
      const fresh = observations.filter((observation) => !findings.has(observation));
      for (const known of observations) if (findings.has(known)) session.report(known);
      if (fresh.length > 0) last = fresh;
      return fresh.length === 0;
    });
    const outcome = await fc.check(property, {
      seed: seed + round,
      numRuns: left,
      interruptAfterTimeLimit: 20_000,
    });
    left -= Math.max(outcome.numRuns, 1);
    for (const observation of last) session.report(observation);
  }
}
