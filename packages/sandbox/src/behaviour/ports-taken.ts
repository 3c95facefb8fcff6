import { Refusal } from '../rules/refusal.ts';
import type { Call } from './behaviour.ts';

/** Another service of this backend holds one of the ports. */
export function portsTaken({ bodyPointer, settings }: Call): Refusal {
  return new Refusal(400, 'EndPoint.3044', {
    location: 'body',
    member: 'ports',
    rule: settings.uniqueness === 'triple' ? 'tripleTaken' : 'portsTaken',
    limit: '',
    pointer: `${bodyPointer}/properties/ports`,
  });
}
