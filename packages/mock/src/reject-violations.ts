import { type Rejection, reject, type Violation } from '@vpcep/server';

/** Rejects a request for everything that is wrong with it: 401 where credentials are missing, otherwise 400. */
export function rejectViolations(violations: readonly Violation[]): Rejection | undefined {
  const credentials = violations.find((violation) => violation.in === 'credentials');
  if (credentials) return reject(401, credentials);
  const [first, ...others] = violations;
  return first && reject(400, first, others);
}
