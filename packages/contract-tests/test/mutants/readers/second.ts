import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
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

// Slips of somebody who reads the contract in a hurry. Written without sight of the checks and of the other mutants, before
// the first run.

const isService = (value: Json): boolean => isObject(value) && typeof value.service_name === 'string';
const isAccepted = (reply: Reply): boolean => reply.status === 200 && isService(reply.body);
const pairOf = (mapping: Json): string => `${mapping.server_port} ${protocolOf(mapping)}`;

function rejected(code: string): Reply {
  return {
    status: 400,
    headers: { 'content-type': 'application/json', 'x-request-id': randomUUID() },
    body: { error_code: code, error_msg: 'The request is rejected.' },
  };
}

/** The service before the call. */
async function storedFor(call: Call): Promise<Json> {
  const { body } = await call.send('GET', call.target);
  return isService(body) ? body : undefined;
}

/** Whether a modification asks for what the service has already. */
function changesNothing(request: Json, service: Json): boolean {
  return Object.entries<Json>(request).every(([name, value]) => {
    if (name === 'service_name') return service.service_name.split('.').slice(1, -1).join('.') === value;
    if (name !== 'ports') return isDeepStrictEqual(service[name], value);
    const inFull = (list: Json) => listOf(list).map((mapping) => `${mapping.client_port} ${pairOf(mapping)}`);
    return isDeepStrictEqual(inFull(value), inFull(service.ports));
  });
}

