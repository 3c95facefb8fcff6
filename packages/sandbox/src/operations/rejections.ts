import { type Rejection, reject, violation } from '@vpcep/server';
import type { CheckedCall } from './operation-handler.ts';

/** The project has no such service; one of another project looks the same. */
export function noSuchService(pointer: string): Rejection {
  const place = { pointer: `${pointer}/responses/404`, code: 'EndPoint.0005' };
  return reject(404, violation('service', 'unknownService', place));
}

/** The service is not in the status that an update needs. */
export function notAvailable(pointer: string, status: string): Rejection {
  return reject(
    400,
    violation('service', 'notAvailable', {
      property: 'status',
      params: { status },
      pointer: `${pointer}/description`,
      code: 'EndPoint.3045',
    }),
  );
}

/** Another service of the backend holds one of the ports. */
export function portsTaken({ bodyPointer, settings }: CheckedCall): Rejection {
  return reject(
    400,
    violation('body', settings.uniqueness === 'triple' ? 'tripleTaken' : 'portsTaken', {
      property: 'ports',
      pointer: `${bodyPointer}/properties/ports`,
      code: 'EndPoint.3044',
    }),
  );
}

/** The project has as many services as it may have. */
export function quotaUsedUp({ pointer, settings }: CheckedCall): Rejection {
  return reject(
    400,
    violation('project', 'quota', {
      params: { limit: settings.quota },
      pointer: `${pointer}/description`,
      code: 'Endpoint.1018',
    }),
  );
}
