import { answerMock } from './answer-mock.ts';
import { answerOptions } from './answer-options.ts';
import { answerProxy } from './answer-proxy.ts';
import type { Context } from './context.ts';
import type { Outcome, ReceivedRequest } from './exchange.ts';
import { tooLarge } from './judge.ts';
import { operationsAt } from './operation.ts';
import { printable } from './printable.ts';
import { refuse, refuseViolations } from './refusal.ts';
import { readTarget } from './target.ts';

/** Answers one request. Every request gets an answer; what the contract refuses gets the API's error body. */
export async function respond(context: Context, request: ReceivedRequest): Promise<Outcome> {
  const { engine, messages, upstream, errors } = context;
  const { method, requestId } = request;
  const target = readTarget(request.target);
  const here = operationsAt(engine.operations, target.path);
  const operation = here.find((candidate) => candidate.method === method);
  const allowed = [...here.map((candidate) => candidate.method), 'OPTIONS'].join(', ');

  if (method === 'OPTIONS') return answerOptions(request, allowed);
  if (request.body === undefined) {
    return refuseViolations([{ part: 'request', violation: tooLarge }], requestId, messages);
  }
  if (upstream && (operation || !errors)) {
    return answerProxy(context, upstream, operation, request, target);
  }
  if (operation) return answerMock(context, operation, request, target);
  if (here.length > 0) {
    return refuse(405, 'APIGW.0101', messages.noMethod(method, allowed), requestId, [['Allow', allowed]]);
  }
  return refuse(404, 'APIGW.0101', messages.noRoute(method, printable(target.path)), requestId);
}
