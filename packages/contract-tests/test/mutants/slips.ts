import { effectiveSchema, readContract, successOf } from '@vpcep/contract';
import { resource } from '../../src/contract/contract.ts';
import type { Call, Mutant, Reply } from '../support/faulty-server.ts';

// biome-ignore lint/suspicious/noExplicitAny: the faults break bodies in ways that no type allows
type Json = any;

const contract = readContract();
const { create, read, update } = resource;

/** A fault in a response that is shown for some requests. */
function inResponse(name: string, change: (reply: Reply, call: Call) => void): Mutant {
  return {
    name,
    handler: () => async (call, next) => {
      const reply = await next();
      change(reply, call);
      return reply;
    },
  };
}

/** A fault in a service as it is shown: by every operation, or by one. */
function inService(name: string, change: (body: Json, call: Call) => void, only?: string): Mutant {
  return inResponse(name, (reply, call) => {
    if (reply.status === 200 && call.operation && (!only || call.operation.id === only))
      change(reply.body, call);
  });
}

/** A fault in the request that the server understands. */
function inRequest(name: string, change: (call: Call) => void): Mutant {
  return {
    name,
    handler: () => (call, next) => {
      change(call);
      return next();
    },
  };
}

/** A fault that remembers. */
function stateful(name: string, handler: Mutant['handler']): Mutant {
  return { name, handler };
}

/** A fault in every service that was updated. */
function afterUpdate(name: string, change: (body: Json) => void): Mutant {
  return stateful(name, () => {
    const changed = new Set<string>();
    return async (call, next) => {
      const reply = await next();
      if (reply.status !== 200 || !call.operation) return reply;
      if (is(call, update)) changed.add(key(call));
      if (changed.has(key(call))) change(reply.body);
      return reply;
    };
  });
}

/** An operation that does not ask whose service it is. */
function forOthers(name: string, operation: { id: string }): Mutant {
  return stateful(name, () => {
    const owners = new Map<string, string>();
    return async (call, next) => {
      const reply = await next();
      const { project_id: project = '', vpc_endpoint_service_id: id = '' } = call.values;
      if (is(call, create) && reply.status === 200) owners.set(reply.body.id, project);
      const owner = owners.get(id);
      if (!is(call, operation) || reply.status !== 404 || !owner) return reply;
      return call.send(call.method, call.target.replace(project, owner), call.body);
    };
  });
}

/** A body that has properties; undefined for anything else. */
const objectIn = (call: Call): Json =>
  typeof call.body === 'object' && call.body !== null && !Array.isArray(call.body) ? call.body : undefined;
const is = (call: Call, { id }: { id: string }): boolean => call.operation?.id === id;
const key = (call: Call): string => `${call.values.project_id} ${call.values.vpc_endpoint_service_id}`;
const json = { 'content-type': 'application/json' };
const error = (status: number, error_code: string): Reply => ({
  status,
  headers: json,
  body: { error_code, error_msg: 'No.' },
});

const required = effectiveSchema(contract, successOf(read)?.schema ?? {}).required ?? [];

const missing: Mutant[] = [create, read, update].flatMap(({ id }) =>
  required.map((property) =>
    inService(`${id} responds without ${property}`, (body) => delete body[property], id),
  ),
);

const statuses: Mutant[] = [
  inResponse('create responds with 201', (reply, call) => {
    if (is(call, create) && reply.status === 200) reply.status = 201;
  }),
  inResponse('create responds with 202', (reply, call) => {
    if (is(call, create) && reply.status === 200) reply.status = 202;
  }),
  inResponse('update responds with 204', (reply, call) => {
    if (is(call, update) && reply.status === 200) Object.assign(reply, { status: 204, body: '' });
  }),
  inResponse('validation responds with 422', (reply) => {
    if (reply.status === 400) reply.status = 422;
  }),
  inResponse('a port conflict is 409', (reply) => {
    if (reply.body?.error_code === 'EndPoint.3044') reply.status = 409;
  }),
  inResponse('missing credentials are 403', (reply) => {
    if (reply.status === 401) reply.status = 403;
  }),
  inResponse('an unknown service is 400', (reply) => {
    if (reply.body?.error_code === 'EndPoint.0005') reply.status = 400;
  }),
  inResponse('an unknown service is 410', (reply) => {
    if (reply.body?.error_code === 'EndPoint.0005') reply.status = 410;
  }),
  inResponse('404 for a malformed ID', (reply) => {
    if (reply.body?.error_code === 'EndPoint.3062') Object.assign(reply, error(404, 'EndPoint.0005'));
  }),
  inResponse('errors come with 200', (reply) => {
    if (reply.status === 400) reply.status = 200;
  }),
];

