import { type Rejection, rejectBy } from '@vpcep/server';
import type { Settings } from '../options.ts';
import type { CheckedCall } from './operation-handler.ts';

/** The project has no such service; one of another project looks the same. */
export function unknownService({ operation }: CheckedCall): Rejection {
  return rejectBy(operation, 'unknownService', { in: 'service' });
}

/** Another service of the backend holds one of the ports. */
export function portsTaken({ operation }: CheckedCall, { uniqueness }: Settings): Rejection {
  return rejectBy(operation, 'portsTaken', {
    in: 'body',
    property: 'ports',
    rule: uniqueness === 'triple' ? 'tripleTaken' : 'portsTaken',
    pointer: `${operation.request?.schemaPointer}/properties/ports`,
  });
}
