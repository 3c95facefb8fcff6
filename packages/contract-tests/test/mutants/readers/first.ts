import type { Call, Mutant, Reply } from '../../support/faulty-server.ts';
import {
  idOf,
  isCreate,
  isObject,
  isUpdate,
  type Json,
  listOf,
  mutant,
  protocolOf,
  remember,
  shown,
  taken,
} from '../forms.ts';

// Written from the text of the contract alone, without regard to what the suite checks or the other mutants do.

const isUuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The rejection of ports that another service holds, as the server words it. */
function portsTaken(call: Call, service: Json): Promise<Reply> {
  const { port_id, vpc_id, server_type, ports } = service;
  const collection = call.target.replace(/\/vpc-endpoint-services.*$/, '/vpc-endpoint-services');
  return call.send('POST', collection, { port_id, vpc_id, server_type, ports });
}

const addHours = (time: Json): Json =>
  typeof time === 'string'
    ? new Date(Date.parse(`${time.replace(/Z$/, '')}Z`) + 8 * 3_600_000).toISOString().replace('.000Z', 'Z')
    : time;

/** The defects. */
export const first: readonly Mutant[] = [
  shown('created_at moves with every update', () => (service) => {
    service.created_at = service.updated_at ?? service.created_at;
  }),
  shown('updated_at stays at the time of creation', () => (service) => {
    service.updated_at = service.created_at;
  }),
  shown('the full name stays as it was at creation', () => {
    const names = new Map<string, string>();
    return (service) => {
      if (!names.has(service.id)) names.set(service.id, service.service_name);
      service.service_name = names.get(service.id);
    };
  }),
  shown('vip_port_id is shown for servers', () => (service) => {
    if (service.server_type === 'VM') service.vip_port_id = '9b1f7e02-6a0c-4e37-8d53-51c2f6a1b7d4';
  }),
  taken('a description is measured in bytes', (body) => {
    if (typeof body.description === 'string' && Buffer.byteLength(body.description) > 128)
      body.description = 'x'.repeat(129);
  }),
  taken('the key of a tag is measured in UTF-16 units', (body) => {
    for (const tag of listOf(body.tags))
      if (typeof tag.key === 'string' && tag.key.length > 36) tag.key = 'x'.repeat(37);
  }),
  taken('an omitted protocol counts as none of its own', (body) => {
    const seen = new Set<string>();
    if (Array.isArray(body.ports))
      body.ports = body.ports.filter((mapping: Json) => {
        if (!isObject(mapping)) return true;
        const key = JSON.stringify([mapping.client_port, mapping.server_port, protocolOf(mapping)]);
        const mixed = seen.has(`${key} ${mapping.protocol === undefined ? 'named' : 'omitted'}`);
        seen.add(`${key} ${mapping.protocol === undefined ? 'omitted' : 'named'}`);
        return !mixed;
      });
  }),
  mutant('ports clash whatever their protocol', () => {
    const services = new Map<string, Json>();
    return async (call, next) => {
      if (isCreate(call) && isObject(call.body)) {
        const wanted = new Set(listOf(call.body.ports).map((mapping) => mapping.server_port));
        for (const service of services.values())
          if (
            service.port_id === call.body.port_id &&
            listOf(service.ports).some((mapping) => wanted.has(mapping.server_port))
          )
            return portsTaken(call, service);
      }
      return remember(services, await next());
    };
  }),
  mutant('ports clash within one project only', () => {
    const toggle = (id: Json, project: string): Json => {
      if (typeof id !== 'string' || !isUuid.test(id)) return id;
      const mask = [...project].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffff, 7);
      const last = Number.parseInt(id.slice(-4), 16) ^ mask;
      return id.slice(0, -4) + last.toString(16).padStart(4, '0');
    };
    return async (call, next) => {
      const project = call.values.project_id ?? '';
      if (isObject(call.body) && 'port_id' in call.body)
        call.body.port_id = toggle(call.body.port_id, project);
      const reply = await next();
      if (reply.status === 200 && isObject(reply.body))
        reply.body.port_id = toggle(reply.body.port_id, project);
      return reply;
    };
  }),
  mutant('ports are not compared when the backend changes', () => {
    const moved = new Map<string, string>();
    return async (call, next) => {
      const wanted = isUpdate(call) && isObject(call.body) ? call.body.port_id : undefined;
      const isId = typeof wanted === 'string' && isUuid.test(wanted);
      if (isId) call.body.port_id = crypto.randomUUID();
      const reply = await next();
      if (reply.status !== 200 || !isObject(reply.body)) return reply;
      if (isId) moved.set(reply.body.id, wanted);
      reply.body.port_id = moved.get(reply.body.id) ?? reply.body.port_id;
      return reply;
    };
  }),
  mutant('a service clashes with its own ports', () => {
    const services = new Map<string, Json>();
    return async (call, next) => {
      const service = services.get(idOf(call));
      if (isUpdate(call) && service?.status === 'available' && isObject(call.body)) {
        const held = new Set(
          listOf(service.ports).map((mapping) => `${mapping.server_port} ${protocolOf(mapping)}`),
        );
        if (
          listOf(call.body.ports).some((mapping) => held.has(`${mapping.server_port} ${protocolOf(mapping)}`))
        )
          return portsTaken(call, service);
      }
      return remember(services, await next());
    };
  }),
  mutant('an update creates the service that it does not find', () => {
    const services = new Map<string, Json>();
    return async (call, next) => {
      const reply = remember(services, await next());
      const [any] = [...services.values()];
      if (!isUpdate(call) || reply.status !== 404 || !any) return reply;
      const body = { ...any, id: idOf(call), project_id: call.values.project_id };
      return { ...reply, status: 200, body };
    };
  }),
  mutant('the name of a service must be unique in its project', () => {
    const names = new Set<string>();
    return async (call, next) => {
      const name = isCreate(call) && isObject(call.body) ? call.body.service_name : undefined;
      const key = `${call.values.project_id} ${name}`;
      if (typeof name === 'string' && names.has(key)) call.body.unique = true;
      const reply = await next();
      if (typeof name === 'string' && reply.status === 200) names.add(key);
      return reply;
    };
  }),
  mutant('a backend has one service at most', () => {
    const services = new Map<string, Json>();
    return async (call, next) => {
      if (isCreate(call) && isObject(call.body))
        for (const service of services.values())
          if (service.port_id === call.body.port_id) return portsTaken(call, service);
      return remember(services, await next());
    };
  }),
  taken('of more than 100 mappings the rest is dropped', (body) => {
    if (Array.isArray(body.ports) && body.ports.length <= 200) body.ports = body.ports.slice(0, 100);
  }),
  taken('an empty description does not replace the former one', (body, call) => {
    if (isUpdate(call) && body.description === '') delete body.description;
  }),
  taken('an omitted protocol is UDP in an update', (body, call) => {
    if (isUpdate(call)) for (const mapping of listOf(body.ports)) mapping.protocol ??= 'UDP';
  }),
  taken('an empty update asks for approval again', (body, call) => {
    if (isUpdate(call) && Object.keys(body).length === 0) body.approval_enabled = true;
  }),
  shown('times are those of a zone eight hours ahead', () => (service) => {
    service.created_at = addHours(service.created_at);
    service.updated_at = addHours(service.updated_at);
  }),
  shown('the response to an update has no description', () => (service, call) => {
    if (isUpdate(call) && 'description' in service) service.description = null;
  }),
];
