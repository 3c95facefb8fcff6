import { acceptsJson } from './accepts-json.ts';
import { chooseAnswer } from './choose-answer.ts';
import type { Context } from './context.ts';
import type { Outcome, ReceivedRequest } from './exchange.ts';
import { judgeRequest } from './judge.ts';
import type { Operation } from './operation.ts';
import { parsePreferences } from './preferences.ts';
import { printable } from './printable.ts';
import { refuse, refuseViolations } from './refusal.ts';
import type { Target } from './target.ts';

/** Answers a request to an operation with a documented answer, or refuses it. */
export async function answerMock(
  { engine, messages, dynamic }: Context,
  operation: Operation,
  request: ReceivedRequest,
  target: Target,
): Promise<Outcome> {
  const { method, headers, requestId } = request;
  const { findings, body } = await judgeRequest(engine, operation, request, target);
  if (findings.some(({ violation }) => violation.location === 'credentials')) {
    return refuseViolations(findings, requestId, messages);
  }
  const { accept, prefer } = headers;
  if (!acceptsJson(accept)) {
    return refuse(406, 'EndPoint.0002', messages.notAcceptable(printable(accept ?? '')), requestId);
  }
  if (findings.length > 0) return refuseViolations(findings, requestId, messages);

  const choice = chooseAnswer(operation, parsePreferences(prefer), dynamic, messages);
  if ('problem' in choice) return refuse(400, 'EndPoint.0002', choice.problem, requestId);
  const { path, query } = target;
  const answer = await engine.mockAnswer({ method, path, query, headers: {}, body }, choice);
  return {
    status: answer.status,
    headers: answer.body === undefined ? [] : [['Content-Type', 'application/json']],
    body: answer.body === undefined ? '' : JSON.stringify(answer.body),
    given: choice.dynamic ? 'dynamic' : (choice.example ?? firstExample(operation, choice.status)),
  };
}

function firstExample({ answers }: Operation, status: number): string | undefined {
  const documented = answers.find((answer) => answer.status === String(status));
  return (documented ?? answers.find((answer) => answer.status === 'default'))?.examples[0];
}
