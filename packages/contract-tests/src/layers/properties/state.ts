import { randomUUID } from 'node:crypto';
import type { Operation, Pointer } from '@vpcep/contract';
import { codesOfRule, statusOfRule } from '../../contract/codes.ts';
import { resource } from '../../contract/contract.ts';
import { type Exchange, errorCodeOf, propertyOf, succeeded } from '../../exchange/exchange.ts';
import type { Observation } from '../../findings/finding.ts';
import type { JsonObject } from '../../generate/base.ts';
import { edgeBodies, isValid, onePerProperty } from '../../generate/valid-values.ts';
import { type Service, timeOf } from '../../session/services.ts';
import { sleep } from '../../session/session.ts';
import { expectAccepted, expectRejected } from '../../session/verdicts.ts';
import { inEachLanguage } from '../../texts/texts.ts';
import type { LayerContext } from '../context.ts';
import { checkUnchanged, reportDifference, reportDifferences, staleResponse } from './update.ts';

/** The example update of the contract, without what one of the clouds rejects. */
export function exampleUpdate({ clouds }: Pick<LayerContext, 'clouds'>): JsonObject {
  const example = structuredClone(resource.update.request?.examples[0]?.value) as JsonObject;
  for (const validator of Object.values(clouds)) {
    for (const { property } of validator.body(resource.update, example)) delete example[property];
  }
  return example;
}

/** An update that is repeated changes nothing; nor does a read. */
export async function repeat(context: LayerContext, service: Service): Promise<void> {
  const { session, services, clouds } = context;
  const body = exampleUpdate(context);
  const request = { operation: resource.update, parameters: services.parametersOf(service), body };
  const first = await session.send(request);
  if (!succeeded(first)) {
    // It may have been made without a response.
    await services.read(service);
    return;
  }
  services.observe(service, first);
  const second = await session.send(request);
  if (expectAccepted(session, resource.update, second, body, { clouds }) === 'right') {
    reportDifferences(context, 'repeated-update', [first, second]);
    services.observe(service, second);
  }
  const reads = [await services.read(service), await services.read(service)] as const;
  if (!reads.every(succeeded)) return;
  if (succeeded(second)) reportDifferences(context, 'stale-read', [second, reads[0]]);
  reportDifferences(context, 'unstable-read', reads);
}

/** Another project sees nothing of a service, not even that it exists, and cannot change it. */
export async function isolate(context: LayerContext, service: Service): Promise<void> {
  const { session, services, isMeant } = context;
  const before = service.latest;
  for (const operation of [resource.read, resource.update]) {
    if (!isMeant(operation.id)) continue;
    const sendFor = (id: string): Promise<Exchange> =>
      session.send({
        operation,
        parameters: services.parametersOf({ project: services.otherProject, id }),
        ...(operation.request && { body: exampleUpdate(context) }),
      });
    const unknown = await sendFor(randomUUID());
    const exchange = await sendFor(service.id);
    const breach = unknownService(operation, 'otherProject');
    const verdict = expectRejected(session, operation, exchange, {
      ...breach,
      // A gateway may let no credentials into another project.
      also: ['otherProject', 'credentials'].map((rule) => ({
        status: statusOfRule(operation, rule) ?? 0,
        codes: codesOfRule(operation, rule),
      })),
    });
    if (verdict === 'right') reportTelling(context, operation, breach.pointer, [unknown, exchange]);
    if (operation.request) await checkUnchanged(context, service, before, exchange);
  }
}

/** A service of another project looks like one that does not exist. */
function reportTelling(
  { session }: LayerContext,
  operation: Operation,
  pointer: Pointer,
  exchanges: readonly [Exchange, Exchange],
): void {
  const [unknown, foreign] = exchanges.map((exchange) =>
    `${exchange.response?.status} ${errorCodeOf(exchange) ?? ''}`.trim(),
  );
  // A server that throttles or fails says nothing of either.
  if (!exchanges[0].response || exchanges[0].response.status >= 429 || unknown === foreign) return;
  session.report({
    check: 'other-project',
    cause: '',
    message: inEachLanguage('finding.otherProject', { foreign: foreign ?? '', unknown: unknown ?? '' }),
    pointer,
    exchanges,
    operation: operation.id,
  });
}

/** A service that does not exist is not found. */
export async function lookForUnknown(context: LayerContext): Promise<void> {
  const { session, services, isMeant, readOnly } = context;
  const parameters = services.parametersOf({ project: services.project, id: randomUUID() });
  for (const operation of [resource.read, resource.update]) {
    if (!isMeant(operation.id) || (readOnly && operation.request)) continue;
    const exchange = await session.send({
      operation,
      parameters,
      ...(operation.request && { body: exampleUpdate(context) }),
    });
    expectRejected(session, operation, exchange, unknownService(operation, 'unknownService'));
  }
}

