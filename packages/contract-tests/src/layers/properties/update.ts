import { differencesBetween, differencesFromRequest } from '../../checks/read-back.ts';
import { resource } from '../../contract/contract.ts';
import { type Exchange, propertyOf, succeeded } from '../../exchange/exchange.ts';
import { bodySchemaOf, type JsonObject } from '../../generate/base.ts';
import { type Service, shorten } from '../../session/services.ts';
import { expectAccepted, type Verdict } from '../../session/verdicts.ts';
import { inEachLanguage } from '../../texts/texts.ts';
import type { LayerContext } from '../context.ts';

/** Sends a valid update, and checks that it changes what it names, nothing else, and for the next reader too. */
export async function checkUpdate(
  context: LayerContext,
  service: Service,
  body: JsonObject,
): Promise<Verdict> {
  const { session, services, clouds } = context;
  const before = service.latest;
  const exchange = await session.send({
    operation: resource.update,
    parameters: services.parametersOf(service),
    body,
  });
  const verdict = expectAccepted(session, resource.update, exchange, body, { clouds });
  if (verdict !== 'right') {
    await checkUnchanged(context, service, before, exchange);
    return verdict;
  }
  const sent = services.withDefaults(resource.update, body);
  services.observe(service, exchange);
  const read = await services.read(service);
  if (showsStateBefore(sent, before, exchange, read)) {
    session.report({
      check: staleResponse,
      cause: '',
      defect: staleResponse,
      message: inEachLanguage('finding.staleResponse'),
      pointer: `${resource.update.pointer}/description`,
      exchanges: [before, exchange, read],
      operation: resource.update.id,
    });
    return verdict;
  }
  services.checkAgainstRequest(resource.update, exchange, sent, [exchange]);
  reportDifferences(context, 'partial-update', [before, exchange], Object.keys(body));
  if (succeeded(read)) reportDifferences(context, 'stale-read', [exchange, read]);
  return verdict;
}

/** Names the defect of a server that makes an update, and responds with the state before it. */
export const staleResponse = 'stale-response';

/** Whether the response to an update shows nothing of it, while a read does. */
function showsStateBefore(sent: JsonObject, before: Exchange, updated: Exchange, read: Exchange): boolean {
  const [old, shown, stored] = [before, updated, read].map(({ response }) => response?.body);
  return (
    succeeded(read) &&
    differencesFromRequest(sent, shown).length > 0 &&
    differencesFromRequest(sent, stored).length === 0 &&
    differencesBetween(old, shown).length === 0
  );
}

/** An invalid update that names one more property, with another value than the service has: what is rejected is rejected whole. */
export function withChange<Body>({ latest }: Service, body: Body): Body {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.keys(body).length === 0)
    return body;
  const [flag] = Object.entries(updatable).find(([, { type }]) => type === 'boolean') ?? [];
  if (flag === undefined || flag in body) return body;
  return { ...body, [flag]: propertyOf(latest.response?.body, flag) !== true };
}

/** Checks that a rejected update has changed nothing. */
export async function checkUnchanged(
  context: LayerContext,
  service: Service,
  before: Exchange,
  rejected: Exchange,
): Promise<void> {
  const read = await context.services.read(service);
  // Without a response, it is open whether the update was made.
  if (!rejected.response || !succeeded(read)) return;
  reportDifferences(context, 'rejected-changed', [before, rejected, read]);
}

/** How each way of comparing two responses reads, and which words of the contract demand it. */
const comparisons = {
  'partial-update': { key: 'finding.partialUpdate', words: ['stays as it is'], of: resource.update },
  'stale-read': { key: 'finding.staleRead', words: ['Returns everything'], of: resource.read },
  'rejected-changed': { key: 'finding.rejectedChanged', words: ['stays as it is'], of: resource.update },
  'repeated-update': {
    key: 'finding.repeatedUpdate',
    words: ['safely be repeated', 'same body'],
    of: resource.update,
  },
  'unstable-read': { key: 'finding.unstableRead', words: ['safe to repeat'], of: resource.read },
} as const;

/**
 * Reports each property in which the last exchange differs from the first.
 *
 * @param defect names the defect, where it is not that of the comparison
 */
export function reportDifferences(
  context: Pick<LayerContext, 'session'>,
  check: keyof typeof comparisons,
  exchanges: readonly [Exchange, ...Exchange[]],
  except: readonly string[] = [],
  defect?: string,
): void {
  const last = exchanges.at(-1);
  for (const { property } of differencesBetween(exchanges[0].response?.body, last?.response?.body, except))
    reportDifference(context, check, exchanges, property, defect);
}

/** Reports one property in which the last exchange differs from the first. */
export function reportDifference(
  { session }: Pick<LayerContext, 'session'>,
  check: keyof typeof comparisons,
  exchanges: readonly [Exchange, ...Exchange[]],
  property: string,
  defect: string = check,
): void {
  const { key, words, of } = comparisons[check];
  const [expected, actual] = [exchanges[0], exchanges.at(-1)].map((exchange) =>
    shorten(propertyOf(exchange?.response?.body, property)),
  );
  const observation = {
    check,
    cause: '',
    property,
    message: inEachLanguage(key, { property, expected: expected ?? '', actual: actual ?? '' }),
    pointer: `${of.pointer}/description`,
    words,
    exchanges,
    operation: of.id,
  };
  // A property that is shown otherwise than it was sent differs here, too, as does one that no update can name; else it is the
  // comparison that fails.
  const { findings } = session.options;
  const isOwn = findings.has(observation) || !(property in updatable);
  const isStale = check !== 'partial-update' && findings.has({ ...observation, defect: staleRead });
  const isUpdate = ({ request }: Exchange) => request.method === resource.update.method;
  const ofResponse =
    exchanges.some((one) => isUpdate(one) && succeeded(one)) &&
    findings.has({ ...observation, defect: staleResponse });
  const ofComparison = isStale ? staleRead : defect;
  session.report(
    isOwn
      ? observation
      : { ...observation, defect: ofResponse ? staleResponse : ofComparison, subject: property },
  );
  const last = exchanges.at(-1);
  if (check === staleRead && last) session.distrust(last, property);
}

/** Where reads are stale, other comparisons fail, too. */
const staleRead = 'stale-read';

const { properties: updatable = {} } = bodySchemaOf(resource.update);