const errorBodies: Mutant[] = [
  inResponse('errors in the shape of newer pages', (reply) => {
    if (reply.status >= 400) reply.body = { error: { code: reply.body.error_code, message: 'No.' } };
  }),
  inResponse('errors without a text', (reply) => {
    if (reply.status >= 400) delete reply.body.error_msg;
  }),
  inResponse('errors in HTML', (reply) => {
    if (reply.status === 404)
      Object.assign(reply, { headers: { 'content-type': 'text/html' }, body: '<h1>404</h1>' });
  }),
  inResponse('errors without a body', (reply) => {
    if (reply.status >= 400) reply.body = '';
  }),
  inResponse('codes without a dot', (reply) => {
    if (reply.status >= 400) reply.body.error_code = String(reply.body.error_code).replace('.', '');
  }),
  inResponse('one code for everything', (reply) => {
    if (reply.status === 400) reply.body.error_code = 'EndPoint.0002';
  }),
  inResponse('a port conflict has the general code', (reply) => {
    if (reply.body?.error_code === 'EndPoint.3044') reply.body.error_code = 'EndPoint.0002';
  }),
  inResponse('a service that is being created has the general code', (reply) => {
    if (reply.body?.error_code === 'EndPoint.3045') reply.body.error_code = 'EndPoint.0002';
  }),
  inResponse('the quota has the general code', (reply) => {
    if (reply.body?.error_code === 'Endpoint.1018') reply.body.error_code = 'EndPoint.0002';
  }),
  inResponse('the quota is a failure of the server', (reply) => {
    if (reply.body?.error_code === 'Endpoint.1018') Object.assign(reply, error(500, 'EndPoint.0001'));
  }),
];

const values: Mutant[] = [
  inService('ports are texts', (body) => {
    for (const port of body.ports) port.client_port = String(port.client_port);
  }),
  inService('the approval flag is a text', (body) => {
    body.approval_enabled = String(body.approval_enabled);
  }),
  inService('no tags are null', (body) => {
    if (body.tags?.length === 0) body.tags = null;
  }),
  inService('server_type in lower case', (body) => {
    body.server_type = body.server_type.toLowerCase();
  }),
  inService('protocol in lower case', (body) => {
    for (const port of body.ports) port.protocol = port.protocol.toLowerCase();
  }),
  inService('status in upper case', (body) => {
    body.status = body.status.toUpperCase();
  }),
  inService('service_type with a capital', (body) => {
    body.service_type = 'Interface';
  }),
  inService('the ID without dashes', (body) => {
    body.id = body.id.replaceAll('-', '');
  }),
  inService('times with ten digits after the point', (body) => {
    body.created_at = body.created_at.replace('Z', '.1234567890Z');
  }),
  inService('times with an offset', (body) => {
    body.created_at = body.created_at.replace('Z', '+00:00');
  }),
  inService('times with a space', (body) => {
    body.created_at = body.created_at.replace('T', ' ');
  }),
  inService('times in seconds since 1970', (body) => {
    body.created_at = Date.parse(body.created_at) / 1000;
  }),
  inService('times of Beijing without a zone', (body) => {
    for (const name of ['created_at', 'updated_at']) {
      body[name] = new Date(Date.parse(body[name]) + 8 * 3_600_000).toISOString().slice(0, 19);
    }
  }),
  inService('updated_at is before created_at', (body) => {
    body.updated_at = '2020-01-01T00:00:00Z';
  }),
  inService('updated_at never moves', (body) => {
    body.updated_at = body.created_at;
  }),
  inService(
    'created_at moves with an update',
    (body) => {
      body.created_at = '2020-01-01T00:00:00Z';
    },
    update.id,
  ),
  inService(
    'the ID of another service',
    (body) => {
      body.id = '4189d3c2-8882-4871-a3c2-d380272eed83';
    },
    read.id,
  ),
  inService(
    'every new service has the same ID',
    (body) => {
      body.id = '4189d3c2-8882-4871-a3c2-d380272eed83';
    },
    create.id,
  ),
  inService('project_id of another project', (body) => {
    body.project_id = '6e9dfd51d1124e8d8498dce894923a0d';
  }),
  inService('the name is cut to 8 characters', (body) => {
    body.service_name = body.service_name.replace(/^([^.]*)\.([^.]{8})[^.]*\./, '$1.$2.');
  }),
  inService('the name is in lower case', (body) => {
    body.service_name = body.service_name.toLowerCase();
  }),
  inService('client and server port are exchanged', (body) => {
    for (const port of body.ports)
      [port.client_port, port.server_port] = [port.server_port, port.client_port];
  }),
  inService(
    'reads show one port only',
    (body) => {
      body.ports = body.ports.slice(0, 1);
    },
    read.id,
  ),
  inService('the virtual IP is lost', (body) => delete body.vip_port_id),
  inService('a failed service says no reason', (body) => delete body.error),
  inService('texts of tags are not UTF-8', (body) => {
    for (const tag of body.tags ?? []) tag.key = Buffer.from(tag.key, 'utf8').toString('latin1');
  }),
  inService('values of tags are lost', (body) => {
    for (const tag of body.tags ?? []) tag.value = '';
  }),
];

