import type { Router } from '@vpcep/contract';
import { acceptsJson } from '../http/accepts-json.ts';
import { maximumBodyInMegabytes } from '../http/body.ts';
import type { Call, OperationCall } from '../http/call.ts';
import { allowedMethods } from '../http/options-reply.ts';
import { type Rejection, rejectBy } from '../outcome.ts';
import { printable } from '../printable.ts';

/** Rejects a request that leads to no operation: 405 where its path has other methods, otherwise 404. */
export function noOperation(router: Router, { method, path }: Call): Rejection {
  const onPath = router.at(path);
  const sent = { method: printable(method), path: printable(path) };
  const details = { in: 'route', property: sent.path } as const;
  if (onPath.length === 0) {
    const rule = router.isNeighbour(path) ? 'neighbour' : 'route';
    return rejectBy(router.operations, 'route', { ...details, status: 404, rule, params: sent });
  }
  const allowed = allowedMethods(onPath);
  return rejectBy(onPath, 'route', {
    ...details,
    status: 405,
    rule: 'noMethod',
    params: { ...sent, allowed },
    headers: [['Allow', allowed.join(', ')]],
  });
}

/** Rejects a request whose `Accept` leaves no response that could be given. */
export function checkAccept({ operation, headers: { accept } }: OperationCall): Rejection | undefined {
  if (acceptsJson(accept)) return undefined;
  return rejectBy(operation, 'notAcceptable', {
    status: 406,
    in: 'header',
    property: 'Accept',
    params: { accept: printable(accept ?? '') },
  });
}

/** Rejects a body that was too large to receive. The connection ends: the rest of the body is still on its way. */
export function bodyTooLarge(router: Router, { operation }: Call): Rejection {
  return rejectBy(operation ?? router.operations, 'gateway', {
    status: 400,
    in: 'body',
    rule: 'size',
    params: { limit: maximumBodyInMegabytes },
    headers: [['Connection', 'close']],
  });
}
