import { randomUUID } from 'node:crypto';
import { type Operation, sampleRequest } from '@vpcep/contract';
import { statusOfCode, statusOfRule } from '../../contract/codes.ts';
import { operations, resource } from '../../contract/contract.ts';
import { type Neighbour, neighboursOf, shownNeighbours } from '../../generate/neighbours.ts';
import type { Service } from '../../session/services.ts';
import { expectRejected } from '../../session/verdicts.ts';
import { forEach, type LayerContext } from '../context.ts';
import { checkUnchanged, withChange } from './update.ts';

/** Breaks every constraint of an operation, one at a time: the request is rejected with the code that the contract names. */
export async function breakConstraints(
  context: LayerContext,
  operation: Operation,
  service: Service | undefined,
): Promise<void> {
  const { services, session, stateful, validator } = context;
  const sample = sampleRequest(operation).parameters;
  const own = service
    ? services.parametersOf(service)
    : { [resource.projectParameter]: services.project, [resource.idParameter]: randomUUID() };
  const parameters = Object.fromEntries(
    Object.keys(sample).map((name) => [name, (stateful ? own[name] : undefined) ?? sample[name] ?? '']),
  );
  const { neighbours, unbreakable } = neighboursOf(operation, parameters, validator);
  const shown = operation.request && service?.latest.response?.body;
  if (typeof shown === 'object' && shown !== null)
    neighbours.push(...shownNeighbours(operation, shown, validator));
  for (const { constraint, reason } of unbreakable) {
    session.options.coverage.rule(operation.id, constraint.in, constraint.property, constraint.rule, reason);
  }
  // One after the other where each is followed by a look at whether it has changed anything.
  const width = service && operation.request ? 1 : 4;
  await forEach(
    context,
    operation.id === resource.update.id && service ? withWholes(neighbours, service) : neighbours,
    (neighbour) => tryNeighbour(context, operation, neighbour, parameters, service),
    width,
  );
}

/** For each constraint, one update more that also names a property that is in order: what is rejected is rejected whole. */
function withWholes(neighbours: readonly Neighbour[], service: Service): Neighbour[] {
  return neighbours.flatMap((neighbour, index) => {
    const isFirst = neighbours[index - 1]?.constraint !== neighbour.constraint;
    return isFirst && neighbour.parameter === undefined
      ? [neighbour, { ...neighbour, body: withChange(service, neighbour.body) }]
      : [neighbour];
  });
}

async function tryNeighbour(
  context: LayerContext,
  operation: Operation,
  { constraint, body: broken, parameter, codes }: Neighbour,
  parameters: Readonly<Record<string, string>>,
  service: Service | undefined,
): Promise<void> {
  const { session, clouds } = context;
  const { property, rule, pointer, path } = constraint;
  // What a server accepts by mistake takes no port away from the next one.
  const body = path[0] === 'port_id' ? broken : context.services.withOwnCard(broken);
  const before = service?.latest;
  const ofRequest = operation.request && {
    body: parameter === undefined ? body : sampleRequest(operation).body,
  };
  const exchange = await session.send({
    operation,
    parameters: parameter === undefined ? parameters : { ...parameters, [path[0] ?? '']: parameter },
    ...ofRequest,
  });
  session.options.coverage.rule(operation.id, constraint.in, property, rule);
  const ofClouds = Object.entries(clouds).flatMap(([cloud, validator]) =>
    parameter === undefined && operation.request && session.hasRuled(cloud)
      ? validator.body(operation, body).map(({ code }) => code)
      : [],
  );
  const status = statusOfRule(operation, 'invalid') ?? statusOfCode(codes[0] ?? '') ?? 400;
  const verdict = expectRejected(session, operation, exchange, {
    codes,
    status,
    pointer,
    rule,
    property,
    ...(path[0] !== undefined && { group: path[0] }),
    rules: ['quota'],
    also: ofClouds.length > 0 ? [{ status, codes: ofClouds }] : [],
  });
  context.services.keep(parameters[resource.projectParameter] ?? '', exchange, body);
  if (!service || !before || !operation.request || parameter !== undefined) return;
  if (verdict === 'right') await checkUnchanged(context, service, before, exchange);
  else await context.services.read(service);
}

/** The operations whose constraints are broken without a service to work on. */
export function operationsToBreak({ readOnly, isMeant }: LayerContext): Operation[] {
  return operations.filter(({ id, method }) => isMeant(id) && (method === 'GET' || !readOnly));
}