const defaults: Mutant[] = [
  inRequest('approval is off by default', (call) => {
    if (is(call, create) && objectIn(call) && !('approval_enabled' in call.body))
      call.body.approval_enabled = false;
  }),
  inRequest('tcp_proxy is open by default', (call) => {
    if (is(call, create) && objectIn(call) && !('tcp_proxy' in call.body)) call.body.tcp_proxy = 'open';
  }),
  inRequest('the protocol is UDP by default', (call) => {
    for (const port of Array.isArray(call.body?.ports) ? call.body.ports : [])
      if (typeof port === 'object' && port !== null) port.protocol ??= 'UDP';
  }),
  inRequest('approval is reset by an update', (call) => {
    if (is(call, update) && objectIn(call) && !('approval_enabled' in call.body))
      call.body.approval_enabled = true;
  }),
  inRequest('tags are lost on creation', (call) => {
    if (is(call, create) && Array.isArray(call.body?.tags)) delete call.body.tags;
  }),
  inRequest('tcp_proxy is ignored', (call) => {
    if (is(call, create) && typeof call.body?.tcp_proxy === 'string') call.body.tcp_proxy = 'close';
  }),
  inRequest('the approval flag is ignored by an update', (call) => {
    if (is(call, update) && objectIn(call)) delete call.body.approval_enabled;
  }),
  inRequest('the new name is ignored', (call) => {
    if (is(call, update) && objectIn(call)) delete call.body.service_name;
  }),
  inRequest('the new network card is ignored', (call) => {
    if (is(call, update) && objectIn(call)) delete call.body.port_id;
  }),
  inRequest('UDP becomes TCP', (call) => {
    for (const port of Array.isArray(call.body?.ports) ? call.body.ports : []) {
      if (port?.protocol === 'UDP') port.protocol = 'TCP';
    }
  }),
];

