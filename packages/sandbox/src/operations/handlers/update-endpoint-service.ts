import { type Rejection, rejectBy } from '@vpcep/server';
import type { components } from '../../contract.gen.ts';
import { type OperationHandler, projectOf, serviceIdOf } from '../operation-handler.ts';
import { reservationsOf, without } from '../port-reservations.ts';
import { portsTaken, unknownService } from '../rejections.ts';
import { serviceAt } from '../service-life.ts';

/** Modifies a service that is `available`; what the request leaves out stays as it is. */
export const handler: OperationHandler = async (call, { storage, settings, services }) => {
  const request = call.body as components['schemas']['UpdateEndpointServiceRequest'];
  const result = await storage.update<Rejection>(projectOf(call), serviceIdOf(call), (stored, now) => {
    const service = serviceAt(stored, now);
    const { status } = service;
    if (status !== 'available') {
      const details = { in: 'service', property: 'status', params: { status } } as const;
      return { rejected: rejectBy(call.operation, 'notAvailable', details) };
    }
    const changed = services.update(service, request, now);
    const before = reservationsOf(service, settings.uniqueness);
    const after = reservationsOf(changed, settings.uniqueness);
    return {
      body: JSON.stringify(changed),
      released: without(before, after),
      reserved: without(after, before),
    };
  });
  if (result === 'missing') return unknownService(call);
  if (result === 'portsTaken') return portsTaken(call, settings);
  return 'rejected' in result ? result.rejected : result.body;
};
