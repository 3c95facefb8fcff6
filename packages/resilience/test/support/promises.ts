import type { Outcome } from '../../src/index.ts';
import type { Result } from './rigs.ts';

/** How long a program may take to work again after a fault, in milliseconds. */
export const recovery = 10_000;

/** Which results keep a promise. */
export const keeps: Readonly<Record<Outcome, (result: Result) => boolean>> = {
  works: ({ kind }) => kind === 'success',
  unavailable: (result) => result.kind === 'success' || statusOf(result) === 503,
  gateway: (result) => [502, 504].includes(statusOf(result)),
  rewinds: (result) => result.kind === 'success' || statusOf(result) === 400,
  rejects: (result) => statusOf(result) === 400,
  closes: ({ kind }) => ['success', 'error', 'closed'].includes(kind),
  raises: ({ kind }) => kind === 'raised',
};

function statusOf(result: Result): number {
  return result.kind === 'error' ? result.status : 0;
}
