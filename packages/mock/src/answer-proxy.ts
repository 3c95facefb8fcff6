import type { Context } from './context.ts';
import type { Finding, Outcome, ReceivedRequest } from './exchange.ts';
import { forward, type UpstreamAnswer, upstreamTimeout } from './forward.ts';
import { judgeAnswer, judgeRequest } from './judge.ts';
import type { Operation } from './operation.ts';
import { printable } from './printable.ts';
import { reasonOf } from './reason.ts';
import { describe, refuse, refuseViolations } from './refusal.ts';
import type { Target } from './target.ts';
import { violationsHeader, violationsHeaderValue } from './violations-header.ts';

/**
 * Forwards a request, and reports or refuses where the request or the answer breaks the contract.
 *
 * @param operation undefined when the contract has none for this request
 */
export async function answerProxy(
  { engine, messages, errors }: Context,
  upstream: URL,
  operation: Operation | undefined,
  request: ReceivedRequest,
  target: Target,
): Promise<Outcome> {
  const { method, requestId } = request;
  const requestFindings = operation
    ? (await judgeRequest(engine, operation, request, target)).findings
    : [unknownOperation(method, printable(target.path))];
  if (errors && requestFindings.length > 0) return refuseViolations(requestFindings, requestId, messages);

  let answer: UpstreamAnswer;
  try {
    answer = await forward(request, upstream);
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    const message = late
      ? messages.upstreamLate(upstream.origin, upstreamTimeout)
      : messages.upstreamFailed(upstream.origin, printable(reasonOf(error)));
    return refuse(late ? 504 : 502, 'APIGW.0201', message, requestId);
  }

  const answerFindings = operation ? await judgeAnswer(engine, operation, target.path, answer) : [];
  const findings = [...requestFindings, ...answerFindings];
  const report =
    findings.length > 0 ? [[violationsHeader, violationsHeaderValue(findings, messages)] as const] : [];
  if (errors && answerFindings.length > 0) {
    const message = messages.upstreamBreaksContract(describe(answerFindings, messages));
    return refuse(502, 'APIGW.0201', message, requestId, report);
  }
  return { ...answer, headers: [...answer.headers, ...report], findings };
}

function unknownOperation(method: string, path: string): Finding {
  return {
    part: 'request',
    violation: { location: 'route', member: '', rule: 'route', limit: `${method} ${path}` },
  };
}
