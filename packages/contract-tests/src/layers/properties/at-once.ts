import { differencesFromRequest } from '../../checks/read-back.ts';
import { resource } from '../../contract/contract.ts';
import { succeeded } from '../../exchange/exchange.ts';
import type { JsonObject } from '../../generate/base.ts';
import type { Service } from '../../session/services.ts';
import { expectAccepted, expectRejected } from '../../session/verdicts.ts';
import { inEachLanguage } from '../../texts/texts.ts';
import type { LayerContext } from '../context.ts';
import { portsTaken } from './contention.ts';
import { exampleUpdate } from './state.ts';

/** Of two creations at once that map the same port of a backend, one is rejected. */
export async function createAtOnce(context: LayerContext, example: JsonObject): Promise<void> {
  const { session, services, clouds } = context;
  const body = services.own(example);
  const parameters = { [resource.projectParameter]: services.project };
  const spec = { operation: resource.create, parameters, body };
  const [one, other] = await Promise.all([session.send(spec), session.send(spec)]);
  for (const exchange of [one, other]) services.keep(services.project, exchange, body);
  if (succeeded(one) && succeeded(other))
    expectRejected(session, resource.create, other, { ...portsTaken(resource.create), after: [one] });
  else if (!succeeded(one) && !succeeded(other))
    expectAccepted(session, resource.create, one, body, { rules: ['quota'], clouds });
}

/** Of several updates at once that name different properties, none is lost. */
export async function updateAtOnce(context: LayerContext, service: Service): Promise<void> {
  const { session, services, clouds } = context;
  const { port_id: _, ...example } = services.own(exampleUpdate(context));
  const bodies = Object.entries(example).map(([name, value]) => ({
    [name]: typeof value === 'boolean' ? !isShown(service, name) : value,
  }));
  const parameters = services.parametersOf(service);
  const exchanges = await Promise.all(
    bodies.map((body) => session.send({ operation: resource.update, parameters, body })),
  );
  const verdicts = bodies.map((body, index) => {
    const exchange = exchanges[index];
    return exchange && expectAccepted(session, resource.update, exchange, body, { clouds });
  });
  const read = await services.read(service);
  if (!succeeded(read)) return;
  for (const [index, body] of bodies.entries()) {
    if (verdicts[index] !== 'right') continue;
    const sent = services.withDefaults(resource.update, body);
    for (const { property } of differencesFromRequest(sent, read.response?.body)) {
      const observation = {
        check: 'lost-update',
        cause: '',
        property,
        message: inEachLanguage('finding.lostUpdate', { property }),
        pointer: `${resource.update.pointer}/description`,
        words: ['stays as it is'],
        exchanges: [...exchanges, read],
        operation: resource.update.id,
      };
      // A property that is never stored is not lost by what happens at once.
      const isOwn = session.options.findings.has(observation);
      session.report(isOwn ? observation : { ...observation, defect: 'lost-update', subject: property });
    }
  }
}

function isShown({ latest }: Service, name: string): boolean {
  return (latest.response?.body as JsonObject | undefined)?.[name] === true;
}
