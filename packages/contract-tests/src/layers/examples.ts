import { sampleRequest } from '@vpcep/contract';
import { operations, resource } from '../contract/contract.ts';
import { succeeded } from '../exchange/exchange.ts';
import type { JsonObject } from '../generate/base.ts';
import type { Service } from '../session/services.ts';
import { expectAccepted } from '../session/verdicts.ts';
import type { LayerContext } from './context.ts';
import { checkUpdate } from './properties/update.ts';

/** Sends every request example of the contract, with ports and names of its own. */
export async function runExamples(context: LayerContext): Promise<void> {
  const { session, services, stateful, readOnly, clouds, isMeant, isOver } = context;
  if (readOnly) return readSamples(context);
  const ready = isMeant(resource.create.id) || stateful ? await exampleServices(context) : [];
  if (stateful) {
    for (const service of services.created) {
      if (isOver()) return;
      const exchange = await services.read(service);
      if (succeeded(exchange))
        services.checkAgainstRequest(resource.create, exchange, service.request, [service.created, exchange]);
    }
  }
  if (isOver() || !isMeant(resource.update.id)) return readSamples(context);
  const [service] = ready;
  for (const { name, value } of resource.update.request?.examples ?? []) {
    if (isOver() || (stateful && !service)) break;
    const body = services.own(value as JsonObject);
    if (stateful && service) {
      await services.read(service);
      await checkUpdate(context, service, body);
      continue;
    }
    const { parameters } = sampleRequest(resource.update, name);
    const exchange = await session.send({ operation: resource.update, parameters, body });
    expectAccepted(session, resource.update, exchange, body, { clouds });
  }
  return readSamples(context);
}

/** Services of the examples; in a run, they are made once. Those that are ready can be modified. */
export function exampleServices({ services }: LayerContext): Promise<Service[]> {
  const examples = resource.create.request?.examples ?? [];
  return services.ready(() =>
    Promise.all(
      examples.map(async ({ value }) => (await services.create(services.own(value as JsonObject))).service),
    ),
  );
}

/** Reads what the contract shows, where an operation is not one of the resource's, or nothing is remembered. */
async function readSamples({ session, stateful, isMeant, readOnly }: LayerContext): Promise<void> {
  for (const operation of operations) {
    if (operation.method !== 'GET' || !isMeant(operation.id)) continue;
    const isOfResource = operation.id === resource.read.id;
    if (isOfResource && stateful) continue;
    const { parameters } = sampleRequest(operation);
    const exchange = await session.send({ operation, parameters });
    if (!readOnly && !stateful) expectAccepted(session, operation, exchange, undefined);
  }
}
