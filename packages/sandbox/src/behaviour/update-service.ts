import type { UpdateBody } from '../rules/body.ts';
import { Refusal } from '../rules/refusal.ts';
import type { Behaviour } from './behaviour.ts';
import { claimsOf, without } from './claims.ts';
import { noSuchService } from './get-service.ts';
import { portsTaken } from './ports-taken.ts';
import { fullName, ownName, type Service, serviceAt, timestamp, toMappings } from './service.ts';

/** Modifies a service that is `available`; what the request leaves out stays as it is. */
export const updateService: Behaviour = async (call) => {
  const { storage, projectId, serviceId, pointer, settings } = call;
  const request = call.body as UpdateBody;
  let answer = '';
  const outcome = await storage.update(projectId, serviceId, (stored, now) => {
    const service = serviceAt(stored, now);
    if (service.status !== 'available') {
      throw new Refusal(400, 'EndPoint.3045', {
        location: 'service',
        member: 'status',
        rule: 'notAvailable',
        limit: service.status,
        pointer: `${pointer}/description`,
      });
    }
    const changed = changeService(service, request, now, settings.modifyApproval === 'reset');
    const before = claimsOf(service.port_id, service.ports, settings.uniqueness);
    const after = claimsOf(changed.port_id, changed.ports, settings.uniqueness);
    answer = JSON.stringify(changed);
    return { body: answer, released: without(before, after), claimed: without(after, before) };
  });
  if (outcome === 'missing') throw noSuchService(pointer);
  if (outcome === 'portsTaken') throw portsTaken(call);
  return answer;
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