function unknownService(operation: Operation, property: string) {
  const response = operation.responses.find(({ status }) => status === '404');
  return {
    codes: codesOfRule(operation, 'unknownService'),
    status: statusOfRule(operation, 'unknownService') ?? 404,
    pointer: response?.pointer ?? operation.pointer,
    rule: 'unknownService',
    property: property === 'unknownService' ? '' : property,
  };
}

/** A service that is not available cannot be modified, whatever the update names. */
export async function updateUnavailable(context: LayerContext, service: Service): Promise<void> {
  const { session, services, validator, clouds, isOver } = context;
  const ofEach = onePerProperty(edgeBodies(resource.update, validator)).filter(
    (body) =>
      Object.keys(body).length > 0 &&
      Object.values(clouds).every((cloud) => isValid(resource.update, body, cloud)),
  );
  for (const body of [exampleUpdate(context), ...ofEach.map((one) => services.withOwnCard(one))]) {
    const { status } = service;
    if (resource.ready.includes(status) || isOver()) return;
    const before = service.latest;
    const exchange = await session.send({
      operation: resource.update,
      parameters: services.parametersOf(service),
      body,
    });
    const after = await services.read(service);
    // It may have become ready in between.
    const isStill = propertyOf(after.response?.body, resource.statusProperty) === status;
    if (status === resource.initial && !isStill) return;
    expectRejected(session, resource.update, exchange, {
      codes: codesOfRule(resource.update, 'notAvailable'),
      status: statusOfRule(resource.update, 'notAvailable') ?? 400,
      pointer: `${resource.update.pointer}/description`,
      rule: 'notAvailable',
      property: '',
    });
    if (!succeeded(exchange)) reportDifferences(context, 'rejected-changed', [before, exchange, after]);
  }
}

/** Milliseconds after which another change has to show another time. */
const leastStep = 2000;

/** A change shows in the time of the last one, and what is rejected is none. */
export async function moveTime(context: LayerContext, service: Service): Promise<void> {
  const { session, services } = context;
  const before = await services.read(service);
  const old = timeOf(propertyOf(before.response?.body, 'updated_at'));
  if (Number.isNaN(old)) return;
  // Times may be whole seconds: what happens within one cannot be told apart.
  await sleep(Math.min(Math.max(old + leastStep - (Date.now() + session.clockOffset), 0), leastStep));
  const rejected = await session.send({
    operation: resource.update,
    parameters: services.parametersOf(service),
    body: { approval_enabled: 'text' },
  });
  const read = await services.read(service);
  if (!succeeded(rejected) && succeeded(read) && timeOf(propertyOf(read.response?.body, 'updated_at')) > old)
    reportDifference(context, 'rejected-changed', [before, rejected, read], 'updated_at');
  const body = { approval_enabled: propertyOf(before.response?.body, 'approval_enabled') !== true };
  const exchange = await session.send({
    operation: resource.update,
    parameters: services.parametersOf(service),
    body,
  });
  const updated = timeOf(propertyOf(exchange.response?.body, 'updated_at'));
  if (!succeeded(exchange) || Number.isNaN(updated)) return;
  services.observe(service, exchange);
  services.checkTime(exchange, 'updated_at', [before, exchange]);
  if (updated > old) return;
  const observation: Observation = {
    check: 'time',
    cause: '',
    property: 'updated_at',
    message: inEachLanguage('finding.timeStands', {
      value: String(propertyOf(exchange.response?.body, 'updated_at')),
    }),
    pointer: '/components/schemas/EndpointService/properties/updated_at',
    exchanges: [before, exchange],
    operation: resource.update.id,
  };
  const stale = { ...observation, defect: staleResponse };
  session.report(session.options.findings.has(stale) ? stale : observation);
}

/** How many services are created at most to see the quota. */
const mostForQuota = 24;

/** Creates services in a project of the run's own until its quota is used up: the rejection names the quota. */
export async function useUpQuota(
  { session, services, isOver }: LayerContext,
  body: JsonObject,
  project: string,
): Promise<void> {
  for (let count = 0; count < mostForQuota && !isOver(); count++) {
    const request = services.own(body);
    const exchange: Exchange = await session.send({
      operation: resource.create,
      parameters: { [resource.projectParameter]: project },
      body: request,
    });
    if (succeeded(exchange)) {
      services.keep(project, exchange, request);
      continue;
    }
    const rules = count === 0 ? [] : ['quota'];
    expectAccepted(session, resource.create, exchange, request, { rules });
    if (errorCodeOf(exchange) !== undefined) return;
  }
}