const memory: Mutant[] = [
  inService(
    'creating never ends',
    (body) => {
      body.status = 'creating';
    },
    read.id,
  ),
  stateful('the status goes back to creating', () => {
    const seen = new Map<string, number>();
    return async (call, next) => {
      const reply = await next();
      if (is(call, read) && reply.body?.status === 'available') {
        const count = (seen.get(key(call)) ?? 0) + 1;
        seen.set(key(call), count);
        if (count === 3) reply.body.status = 'creating';
      }
      return reply;
    };
  }),
  stateful('an update becomes visible one read late', () => {
    const stale = new Map<string, Json>();
    const latest = new Map<string, Json>();
    return async (call, next) => {
      const reply = await next();
      if (reply.status !== 200 || !call.operation) return reply;
      if (is(call, update)) stale.set(key(call), latest.get(key(call)));
      if (is(call, read)) {
        const old = stale.get(key(call));
        latest.set(key(call), reply.body);
        stale.delete(key(call));
        if (old) return { ...reply, body: old };
      }
      return reply;
    };
  }),
  stateful('ports are merged instead of replaced', () => async (call, next) => {
    if (is(call, update) && Array.isArray(call.body?.ports)) {
      const before = await call.send('GET', call.target);
      const kept = (before.body.ports ?? []).filter(
        (old: Json) =>
          !call.body.ports.some(
            (port: Json) =>
              port?.client_port === old.client_port && (port.protocol ?? 'TCP') === old.protocol,
          ),
      );
      if (
        before.status === 200 &&
        before.body.status === 'available' &&
        call.body.ports.length + kept.length <= 200
      ) {
        call.body = { ...call.body, ports: [...call.body.ports, ...kept] };
      }
    }
    return next();
  }),
  stateful('an update responds with the state before it', () => async (call, next) => {
    if (!is(call, update)) return next();
    const before = await call.send('GET', call.target);
    const reply = await next();
    return reply.status === 200 ? { ...reply, body: before.body } : reply;
  }),
  stateful('an update is shown and not stored', () => async (call, next) => {
    if (!is(call, update)) return next();
    const reply = await call.send('PUT', call.target, call.body);
    if (reply.status !== 200) return next();
    const undo = await call.send('GET', call.target);
    await call.send('PUT', call.target, {
      service_name: 'undone',
      approval_enabled: !undo.body.approval_enabled,
    });
    return reply;
  }),
  afterUpdate('tags are gone after an update', (body) => {
    body.tags = [];
  }),
  afterUpdate('an update resets tcp_proxy', (body) => {
    body.tcp_proxy = body.tcp_proxy === 'open' ? 'close' : 'open';
  }),
  stateful('a rejected update is carried out all the same', () => async (call, next) => {
    const reply = await next();
    if (is(call, update) && reply.status === 400) {
      await call.send('PUT', call.target, { service_name: `r${Math.floor(Math.random() * 1e9)}` });
    }
    return reply;
  }),
  stateful('a repeated update turns the approval round', () => {
    const last = new Map<string, string>();
    return async (call, next) => {
      const body = JSON.stringify(call.body);
      if (
        is(call, update) &&
        last.get(key(call)) === body &&
        typeof call.body?.approval_enabled === 'boolean'
      ) {
        call.body.approval_enabled = !call.body.approval_enabled;
      }
      if (is(call, update)) last.set(key(call), body);
      return next();
    };
  }),
  stateful('every other read turns the approval round', () => {
    let count = 0;
    return async (call, next) => {
      const reply = await next();
      if (is(call, read) && reply.status === 200 && ++count % 2 === 0) {
        reply.body.approval_enabled = !reply.body.approval_enabled;
      }
      return reply;
    };
  }),
  stateful('a service can be modified while it is being created', () => async (call, next) => {
    const reply = await next();
    if (is(call, update) && reply.body?.error_code === 'EndPoint.3045') {
      const { status, body } = await call.send('GET', call.target);
      if (status === 200 && body.status === 'creating')
        return { ...reply, status: 200, body: { ...body, ...call.body } };
    }
    return reply;
  }),
  stateful('a failed service can be modified', () => async (call, next) => {
    const reply = await next();
    if (is(call, update) && reply.body?.error_code === 'EndPoint.3045') {
      const { body } = await call.send('GET', call.target);
      if (body.status === 'failed') return { ...reply, status: 200, body };
    }
    return reply;
  }),
  inService('a creation never fails', (body) => {
    if (body.status === 'failed') body.status = 'creating';
  }),
  forOthers('another project sees the service', read),
  forOthers('another project can modify the service', update),
  stateful('a port conflict is not seen on creation', () => async (call, next) => {
    const reply = await next();
    if (!is(call, create) || reply.body?.error_code !== 'EndPoint.3044') return reply;
    return call.send('POST', call.target, { ...call.body, port_id: crypto.randomUUID() });
  }),
  stateful('a port conflict is not seen by an update', () => async (call, next) => {
    const reply = await next();
    if (!is(call, update) || reply.body?.error_code !== 'EndPoint.3044') return reply;
    const { ports: _, ...rest } = call.body;
    const { body } = await call.send('PUT', call.target, rest);
    return { ...reply, status: 200, body: { ...body, ports: call.body.ports } };
  }),
  stateful('ports are never released', () => {
    const held = new Map<string, Set<string>>();
    return async (call, next) => {
      const service = call.values.vpc_endpoint_service_id ?? '';
      const before = is(call, update) ? await call.send('GET', call.target) : undefined;
      const port = before?.body?.port_id?.toLowerCase();
      for (const mapping of Array.isArray(call.body?.ports) ? call.body.ports : []) {
        const taken = held.get(`${port} ${mapping?.server_port}`);
        if (before?.status === 200 && taken && !taken.has(service)) return error(400, 'EndPoint.3044');
      }
      const reply = await next();
      const { body } = reply;
      if (reply.status === 200) {
        for (const { server_port } of body.ports) {
          const name = `${body.port_id.toLowerCase()} ${server_port}`;
          held.set(name, (held.get(name) ?? new Set()).add(body.id));
        }
      }
      return reply;
    };
  }),
  stateful('a new service cannot be read', () => {
    const seen = new Set<string>();
    return (call, next) => {
      if (!is(call, read) || seen.has(key(call))) return next();
      seen.add(key(call));
      return error(404, 'EndPoint.0005');
    };
  }),
  stateful(
    'an empty update is rejected',
    () => (call, next) =>
      is(call, update) && JSON.stringify(call.body) === '{}' ? error(400, 'EndPoint.0002') : next(),
  ),
  stateful(
    'an empty list of ports is rejected by an update',
    () => (call, next) =>
      is(call, update) && call.body?.ports?.length === 0 ? error(400, 'EndPoint.0002') : next(),
  ),
  stateful(
    'characters of tags are counted in bytes',
    () => (call, next) =>
      is(call, create) &&
      Array.isArray(call.body?.tags) &&
      call.body.tags.some(
        (tag: Json) => Buffer.byteLength(String(tag?.key)) > 36 && [...String(tag?.key)].length <= 36,
      )
        ? error(400, 'EndPoint.3072')
        : next(),
  ),
  stateful(
    'characters of tags are counted in UTF-16',
    () => (call, next) =>
      is(call, create) &&
      Array.isArray(call.body?.tags) &&
      call.body.tags.some(
        (tag: Json) => String(tag?.value).length > 43 && [...String(tag?.value)].length <= 43,
      )
        ? error(400, 'EndPoint.3073')
        : next(),
  ),
];