/** The defects. */
export const second: readonly Mutant[] = [
  mutant('a virtual IP is forgotten when the backend changes', () => {
    const forgotten = new Set<string>();
    return async (call, next) => {
      const reply = await next();
      if (!isAccepted(reply)) return reply;
      if (isUpdate(call) && call.body?.vip_port_id) forgotten.delete(reply.body.id);
      else if (isUpdate(call) && call.body?.port_id) forgotten.add(reply.body.id);
      if (forgotten.has(reply.body.id)) delete reply.body.vip_port_id;
      return reply;
    };
  }),
  mutant('a new backend alone is not checked for ports that are taken', () => {
    const moved = new Map<string, string>();
    return async (call, next) => {
      let reply = await next();
      if (isUpdate(call) && reply.body?.error_code === 'EndPoint.3044' && !call.body.ports) {
        const { port_id, ...others } = call.body;
        reply = await call.send('PUT', call.target, others);
        if (isAccepted(reply)) moved.set(reply.body.id, port_id);
      } else if (isUpdate(call) && isAccepted(reply) && call.body.port_id) moved.delete(reply.body.id);
      if (isAccepted(reply)) reply.body.port_id = moved.get(reply.body.id) ?? reply.body.port_id;
      return reply;
    };
  }),
  mutant('ports that a modification gives up stay reserved', () => {
    const services = new Map<string, Json>();
    const reserved = new Map<string, string>();
    return async (call, next) => {
      const backend = call.body?.port_id ?? services.get(idOf(call))?.port_id;
      const isTaken = (mapping: Json) => {
        const owner = reserved.get(`${backend} ${pairOf(mapping)}`);
        return owner !== undefined && owner !== idOf(call);
      };
      if ((isCreate(call) || isUpdate(call)) && listOf(call.body?.ports).some(isTaken))
        return rejected('EndPoint.3044');
      const before = services.get(idOf(call));
      const reply = await next();
      if (isUpdate(call) && isAccepted(reply))
        for (const mapping of listOf(before?.ports))
          reserved.set(`${before.port_id} ${pairOf(mapping)}`, idOf(call));
      return isAccepted(reply) ? remember(services, reply) : reply;
    };
  }),
  mutant('a rejected modification moves updated_at', () => {
    const touched = new Map<string, string>();
    return async (call, next) => {
      const reply = await next();
      if (isUpdate(call) && reply.status === 400) touched.set(idOf(call), new Date().toISOString());
      if (!isAccepted(reply)) return reply;
      const { id, updated_at } = reply.body;
      const at = touched.get(id);
      if (at && !(Date.parse(updated_at) > Date.parse(at))) reply.body.updated_at = at;
      return reply;
    };
  }),
  shown('a service without a name has an empty part in its full name', () => (service) => {
    const parts = service.service_name?.split('.') ?? [];
    if (parts.length === 2) service.service_name = parts.join('..');
  }),
  shown('tags with an empty value are lost', () => (service) => {
    if (service.tags) service.tags = listOf(service.tags).filter(({ value }) => value);
  }),
  taken('HTML is removed from a description, not rejected', (body) => {
    if (typeof body.description === 'string') body.description = body.description.replace(/<[^<>]*>/g, '');
  }),
  shown('the type of the service is capitalized', () => (service) => {
    if (service.service_type === 'interface') service.service_type = 'Interface';
  }),
  shown('the response to a modification has no tags', () => (service, call) => {
    if (isUpdate(call)) service.tags = [];
  }),
  taken('a description cannot be emptied', (body, call) => {
    if (isUpdate(call) && body.description === '') delete body.description;
  }),
  mutant('the ID of a service is taken without hyphens', () => (call, next) => {
    const id = idOf(call);
    if (/^[0-9a-f]{32}$/i.test(id))
      call.target = call.target.replace(id, id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'));
    return next();
  }),
  taken('a tag may have further properties', (body) => {
    for (const tag of listOf(body.tags))
      for (const name of Object.keys(tag)) if (name !== 'key' && name !== 'value') delete tag[name];
  }),
  mutant('a service is set up again after a modification', () => {
    const busy = new Map<string, number>();
    return async (call, next) => {
      const reply = await next();
      if (!isAccepted(reply)) return reply;
      if (isUpdate(call)) busy.set(reply.body.id, Date.now() + 400);
      if ((busy.get(reply.body.id) ?? 0) > Date.now()) reply.body.status = 'creating';
      return reply;
    };
  }),
  mutant('a modification that changes nothing is rejected', () => async (call, next) => {
    if (!isUpdate(call) || !isObject(call.body)) return next();
    const before = await storedFor(call);
    const reply = await next();
    const isNews = !before || Object.keys(call.body).length === 0 || !changesNothing(call.body, before);
    return !isAccepted(reply) || isNews ? reply : rejected('EndPoint.0002');
  }),
  taken('a name has to begin with a letter', (body) => {
    if (/^[0-9_-]/.test(body.service_name)) body.service_name = 'x'.repeat(17);
  }),
  taken('characters of four bytes in a tag become question marks', (body) => {
    for (const tag of listOf(body.tags))
      for (const name of ['key', 'value'])
        if (typeof tag[name] === 'string') tag[name] = tag[name].replace(/[\u{10000}-\u{10ffff}]/gu, '?');
  }),
  shown('of two mappings with one client port the last is kept', () => (service) => {
    if (service.ports)
      service.ports = [
        ...new Map(listOf(service.ports).map((mapping) => [mapping.client_port, mapping])).values(),
      ];
  }),
  mutant('a modification needs no credentials', () => {
    let token: string | undefined;
    return async (call, next) => {
      const { authorization, 'x-auth-token': own } = call.headers;
      if (isUpdate(call) && !authorization && !own && token)
        call.headers = { ...call.headers, 'x-auth-token': token };
      const reply = await next();
      if (reply.status === 200 && typeof own === 'string') token = own;
      return reply;
    };
  }),
  taken('an omitted protocol is that of the mapping before', (body) => {
    let last = 'TCP';
    for (const mapping of listOf(body.ports)) {
      if (mapping.protocol === undefined) mapping.protocol = last;
      last = mapping.protocol;
    }
  }),
  taken('null in a modification counts as omitted', (body, call) => {
    if (isUpdate(call)) for (const name of Object.keys(body)) if (body[name] === null) delete body[name];
  }),
];
