import type { Operation } from '@vpcep/contract';
import { codesOfRule, documentedRulesOf, statusOfRule } from '../../contract/codes.ts';
import { resource } from '../../contract/contract.ts';
import { type Exchange, succeeded } from '../../exchange/exchange.ts';
import { bodySchemaOf, distinctItems, type JsonObject } from '../../generate/base.ts';
import { newProjectId, type Service } from '../../session/services.ts';
import { type Breach, expectAccepted, expectRejected } from '../../session/verdicts.ts';
import type { LayerContext } from '../context.ts';
import { checkUnchanged } from './update.ts';

/** Two services on one backend, which cannot share a server port. */
export interface Pair {
  readonly first: Service;
  readonly second: Service;
  /** What the first maps: two ports. */
  readonly taken: readonly [JsonObject, JsonObject];
  /** What both were created with, apart from their ports. */
  readonly body: JsonObject;
}

/** Creates two services on one backend; what they have in common is a server port, but not with the same protocol. */
export async function createPair({ services }: LayerContext, example: JsonObject): Promise<Pair | undefined> {
  const body = services.own(example);
  const start = 20_000 + Math.floor(Math.random() * 20_000);
  const mapping = { client_port: start, server_port: start, protocol: 'TCP' };
  const taken = [mapping, portAfter(mapping, 1)] as const;
  const first = (await services.create({ ...body, ports: taken })).service;
  const ports = [portAfter(mapping, 10), portAfter(mapping, 11), withOtherProtocol(mapping)];
  const second = first && (await services.create({ ...body, ports })).service;
  return first && second ? { first, second, taken, body } : undefined;
}

/**
 * A server port that another service of the backend maps is taken, until that service gives it up.
 *
 * @param other a service on another backend, if there is one
 */
export async function contend(context: LayerContext, pair: Pair, other: Service | undefined): Promise<void> {
  const { first, second, taken, body } = pair;
  const { portId, projectId } = context.services.options;
  const [freed, spare, another] = [10, 20, 21].map((distance) => portAfter(taken[0], distance));
  await expectTaken(context, first, second, { ports: [...taken, spare] });
  await contendForNew(context, first, first.project, { ...body, ports: [another, taken[0]] });
  // A creation that is repeated is another creation.
  await contendForNew(context, first, first.project, { ...body, ports: taken });
  // What was rejected takes no port, and what is replaced gives its ports back.
  if (await update(context, second, { ports: [withOtherProtocol(taken[0])] }))
    await context.services.create({ ...body, ports: [freed, spare, another] });
  if (projectId === undefined) await contendForNew(context, first, newProjectId(), { ...body, ports: taken });
  if (portId === undefined && other && (await update(context, other, { ports: [taken[0]] }))) {
    await expectTaken(context, first, other, { port_id: first.request.port_id });
  }
  if (await update(context, first, { ports: [taken[0]] }))
    await update(context, second, { ports: [taken[1]] });
  // As many mappings as one request may have, whatever the other services of the backend have.
  const { items, maxItems } = bodySchemaOf(resource.update).properties?.ports ?? {};
  if (maxItems === undefined) return;
  const most = (distance: number) => distinctItems(portAfter(taken[0], distance), items, maxItems);
  await update(context, second, { ports: most(30) });
  await context.services.create({ ...body, ports: most(31) });
}

/** A mapping of a port some way behind that of another. */
export function portAfter(mapping: JsonObject, distance: number): JsonObject {
  const port = Number(mapping.server_port) + distance;
  return { ...mapping, client_port: port, server_port: port };
}

/** A mapping with another protocol is another mapping. */
function withOtherProtocol(mapping: JsonObject): JsonObject {
  const { enum: protocols = [] } =
    bodySchemaOf(resource.create).properties?.ports?.items?.properties?.protocol ?? {};
  const protocol = protocols.find((one) => one !== mapping.protocol) ?? mapping.protocol;
  return { ...mapping, protocol };
}

/** Sends a valid update. Returns whether it was made. */
async function update({ session, services, clouds }: LayerContext, service: Service, body: JsonObject) {
  const exchange = await session.send({
    operation: resource.update,
    parameters: services.parametersOf(service),
    body,
  });
  if (expectAccepted(session, resource.update, exchange, body, { clouds }) !== 'right') {
    // It may have been made without a response.
    await services.read(service);
    return false;
  }
  services.observe(service, exchange);
  return true;
}

/** Sends an update that the ports of another service rule out. */
export async function expectTaken(
  context: LayerContext,
  holder: Service,
  service: Service,
  body: JsonObject,
): Promise<void> {
  const { session, services } = context;
  const before = service.latest;
  const exchange = await session.send({
    operation: resource.update,
    parameters: services.parametersOf(service),
    body,
  });
  expectRejected(session, resource.update, exchange, {
    ...portsTaken(resource.update),
    after: [...new Set([holder.created, service.created, before])],
  });
  if (!succeeded(exchange)) await checkUnchanged(context, service, before, exchange);
}

/** Sends a creation that the ports of another service rule out, also where that is of another project. */
export async function contendForNew(
  { session, services }: LayerContext,
  holder: Service,
  project: string,
  body: JsonObject,
): Promise<void> {
  const exchange: Exchange = await session.send({
    operation: resource.create,
    parameters: { [resource.projectParameter]: project },
    body,
  });
  const { codes, status, ...breach } = portsTaken(resource.create);
  // A server may also know that the backend is not that project's.
  const ofBackend = documentedRulesOf(resource.create).map(({ code }) => code);
  const isForeign = project !== holder.project;
  expectRejected(session, resource.create, exchange, {
    ...breach,
    status,
    codes,
    after: [holder.created],
    rules: isForeign ? [] : ['quota'],
    also: isForeign ? [400, 404].map((other) => ({ status: other, codes: ofBackend })) : [],
  });
  services.keep(project, exchange, body);
}

/** How a mapping of another service breaks a request. */
export function portsTaken(operation: Operation): Breach {
  return {
    codes: codesOfRule(operation, 'portsTaken'),
    status: statusOfRule(operation, 'portsTaken') ?? 400,
    pointer: `${operation.request?.schemaPointer}/properties/ports`,
    rule: 'portsTaken',
    property: 'ports',
  };
}
