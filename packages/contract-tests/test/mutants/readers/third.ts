import type { Call, Mutant, Reply } from '../../support/faulty-server.ts';

// Written from the text of the contract alone, without sight of the checks and of the other mutants, before the first run.

type Json = Reply['body'];

const isCreate = (call: Call): boolean => call.operation?.id === 'createEndpointService';
const isGet = (call: Call): boolean => call.operation?.id === 'getEndpointService';
const isUpdate = (call: Call): boolean => call.operation?.id === 'updateEndpointService';

/** A service in a response to one of the three operations. */
const shows = (call: Call, reply: Reply): boolean =>
  reply.status === 200 &&
  typeof reply.body?.id === 'string' &&
  (isCreate(call) || isGet(call) || isUpdate(call));

/** A rejection that the sandbox has no part in. */
const refuse = (code: string, status = 400): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-request-id': crypto.randomUUID().replaceAll('-', '') },
  body: { error_code: code, error_msg: 'The request was rejected.' },
});

/** The defects. */
export const third: readonly Mutant[] = [
  // openapi.yaml, update, ports: "The list replaces the stored one as a whole". error-codes.yaml, 3044: a mapping "that another
  // service with the same port_id already has". The pair of a mapping that was replaced is free again.
  {
    name: 'a mapping that a modification has replaced keeps its server port taken for new services',
    handler() {
      const held = new Map<string, string[]>();
      const stale = new Set<string>();
      const keys = (backend: Json, ports: Json): string[] =>
        Array.isArray(ports) ? ports.map((p) => `${backend} ${p?.server_port} ${p?.protocol ?? 'TCP'}`) : [];
      return async (call, next) => {
        const wanted = isCreate(call) ? keys(call.body?.port_id, call.body?.ports) : [];
        if (wanted.some((key) => stale.has(key))) return refuse('EndPoint.3044');
        const reply = await next();
        if (!shows(call, reply)) return reply;
        const now = keys(reply.body.port_id, reply.body.ports);
        if (isUpdate(call) && call.body?.ports)
          for (const key of held.get(reply.body.id) ?? []) stale.add(key);
        held.set(reply.body.id, now);
        return reply;
      };
    },
  },

  // openapi.yaml, update, port_id: "The rule on port mappings of several services holds for the new backend."
  {
    name: 'a modification of nothing but port_id is not checked against the services of the new backend',
    handler() {
      const moved = new Map<string, string>();
      return async (call, next) => {
        const reply = await next();
        const port = call.body?.port_id;
        if (
          isUpdate(call) &&
          reply.body?.error_code === 'EndPoint.3044' &&
          Object.keys(call.body ?? {}).join() === 'port_id'
        ) {
          const now = await call.send('GET', call.target);
          moved.set(now.body.id, port);
          return { ...now, body: { ...now.body, port_id: port } };
        }
        if (!shows(call, reply)) return reply;
        if (isUpdate(call) && port) moved.delete(reply.body.id);
        reply.body.port_id = moved.get(reply.body.id) ?? reply.body.port_id;
        return reply;
      };
    },
  },

  // error-codes.yaml, 3074: "at most 200 items in ports. In a modification the list replaces the stored one"; update: "at most 200
  // mappings in one call". The stored ones do not count.
  {
    name: 'a modification counts the stored mappings together with the new ones towards the 200',
    handler() {
      const stored = new Map<string, number>();
      return async (call, next) => {
        const { vpc_endpoint_service_id: id = '' } = call.values;
        const sent = isUpdate(call) && Array.isArray(call.body?.ports) ? call.body.ports.length : 0;
        if (sent > 0 && sent <= 200 && sent + (stored.get(id) ?? 0) > 200) return refuse('EndPoint.3074');
        const reply = await next();
        if (shows(call, reply)) stored.set(reply.body.id, reply.body.ports.length);
        return reply;
      };
    },
  },

  // openapi.yaml, PortMappingInput: client_port and server_port, "x-errors: { required: EndPoint.2028, minimum: EndPoint.3004 }".
  {
    name: 'a port number of 0 is reported as a missing port',
    handler: () => async (call, next) => {
      const reply = await next();
      const ports: Json[] = Array.isArray(call.body?.ports) ? call.body.ports : [];
      const zero = ports.some((p) => p?.client_port === 0 || p?.server_port === 0);
      if (zero && reply.body?.error_code === 'EndPoint.3004') reply.body.error_code = 'EndPoint.2028';
      return reply;
    },
  },

  // openapi.yaml, TagInput, value: "it may be empty, and is when omitted".
  {
    name: 'a tag without a value gets the value of the tag before it',
    handler: () => (call, next) => {
      let value: Json;
      const tags: Json[] = isCreate(call) && Array.isArray(call.body?.tags) ? call.body.tags : [];
      for (const tag of tags) {
        if (typeof tag !== 'object' || tag === null) continue;
        if (tag.value !== undefined) value = tag.value;
        else if (value !== undefined) tag.value = value;
      }
      return next();
    },
  },

  // openapi.yaml, TagInput, value: "maxLength: 43"; error-codes.yaml, 3073: "at most 43 Unicode characters". An emoji is one.
  {
    name: 'the length of a tag value is counted in UTF-16 units instead of characters',
    handler: () => (call, next) => {
      const tags: Json[] = isCreate(call) && Array.isArray(call.body?.tags) ? call.body.tags : [];
      const long = tags.some(
        (tag) => typeof tag?.value === 'string' && tag.value.length > 43 && [...tag.value].length <= 43,
      );
      return long ? refuse('EndPoint.3073') : next();
    },
  },

  // openapi.yaml, update, description: "The new description of the service", without a minLength; "What you leave out stays as it
  // is", and this was not left out.
  {
    name: 'an empty description in a modification leaves the old text in place',
    handler() {
      const texts = new Map<string, string>();
      return async (call, next) => {
        const { vpc_endpoint_service_id: id = '' } = call.values;
        const text = texts.get(id);
        if (isUpdate(call) && call.body?.description === '' && text) call.body.description = text;
        const reply = await next();
        if (shows(call, reply)) texts.set(reply.body.id, reply.body.description ?? '');
        return reply;
      };
    },
  },

  // openapi.yaml, update, approval_enabled: "The contract reads an omitted property as unchanged"; discrepancy 7.
  {
    name: 'a modification of port_id without approval_enabled switches the approval back on',
    handler: () => (call, next) => {
      const moves = isUpdate(call) && typeof call.body?.port_id === 'string';
      if (moves && call.body.approval_enabled === undefined) call.body.approval_enabled = true;
      return next();
    },
  },

  // openapi.yaml, EndpointServiceStatus, x-lifecycle: "available: [deleting]". Nothing leads back to creating.
  {
    name: 'after a modification of the ports the next details say creating again',
    handler() {
      const busy = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        if (!shows(call, reply)) return reply;
        if (isUpdate(call) && call.body?.ports) busy.add(reply.body.id);
        else if (isGet(call) && busy.delete(reply.body.id)) reply.body.status = 'creating';
        return reply;
      };
    },
  },

  // openapi.yaml, EndpointService, updated_at: "When the service was last changed, in UTC, as YYYY-MM-DDTHH:MM:SSZ".
  {
    name: 'a modification writes updated_at in the local time of China',
    handler() {
      const modified = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        if (!shows(call, reply)) return reply;
        const { id, updated_at: at } = reply.body;
        if (isUpdate(call)) modified.add(id);
        if (!modified.has(id) || typeof at !== 'string') return reply;
        const time = Date.parse(at.endsWith('Z') ? at : `${at}Z`) + 8 * 3_600_000;
        reply.body.updated_at = `${new Date(time).toISOString().slice(0, 19)}Z`;
        return reply;
      };
    },
  },

  // openapi.yaml, EndpointService, vip_port_id: "Returned only when server_type is VIP"; discrepancy 13. For LB, the vip_port_id of
  // the ELB API "belongs here [port_id], not in the property vip_port_id".
  {
    name: 'the details of a load balancer service repeat its port_id as vip_port_id',
    handler: () => async (call, next) => {
      const reply = await next();
      const balanced = shows(call, reply) && isGet(call) && reply.body.server_type === 'LB';
      if (balanced) reply.body.vip_port_id = reply.body.port_id;
      return reply;
    },
  },

  // openapi.yaml, VpcEndpointServiceId: "format: uuid, x-errors: { format: EndPoint.3062 }"; compare error-codes.yaml, 0020: "a UUID
  // with hyphens". An ID without them is malformed.
  {
    name: 'a service ID without its hyphens is taken for the ID with them',
    handler: () => (call, next) => {
      call.target = call.target.replace(
        /(?<=\/vpc-endpoint-services\/)([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})(?=$|\?)/i,
        '$1-$2-$3-$4-$5',
      );
      return next();
    },
  },

  // openapi.yaml, security: token or signature for every operation; Unauthorized: "the token or signature is missing, expired or
  // wrong".
  {
    name: 'details that an authorized caller has read are served from a cache to callers with bad credentials',
    handler() {
      const cache = new Map<string, Reply>();
      return async (call, next) => {
        const reply = await next();
        if (!isGet(call)) return reply;
        if (reply.status === 200) cache.set(call.target, structuredClone(reply));
        const rejected = reply.status === 401 || reply.body?.error_code === 'EndPoint.0012';
        return (rejected && cache.get(call.target)) || reply;
      };
    },
  },

  // openapi.yaml, create: "There is no idempotency key"; a 200 is "The new service"; "no two mappings may share the pair of
  // server_port and protocol", else 400 EndPoint.3044.
  {
    name: 'a creation with the same body as an earlier one gives the earlier service instead of the conflict',
    handler() {
      const first = new Map<string, string>();
      return async (call, next) => {
        const reply = await next();
        if (!isCreate(call)) return reply;
        const path = call.target.split('?')[0] ?? '';
        const key = path + JSON.stringify(call.body);
        if (reply.status === 200) first.set(key, reply.body.id);
        const known = reply.body?.error_code === 'EndPoint.3044' ? first.get(key) : undefined;
        return known ? call.send('GET', `${path}/${known}`) : reply;
      };
    },
  },

  // openapi.yaml, TcpProxyInput: proxy_vni is one of the five values, also in a modification; the link of the update: "Read the
  // details to see the modification."
  {
    name: 'a modification to proxy_vni is confirmed, but the details keep the former tcp_proxy',
    handler() {
      const former = new Map<string, string>();
      const lost = new Map<string, string>();
      return async (call, next) => {
        const reply = await next();
        if (!shows(call, reply)) return reply;
        const { id, tcp_proxy: shown } = reply.body;
        const kept = lost.get(id);
        if (isUpdate(call) && call.body?.tcp_proxy === 'proxy_vni')
          lost.set(id, kept ?? former.get(id) ?? 'close');
        else if (isUpdate(call) && call.body?.tcp_proxy) lost.delete(id);
        else if (kept) reply.body.tcp_proxy = kept;
        if (!lost.has(id) && shown) former.set(id, shown);
        return reply;
      };
    },
  },

  // openapi.yaml, service_name: "{region}.{id} or, with a name of your own, {region}.{service_name}.{id}"; update: "The new name of
  // your own". A service without a name can get one.
  {
    name: 'a service that was created without a name cannot be given one',
    handler() {
      const nameless = new Map<string, string>();
      return async (call, next) => {
        const reply = await next();
        if (!shows(call, reply)) return reply;
        const { id, service_name: name } = reply.body;
        if (isCreate(call) && call.body?.service_name === undefined) nameless.set(id, name);
        reply.body.service_name = nameless.get(id) ?? name;
        return reply;
      };
    },
  },

  // openapi.yaml, update: "Modifies a service that is in status available"; "every status but available" rules it out: 400
  // EndPoint.3045.
  {
    name: 'a service that is still creating accepts a modification of approval_enabled alone',
    handler() {
      const flags = new Map<string, boolean>();
      return async (call, next) => {
        const reply = await next();
        const flag = call.body?.approval_enabled;
        if (
          isUpdate(call) &&
          reply.body?.error_code === 'EndPoint.3045' &&
          Object.keys(call.body ?? {}).length === 1
        ) {
          const now = await call.send('GET', call.target);
          if (typeof flag !== 'boolean' || now.body?.status === 'failed') return reply;
          flags.set(now.body.id, flag);
          return { ...now, body: { ...now.body, approval_enabled: flag } };
        }
        if (!shows(call, reply)) return reply;
        if (isUpdate(call) && flag !== undefined) flags.delete(reply.body.id);
        reply.body.approval_enabled = flags.get(reply.body.id) ?? reply.body.approval_enabled;
        return reply;
      };
    },
  },

  // openapi.yaml, headers, RequestId: "The ID of this request. Include it when you contact support."
  {
    name: 'a rejection carries the X-Request-Id of the last request that succeeded',
    handler() {
      let last: string | undefined;
      return async (_call, next) => {
        const reply = await next();
        if (reply.status === 200) last = reply.headers['x-request-id'];
        else if (last !== undefined) reply.headers['x-request-id'] = last;
        return reply;
      };
    },
  },

  // openapi.yaml, NotFound: "No such service in this project (EndPoint.0005). A service of another project looks the same."
  {
    name: 'a modification of a service of another project is 403 and so tells that the service exists',
    handler() {
      const owners = new Map<string, string>();
      return async (call, next) => {
        const { project_id: project = '', vpc_endpoint_service_id: id = '' } = call.values;
        const reply = await next();
        if (isCreate(call) && reply.status === 200) owners.set(reply.body.id, project);
        const foreign = owners.has(id) && owners.get(id) !== project;
        if (foreign && isUpdate(call) && reply.status === 404) return refuse('EndPoint.0004', 403);
        return reply;
      };
    },
  },

  // openapi.yaml, EndpointService, ip_version: "The version of the service's IP addresses"; update: "What you leave out stays as it
  // is". A modification cannot even set it.
  {
    name: 'a modification turns the ip_version of an ipv6 service into ipv4',
    handler() {
      const six = new Set<string>();
      const turned = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        if (!shows(call, reply)) return reply;
        const { id } = reply.body;
        if (isCreate(call) && call.body?.ip_version === 'ipv6') six.add(id);
        if (isUpdate(call) && six.has(id)) turned.add(id);
        if (turned.has(id)) reply.body.ip_version = 'ipv4';
        return reply;
      };
    },
  },
];