const protocol: Mutant[] = [
  ...[create, read, update].flatMap((operation) => [
    stateful(`${operation.id} asks for no credentials`, () => async (call, next) => {
      if (is(call, operation) && !call.headers['x-auth-token']) call.headers['x-auth-token'] = 'anybody';
      return next();
    }),
    stateful(`${operation.id} takes any Authorization`, () => async (call, next) => {
      if (is(call, operation) && call.headers.authorization) call.headers['x-auth-token'] = 'anybody';
      return next();
    }),
  ]),
  inResponse('responses without a media type', (reply) => {
    delete reply.headers['content-type'];
  }),
  inResponse('responses as text/json', (reply) => {
    reply.headers['content-type'] = 'text/json';
  }),
  inResponse('responses in Latin-1', (reply) => {
    reply.headers['content-type'] = 'application/json; charset=ISO-8859-1';
  }),
  inResponse('responses begin with a byte order mark', (reply, call) => {
    if (is(call, read) && reply.status === 200) reply.body = `\ufeff${JSON.stringify(reply.body)}`;
  }),
  inResponse('reads may be cached for an hour', (reply, call) => {
    if (is(call, read)) reply.headers['cache-control'] = 'public, max-age=3600';
  }),
  inResponse('one request ID for all', (reply) => {
    reply.headers['x-request-id'] = '1f3c7b52a0d94a3e8f6a2b9d4c5e6f70';
  }),
  inResponse('responses say gzip and are not', (reply, call) => {
    if (is(call, read) && /gzip/.test(String(call.headers['accept-encoding'])))
      reply.headers['content-encoding'] = 'gzip';
  }),
  inResponse('responses break in the middle', (reply, call) => {
    if (is(call, update) && reply.status === 200) reply.truncated = true;
  }),
  stateful(
    'malformed JSON fails the server',
    () => (call, next) =>
      call.bytes.length > 0 && call.body === undefined ? error(500, 'EndPoint.0001') : next(),
  ),
  stateful('malformed JSON is taken for an empty object', () => (call, next) => {
    if (is(call, update) && call.bytes.length > 0 && call.body === undefined) call.body = {};
    return next();
  }),
  stateful(
    'an empty body fails the server',
    () => (call, next) =>
      call.operation?.request && call.bytes.length === 0 ? error(500, 'EndPoint.0001') : next(),
  ),
  stateful(
    'an unknown property fails the server',
    () => (call, next) =>
      call.body && 'notInTheContract' in Object(call.body) ? error(500, 'EndPoint.0001') : next(),
  ),
  stateful(
    'null fails the server',
    () => (call, next) =>
      call.body && Object.values(Object(call.body)).includes(null) ? error(500, 'EndPoint.0001') : next(),
  ),
  stateful(
    'a deep body fails the server',
    () => (call, next) => (call.bytes.includes('['.repeat(1000)) ? error(500, 'EndPoint.0001') : next()),
  ),
  stateful(
    'a large body fails the server',
    () => (call, next) => (call.bytes.length > 12 * 1024 * 1024 ? error(500, 'EndPoint.0001') : next()),
  ),
  stateful('__proto__ is not seen', () => (call, next) => {
    if (call.body && Object.hasOwn(Object(call.body), '__proto__') && is(call, update)) call.body = {};
    return next();
  }),
  stateful('the token header has to be written as in the documents', () => (call, next) => {
    if (!call.rawHeaders.includes('X-Auth-Token')) delete call.headers['x-auth-token'];
    return next();
  }),
  stateful(
    'Accept has to be application/json',
    () => (call, next) =>
      call.operation && call.headers.accept !== 'application/json' ? error(406, 'EndPoint.0002') : next(),
  ),
  stateful(
    'a charset is not accepted',
    () => (call, next) =>
      /charset/i.test(call.headers['content-type'] ?? '') ? error(400, 'EndPoint.0002') : next(),
  ),
  stateful('any media type is accepted', () => (call, next) => {
    if (call.headers['content-type']) call.headers['content-type'] = 'application/json';
    return next();
  }),
  inResponse('405 without Allow', (reply) => {
    if (reply.status === 405) delete reply.headers.allow;
  }),
  stateful(
    'an unknown path responds with 200',
    () => (call, next) =>
      !call.operation && call.method === 'GET' ? { status: 200, headers: json, body: {} } : next(),
  ),
  inResponse('an unknown path has the code of an unknown service', (reply, call) => {
    if (!call.operation && reply.status === 404) reply.body.error_code = 'EndPoint.0005';
  }),
  stateful('PATCH is understood as an update', () => (call, next) => {
    if (call.method !== 'PATCH') return next();
    return { status: 200, headers: json, body: {} };
  }),
  inResponse('the language changes what is shown', (reply, call) => {
    if (is(call, read) && reply.status === 200 && /^zh/.test(call.headers['accept-language'] ?? '')) {
      reply.body.tags = [];
      reply.body.approval_enabled = !reply.body.approval_enabled;
    }
  }),
];

/** Faults that servers were seen to have, or are likely to have. */
export const slips: readonly Mutant[] = [
  ...missing,
  ...statuses,
  ...errorBodies,
  ...values,
  ...defaults,
  ...memory,
  ...protocol,
];
