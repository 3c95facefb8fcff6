import { resource } from '../../contract/contract.ts';
import type { JsonObject } from '../../generate/base.ts';
import { newProjectId, type Service } from '../../session/services.ts';
import type { LayerContext } from '../context.ts';
import { exampleServices } from '../examples.ts';
import { createAtOnce, updateAtOnce } from './at-once.ts';
import { contend, createPair } from './contention.ts';
import { breakConstraints, operationsToBreak } from './invalid.ts';
import { runSequences } from './sequences.ts';
import { isolate, lookForUnknown, moveTime, repeat, updateUnavailable, useUpQuota } from './state.ts';
import { createAtEdges, createExtremes, createGenerated, updateAtEdges, updateGenerated } from './valid.ts';

/** Sends requests that are generated from the schemas: valid ones, and every kind of invalid one. */
export async function runProperties(context: LayerContext): Promise<void> {
  const { stateful, readOnly } = context;
  if (!stateful || readOnly) {
    for (const operation of operationsToBreak(context)) await breakConstraints(context, operation, undefined);
    if (readOnly) await lookForUnknown(context);
    else await createAtEdges(context);
    return;
  }
  await runStateful(context);
}

async function runStateful(context: LayerContext): Promise<void> {
  const { services, runs, isMeant, isOver } = context;
  const { create, update } = resource;
  const example = create.request?.examples[0]?.value as JsonObject;
  // What has to be waited for begins first.
  const becomingReady = exampleServices(context);
  const pair = isMeant(update.id) ? await createPair(context, example) : undefined;
  const extremes = isMeant(update.id) ? await createExtremes(context) : [];
  const young = services.created.at(-1);
  if (young && isMeant(update.id)) await updateUnavailable(context, young);
  if (young) await isolate(context, young);

  await lookForUnknown(context);
  // Valid requests first: they show whether the server keeps to the pages of one cloud.
  if (isMeant(create.id)) await createAtEdges(context);
  for (const operation of operationsToBreak(context)) {
    if (operation.id !== update.id) await breakConstraints(context, operation, undefined);
  }
  if (isMeant(create.id)) await createGenerated(context, Math.ceil(runs / 10));
  const ready = await becomingReady;
  const [service] = ready;
  if (service && !isOver()) {
    await services.read(service);
    if (isMeant(update.id)) {
      const settled = await settledOf(context, extremes);
      await updateAtEdges(context, [...ready, ...settled]);
      await breakConstraints(context, update, service);
      if (!isOver()) await repeat(context, service);
    }
    if (!isOver()) await isolate(context, service);
    if (isMeant(update.id)) await updateGenerated(context, ready, runs);
  }
  if (pair && !isOver() && (await settledOf(context, [pair.first, pair.second])).length === 2) {
    await contend(context, pair, service);
    const others = [...ready, ...(await settledOf(context, extremes))];
    if (!isOver()) await runSequences(context, pair, others, runs);
  }
  if (service && !isOver() && isMeant(update.id)) await updateAtOnce(context, service);
  if (!isOver() && isMeant(create.id)) await createAtOnce(context, example);
  if (service && !isOver() && isMeant(update.id)) await moveTime(context, service);
  if (services.options.projectId === undefined && isMeant(create.id) && !isOver()) {
    await useUpQuota(context, example, newProjectId());
  }
}

/** Waits until services are no longer being created. Returns those that can be modified. */
async function settledOf({ services }: LayerContext, list: readonly Service[]): Promise<Service[]> {
  await Promise.all(list.map((service) => services.settle(service)));
  return list.filter(({ status }) => resource.ready.includes(status));
}
