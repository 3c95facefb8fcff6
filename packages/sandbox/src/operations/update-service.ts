import type { Rejection } from '@vpcep/server';
import type { UpdateBody } from './body.ts';
import type { OperationHandler } from './operation-handler.ts';
import { reservationsOf, without } from './port-reservations.ts';
import { noSuchService, notAvailable, portsTaken } from './rejections.ts';
import { fullName, ownName, type Service, serviceAt, timestamp, toMappings } from './service.ts';

/** Modifies a service that is `available`; what the request leaves out stays as it is. */
export const updateService: OperationHandler = async (call) => {
  const { storage, projectId, serviceId, pointer, settings } = call;
  const request = call.body as UpdateBody;
  const result = await storage.update<Rejection>(projectId, serviceId, (stored, now) => {
    const service = serviceAt(stored, now);
    if (service.status !== 'available') return { rejected: notAvailable(pointer, service.status) };
    const changed = changeService(service, request, now, settings.modifyApproval === 'reset');
    const before = reservationsOf(service.port_id, service.ports, settings.uniqueness);
    const after = reservationsOf(changed.port_id, changed.ports, settings.uniqueness);
    return {
      body: JSON.stringify(changed),
      released: without(before, after),
      reserved: without(after, before),
    };
  });
  if (result === 'missing') return noSuchService(pointer);
  if (result === 'portsTaken') return portsTaken(call);
  return 'rejected' in result ? result.rejected : result.body;
};

function changeService(service: Service, request: UpdateBody, now: number, resetApproval: boolean): Service {
  const { port_id = service.port_id, vip_port_id = service.vip_port_id, ports, service_name } = request;
  const [region = ''] = service.service_name.split('.');
  const { id, port_id: _, vip_port_id: __, ...others } = service;
  return {
    id,
    port_id,
    ...(vip_port_id !== undefined && service.server_type === 'VIP' && { vip_port_id }),
    ...others,
    approval_enabled: request.approval_enabled ?? (resetApproval || service.approval_enabled),
    service_name: fullName(region, service_name ?? ownName(service.service_name), id),
    updated_at: timestamp(now),
    ports: ports ? toMappings(ports) : service.ports,
  };
}
