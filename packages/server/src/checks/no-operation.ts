import type { Call, RoutedOperation, Router } from '../http/call.ts';
import { allowedMethods } from '../http/options-reply.ts';
import { type Rejection, reject } from '../outcome.ts';
import { printable } from '../printable.ts';
import { violation } from '../violation.ts';

/** The gateway's code for a request that leads to no operation. */
const code = 'APIGW.0101';

/** Rejects a request that leads to no operation: 405 where its path has other methods, otherwise 404. */
export function noOperation<O extends RoutedOperation>(
  router: Router<O>,
  { method, path }: Call<O>,
): Rejection {
  const operations = router.at(path);
  const sent = { method: printable(method), path: printable(path) };
  const place = { property: sent.path, pointer: '/paths', code };
  if (operations.length === 0) return reject(404, violation('route', 'noRoute', { ...place, params: sent }));
  const allowed = allowedMethods(operations);
  const params = { ...sent, allowed };
  return reject(
    405,
    violation('route', 'noMethod', { ...place, params }),
    [],
    [['Allow', allowed.join(', ')]],
  );
}
