import type { Finding, Outcome } from './exchange.ts';
import type { Messages } from './messages/messages.ts';
import { codeOf } from './violation-codes.ts';

/** How many violations one text lists. */
const maximumListed = 20;

/** Answers with the API's error body. From the gateway, which the codes `APIGW.…` stand for, it has a `request_id`. */
export function refuse(
  status: number,
  code: string,
  message: string,
  requestId: string,
  headers: Outcome['headers'] = [],
): Outcome {
  return {
    status,
    headers: [['Content-Type', 'application/json'], ...headers],
    body: JSON.stringify({
      error_code: code,
      error_msg: message,
      ...(code.startsWith('APIGW.') && { request_id: requestId }),
    }),
    given: `${code} ${message}`,
  };
}

/** Refuses a request for what is wrong with it: 401 where credentials are missing, else 400. */
export function refuseViolations(
  findings: readonly Finding[],
  requestId: string,
  messages: Messages,
): Outcome {
  const credentials = findings.filter(({ violation }) => violation.location === 'credentials');
  const reasons = credentials.length > 0 ? credentials : findings;
  const code = reasons[0] ? codeOf(reasons[0].violation) : 'EndPoint.0002';
  const status = credentials.length > 0 ? 401 : 400;
  return refuse(status, code, describe(reasons, messages), requestId);
}

/** Says what was found, in one text. */
export function describe(findings: readonly Finding[], messages: Messages): string {
  const clauses = findings
    .slice(0, maximumListed)
    .map(({ violation, part }) => messages.violation(violation, part));
  return messages.list(clauses, findings.length - clauses.length);
}
