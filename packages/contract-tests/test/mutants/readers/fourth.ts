import type { Call, Mutant, Reply } from '../../support/faulty-server.ts';

type Json = Reply['body'];

// Written from the text of the contract alone, without sight of the checks and of the other mutants, before the first run.

/** The defects, each read into one sentence of the contract: the comment above it quotes it. */
export const fourth: readonly Mutant[] = [
  // openapi.yaml, CreateEndpointServiceRequest.approval_enabled: "When omitted: `true`."
  {
    name: 'a bare metal server (BMS) that is created without approval_enabled needs no approval',
    handler: () => (call, next) => {
      const body = objectOf(call.body);
      if (isCreation(call) && body?.server_type === 'BMS' && body.approval_enabled === undefined) {
        call.body = { ...body, approval_enabled: false };
      }
      return next();
    },
  },

  // openapi.yaml, PortMappingInput.client_port and server_port: "1 to 65535" (of every item of the list; error-codes.yaml,
  // EndPoint.3004: "`client_port` and `server_port` are integers from 1 to 65535.")
  {
    name: 'port numbers are validated in the first 100 mappings of a request only',
    handler: () => {
      const accepted = new Map<string, Json>();
      return async (call, next) => {
        const sent = portsOf(call.body);
        const outOfRange = (port: Json): boolean => Number.isInteger(port) && (port < 1 || port > 65535);
        const isFaulty = (item: Json, index: number): boolean =>
          index >= 100 && (outOfRange(item?.client_port) || outOfRange(item?.server_port));
        const faulty = isCreation(call) || isUpdate(call) ? sent.some(isFaulty) : false;
        if (faulty) {
          const ports = sent.map((item, index) =>
            isFaulty(item, index)
              ? { ...item, client_port: 65500 - index, server_port: 65500 - index }
              : item,
          );
          call.body = { ...call.body, ports };
        }
        const reply = await next();
        const id = idOf(call, reply);
        if (reply.status !== 200 || id === undefined) return reply;
        if (faulty) {
          accepted.set(
            id,
            sent.map((item) => ({ protocol: 'TCP', ...item })),
          );
        } else if (isUpdate(call) && call.body?.ports !== undefined) accepted.delete(id);
        if (accepted.has(id)) reply.body.ports = accepted.get(id);
        return reply;
      };
    },
  },

  // error-codes.yaml, EndPoint.3044: "A requested mapping has the `server_port` and `protocol` of a mapping that another
  // service with the same `port_id` already has." No service has those of a creation that was rejected.
  {
    name: 'a creation that is rejected for one clash goes on holding the server ports of its other mappings',
    handler: () => {
      const held = new Set<string>();
      return async (call, next) => {
        if (!isCreation(call)) return next();
        const pairs = pairsOf(call.body);
        if (pairs.some((pair) => held.has(pair))) {
          return reject(call, 400, 'EndPoint.3044', 'A server port is taken.');
        }
        const reply = await next();
        if (reply.body?.error_code === 'EndPoint.3044') for (const pair of pairs) held.add(pair);
        return reply;
      };
    },
  },

  // openapi.yaml, TagInput.value: "The value, 0 to 43 Unicode characters"; its pattern forbids none beyond the basic plane.
  {
    name: 'characters beyond the basic plane in the value of a tag are stored as question marks',
    handler: () => (call, next) => {
      const tags = objectOf(call.body)?.tags;
      if (isCreation(call) && Array.isArray(tags)) {
        const narrow = (text: Json): Json =>
          typeof text === 'string' ? text.replace(/[\u{10000}-\u{10FFFF}]/gu, '?') : text;
        call.body = {
          ...call.body,
          tags: tags.map((tag: Json) => (objectOf(tag) ? { ...tag, value: narrow(tag.value) } : tag)),
        };
      }
      return next();
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest.ports: "Items must be unique, an omitted `protocol` counting as `TCP`."
  // discrepancies.yaml, optional-port-and-tag-properties: "An omitted `protocol` is `TCP`"
  {
    name: 'a mapping without protocol in a modification takes the protocol that its client port had before',
    handler: () => async (call, next) => {
      if (isUpdate(call) && portsOf(call.body).some((item) => objectOf(item)?.protocol === undefined)) {
        const stored = portsOf((await call.send('GET', call.target)).body);
        const ports = portsOf(call.body).map((item) => {
          if (!objectOf(item) || item.protocol !== undefined) return item;
          const before = stored.filter(({ client_port }) => client_port === item.client_port);
          return before.length === 1 ? { ...item, protocol: before[0].protocol } : item;
        });
        call.body = { ...call.body, ports };
      }
      return next();
    },
  },

  // openapi.yaml, updateEndpointService: "**What you leave out stays as it is**, although the method is PUT." and
  // discrepancies.yaml, approval-default-on-modify: "When a modification leaves out `approval_enabled`, the stored value stays."
  {
    name: 'a modification of tcp_proxy that leaves out approval_enabled switches the approval on',
    handler: () => (call, next) => {
      const body = objectOf(call.body);
      if (isUpdate(call) && body?.tcp_proxy !== undefined && body.approval_enabled === undefined) {
        call.body = { ...body, approval_enabled: true };
      }
      return next();
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest.description: "The new description of the service, at most 128 characters"; it has
  // no minimum, and "The properties to modify; what is left out stays as it is": an empty text is not left out.
  {
    name: 'an empty description in a modification counts as left out, so that a description cannot be removed',
    handler: () => (call, next) => {
      const body = objectOf(call.body);
      if (isUpdate(call) && body?.description === '') {
        const { description: _, ...rest } = body;
        call.body = rest;
      }
      return next();
    },
  },

  // openapi.yaml, CreateEndpointServiceRequest.ports: "The port mappings of the service, at most 200 in one call."
  {
    name: 'the limit of 200 mappings counts those of all services of the backend, not those of the request',
    handler: () => {
      const counts = new Map<string, { backend: string; count: number }>();
      return async (call, next) => {
        const backend = String(objectOf(call.body)?.port_id).toLowerCase();
        const sent = portsOf(call.body).length;
        if (isCreation(call) && sent <= 200) {
          const others = [...counts.values()].filter((service) => service.backend === backend);
          const sum = others.reduce((total, { count }) => total + count, 0);
          if (others.length > 0 && sum + sent > 200) {
            return reject(call, 400, 'EndPoint.3074', 'The backend has too many port mappings.');
          }
        }
        const reply = await next();
        const id = idOf(call, reply);
        if (reply.status === 200 && id !== undefined) {
          counts.set(id, {
            backend: String(reply.body.port_id).toLowerCase(),
            count: portsOf(reply.body).length,
          });
        }
        return reply;
      };
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest: "A property that is not listed is rejected." and "`vpc_id`, `server_type` and
  // `service_type` are not among the properties of any update page."
  {
    name: 'a modification may carry vpc_id, server_type and service_type as long as the service has these values',
    handler: () => async (call, next) => {
      const fixed = ['vpc_id', 'server_type', 'service_type'];
      const body = objectOf(call.body);
      if (isUpdate(call) && body && fixed.some((name) => name in body)) {
        const stored = await call.send('GET', call.target);
        if (stored.status === 200) {
          call.body = Object.fromEntries(
            Object.entries(body).filter(
              ([name, value]) => !(fixed.includes(name) && value === stored.body[name]),
            ),
          );
        }
      }
      return next();
    },
  },

  // openapi.yaml, EndpointServiceStatus.x-lifecycle: "available: [deleting]": a service never returns to `creating`. And
  // updateEndpointService: "The update pages of both vendors list the status `available` only."
  {
    name: 'a service that moves to another backend is creating again for a while',
    handler: () => {
      const movedUntil = new Map<string, number>();
      return async (call, next) => {
        const known = call.values.vpc_endpoint_service_id?.toLowerCase() ?? '';
        if (isUpdate(call) && (movedUntil.get(known) ?? 0) > Date.now()) {
          return reject(call, 400, 'EndPoint.3045', 'A service in status creating cannot be modified.');
        }
        const moves = isUpdate(call) && typeof objectOf(call.body)?.port_id === 'string';
        const before = moves ? await call.send('GET', call.target) : undefined;
        const reply = await next();
        const id = idOf(call, reply);
        if (reply.status !== 200 || id === undefined) return reply;
        if (before?.status === 200 && before.body.port_id !== reply.body.port_id) {
          movedUntil.set(id, Date.now() + 800);
        }
        if ((movedUntil.get(id) ?? 0) > Date.now()) reply.body.status = 'creating';
        return reply;
      };
    },
  },

  // openapi.yaml, updateEndpointService: "**What you leave out stays as it is**" and discrepancies.yaml,
  // vip-port-id-condition: "`vip_port_id` is returned when `server_type` is `VIP`."
  {
    name: 'a modification of port_id alone removes the vip_port_id of a service of type VIP',
    handler: () => {
      const removed = new Set<string>();
      return async (call, next) => {
        const body = objectOf(call.body);
        const reply = await next();
        const id = idOf(call, reply);
        if (reply.status !== 200 || id === undefined) return reply;
        if (isUpdate(call) && body?.vip_port_id !== undefined) removed.delete(id);
        else if (isUpdate(call) && body?.port_id !== undefined) removed.add(id);
        if (removed.has(id)) delete reply.body.vip_port_id;
        return reply;
      };
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest.service_name: "It replaces the middle part of the full name; the ID stays." and
  // EndpointService.service_name: "with a name of your own, `{region}.{service_name}.{id}`"
  {
    name: 'a service that was created without a name can never be given one',
    handler: () => {
      const nameless = new Map<string, string>();
      return async (call, next) => {
        const reply = await next();
        const id = idOf(call, reply);
        if (reply.status !== 200 || id === undefined) return reply;
        if (isCreation(call) && !objectOf(call.body)?.service_name) nameless.set(id, reply.body.service_name);
        if (nameless.has(id)) reply.body.service_name = nameless.get(id);
        return reply;
      };
    },
  },

  // openapi.yaml, EndpointServiceDetails.error: "Why the service has failed. Present when `status` is `failed`."
  {
    name: 'the details of a failed service say why only the first time that they are read',
    handler: () => {
      const told = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        if (reply.status === 200 && isReading(call) && reply.body?.status === 'failed') {
          if (told.has(reply.body.id)) delete reply.body.error;
          told.add(reply.body.id);
        }
        return reply;
      };
    },
  },

  // openapi.yaml, ProjectId: "1 to 64 letters, digits or `-`", and getEndpointService: "a service of another project, is 404
  // `EndPoint.0005`."
  {
    name: 'projects whose IDs agree in the first 32 characters see and modify the services of each other',
    handler: () => {
      const owners = new Map<string, string>();
      return async (call, next) => {
        const project = call.values.project_id ?? '';
        const owner = owners.get(call.values.vpc_endpoint_service_id?.toLowerCase() ?? '') ?? project;
        if (owner !== project && owner.slice(0, 32) === project.slice(0, 32)) {
          call.target = call.target.replace(/^\/v1\/[^/]*\//, `/v1/${owner}/`);
        }
        const reply = await next();
        const id = idOf(call, reply);
        if (isCreation(call) && reply.status === 200 && id !== undefined) owners.set(id, project);
        return reply;
      };
    },
  },

  // openapi.yaml, headers.RequestId: "The ID of this request. Include it when you contact support."
  {
    name: 'a rejection has the X-Request-Id of the last request that was accepted',
    handler: () => {
      let last: string | undefined;
      return async (_call, next) => {
        const reply = await next();
        if (reply.status < 400) last = reply.headers['x-request-id'];
        else if (last !== undefined) reply.headers['x-request-id'] = last;
        return reply;
      };
    },
  },

  // openapi.yaml, EndpointService.updated_at: "When the service was last changed, in UTC"
  {
    name: 'a modification that is rejected moves updated_at all the same',
    handler: () => {
      const touched = new Map<string, string>();
      return async (call, next) => {
        const key = `${call.values.project_id}/${call.values.vpc_endpoint_service_id?.toLowerCase()}`;
        const reply = await next();
        if (isUpdate(call) && reply.status === 200) touched.delete(key);
        if (isUpdate(call) && reply.status === 400) {
          touched.set(key, `${new Date().toISOString().slice(0, 19)}Z`);
        }
        const time = touched.get(key);
        if (isReading(call) && reply.status === 200 && time !== undefined && time > reply.body.updated_at) {
          reply.body.updated_at = time;
        }
        return reply;
      };
    },
  },

  // openapi.yaml, "security: - token: [] - signature: []" and Unauthorized: "Not authenticated: the token or signature is
  // missing, expired or wrong."
  {
    name: 'details that were read in the last 2 seconds are given from a cache, also without credentials',
    handler: () => {
      const cache = new Map<string, { reply: Reply; until: number }>();
      return async (call, next) => {
        const reply = await next();
        if (!isReading(call)) cache.delete(call.target);
        else if (reply.status === 200 && reply.body?.status === 'available') {
          cache.set(call.target, { reply, until: Date.now() + 2000 });
        } else if (reply.status === 401) {
          const cached = cache.get(call.target);
          if (cached && cached.until > Date.now()) return cached.reply;
        }
        return reply;
      };
    },
  },

  // openapi.yaml, NotFound: "No such service in this project (`EndPoint.0005`). A service of another project looks the same."
  {
    name: 'a modification of a service of another project that is not available is EndPoint.3045, not 404',
    handler: () => {
      const owners = new Map<string, string>();
      return async (call, next) => {
        const reply = await next();
        const id = idOf(call, reply);
        if (isCreation(call) && reply.status === 200 && id !== undefined) {
          owners.set(id, call.values.project_id ?? '');
        }
        const known = call.values.vpc_endpoint_service_id?.toLowerCase() ?? '';
        const owner = owners.get(known);
        if (isUpdate(call) && reply.body?.error_code === 'EndPoint.0005' && owner !== undefined) {
          const real = await call.send('GET', `/v1/${owner}/vpc-endpoint-services/${known}`);
          if (real.status === 200 && real.body.status !== 'available') {
            reply.status = 400;
            reply.body.error_code = 'EndPoint.3045';
            reply.body.error_msg = 'The service cannot be modified in its current state.';
          }
        }
        return reply;
      };
    },
  },

  // openapi.yaml, requestBodies.UpdateEndpointService.content: "application/json"; with a parameter it is the same media type, and
  // error-codes.yaml, EndPoint.1004 asks for "well-formed JSON in UTF-8". UnexpectedError does not list 415.
  {
    name: 'a modification whose Content-Type is application/json with a charset is rejected with 415',
    handler: () => (call, next) => {
      if (isUpdate(call) && /^application\/json\s*;/i.test(call.headers['content-type'] ?? '')) {
        return reject(call, 415, 'EndPoint.0002', 'The media type is not supported.');
      }
      return next();
    },
  },

  // openapi.yaml, updateEndpointService: "**What you leave out stays as it is**", and no modification can set `ip_version`.
  {
    name: 'a service with IPv6 addresses says ipv4 after a modification of its ports',
    handler: () => {
      const reset = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        const id = idOf(call, reply);
        if (reply.status !== 200 || id === undefined) return reply;
        if (isUpdate(call) && objectOf(call.body)?.ports !== undefined) reset.add(id);
        if (reset.has(id) && reply.body.ip_version === 'ipv6') reply.body.ip_version = 'ipv4';
        return reply;
      };
    },
  },
];

const isCreation = (call: Call): boolean => call.operation?.id === 'createEndpointService';
const isReading = (call: Call): boolean => call.operation?.id === 'getEndpointService';
const isUpdate = (call: Call): boolean => call.operation?.id === 'updateEndpointService';

/** A JSON object; undefined for every other value. */
function objectOf(value: Json): Record<string, Json> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
}

/** The port mappings of a request or a service; none where it has no list. */
function portsOf(body: Json): Json[] {
  const ports = objectOf(body)?.ports;
  return Array.isArray(ports) ? ports : [];
}

/** What the mappings of a request take from the backend. */
function pairsOf(body: Json): string[] {
  return portsOf(body).map(
    (item) =>
      `${String(objectOf(body)?.port_id).toLowerCase()} ${item?.server_port} ${item?.protocol ?? 'TCP'}`,
  );
}

/** The ID of the service that a call is about; undefined where the reply is not a JSON object. */
function idOf(call: Call, reply: Reply): string | undefined {
  const body = objectOf(reply.body);
  const id = body && (call.values.vpc_endpoint_service_id ?? body.id);
  return typeof id === 'string' ? id.toLowerCase() : undefined;
}

/** A rejection with the headers of a real one. A request that fails for another reason keeps that. */
async function reject(call: Call, status: number, code: string, text: string): Promise<Reply> {
  const unknown = `/v1/${call.values.project_id}/vpc-endpoint-services/00000000-0000-4000-8000-000000000000`;
  const reply = await call.send('GET', unknown);
  if (reply.status !== 404) return reply;
  return { ...reply, status, body: { error_code: code, error_msg: text } };
}
