import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Call, Mutant, Reply } from '../../support/faulty-server.ts';

type Json = Reply['body'];
type Handler = ReturnType<Mutant['handler']>;
/** A backend with mappings on it, as a server keeps them for one service. */
interface Holding {
  id: string;
  portId: string;
  pairs: string[];
}

const isCreate = (call: Call): boolean => call.operation?.id === 'createEndpointService';
const isGet = (call: Call): boolean => call.operation?.id === 'getEndpointService';
const isUpdate = (call: Call): boolean => call.operation?.id === 'updateEndpointService';
const isObject = (value: Json): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const serviceId = (call: Call): string => (call.values.vpc_endpoint_service_id ?? '').toLowerCase();
const projectId = (call: Call): string => call.values.project_id ?? '';
const requestId = (): string => randomUUID().replaceAll('-', '');
const hasCredentials = (call: Call): boolean =>
  Boolean(call.headers['x-auth-token']) || Boolean(call.headers.authorization);
const isUuid = (value: Json): boolean =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const listOf = (value: Json): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
const pairsOf = (ports: Json): string[] =>
  listOf(ports).map((port) => `${port.server_port}/${port.protocol ?? 'TCP'}`);
const meets = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((pair) => others.includes(pair));
const isService = (reply: Reply): boolean =>
  reply.status === 200 && isObject(reply.body) && typeof reply.body.id === 'string';
const hasCode = (reply: Reply, code: string): boolean =>
  reply.status === 400 && isObject(reply.body) && reply.body.error_code === code;

/** The service as the sandbox has it before the call. */
const current = async (call: Call): Promise<Json | undefined> => {
  const reply = await call.send('GET', call.target);
  return isService(reply) ? reply.body : undefined;
};

const reject = (status: number, code: string, text: string): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-request-id': requestId() },
  body: { error_code: code, error_msg: text },
});
const portsTaken = (): Reply =>
  reject(400, 'EndPoint.3044', 'The ports conflict with those of another endpoint service.');

/** The backend and the mappings that a create or an update asks for. */
const wanted = async (call: Call): Promise<Holding | undefined> => {
  if (!hasCredentials(call) || !isObject(call.body)) return undefined;
  if (isCreate(call)) return { id: '', portId: call.body.port_id, pairs: pairsOf(call.body.ports) };
  if (!isUpdate(call) || (call.body.port_id === undefined && call.body.ports === undefined)) return undefined;
  const stored = await current(call);
  if (stored?.status !== 'available') return undefined;
  return {
    id: serviceId(call),
    portId: call.body.port_id ?? stored.port_id,
    pairs: pairsOf(call.body.ports ?? stored.ports),
  };
};

/** The part of the full name that the owner has chosen. */
const ownName = (fullName: string): string =>
  (fullName.split('.').length > 2 ? fullName.split('.')[1] : '') ?? '';
const withName = (fullName: string, name: string): string => {
  const parts = fullName.split('.');
  return [parts[0], ...(name === '' ? [] : [name]), parts.at(-1)].join('.');
};

export const fifth: readonly Mutant[] = [
  // openapi.yaml, updateEndpointService: "**What you leave out stays as it is**, although the method is PUT."
  // Each update loads the row, changes it and saves the whole row, without a lock.
  {
    name: 'of two updates at once, the later one writes back what it had read before the earlier one',
    handler(): Handler {
      const versions = new Map<string, number>();
      return async (call, next) => {
        if (!isUpdate(call) || !isObject(call.body)) return next();
        const id = serviceId(call);
        const version = versions.get(id) ?? 0;
        const stored = await current(call);
        await delay(30);
        const reply = await next();
        if (!isService(reply) || stored === undefined) return reply;
        const overtaken = (versions.get(id) ?? 0) !== version;
        versions.set(id, (versions.get(id) ?? 0) + 1);
        if (!overtaken) return reply;
        const row: Json = {
          approval_enabled: stored.approval_enabled,
          service_name: ownName(stored.service_name),
          description: stored.description ?? '',
          ports: stored.ports,
          port_id: stored.port_id,
          ...(stored.tcp_proxy ? { tcp_proxy: stored.tcp_proxy } : {}),
          ...call.body,
        };
        const saved = await call.send('PUT', call.target, row);
        return isService(saved) ? saved : reply;
      };
    },
  },

  // openapi.yaml, CreateEndpointServiceRequest.ports: "Among the services with the same `port_id`, no two
  // mappings may share the pair of `server_port` and `protocol`." The check and the insert are two statements
  // without a constraint.
  {
    name: 'two creates at once may take the same server port of a backend',
    handler(): Handler {
      const running = new Set<Holding>();
      const shown = new Map<string, string>();
      return async (call, next) => {
        const asked = isCreate(call) ? await wanted(call) : undefined;
        if (asked !== undefined) {
          const raced = [...running].some(
            (other) =>
              isUuid(asked.portId) && other.portId === asked.portId && meets(other.pairs, asked.pairs),
          );
          running.add(asked);
          await delay(30);
          if (raced) {
            const copy = randomUUID();
            shown.set(copy, asked.portId);
            call.body.port_id = copy;
          }
        }
        const reply = await next();
        if (asked !== undefined) running.delete(asked);
        if (isService(reply)) reply.body.port_id = shown.get(reply.body.port_id) ?? reply.body.port_id;
        return reply;
      };
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest.ports: "Among the services with the same `port_id`, no two
  // mappings may share the pair"; .port_id: "The rule on port mappings of several services holds for the new
  // backend." The service is no longer one of those with the old port_id, yet its entries in the table of
  // taken ports stay.
  {
    name: 'after an update to another backend, the ports of the service stay taken on the old one',
    handler(): Handler {
      const left: Holding[] = [];
      return async (call, next) => {
        const asked = await wanted(call);
        const isTaken = left.some(
          (old) =>
            old.id !== asked?.id && old.portId === asked?.portId && meets(old.pairs, asked?.pairs ?? []),
        );
        if (isTaken) return portsTaken();
        const before = isUpdate(call) && call.body?.port_id !== undefined ? await current(call) : undefined;
        const reply = await next();
        if (isService(reply) && before !== undefined && before.port_id !== reply.body.port_id) {
          left.push({ id: reply.body.id, portId: before.port_id, pairs: pairsOf(before.ports) });
        }
        return reply;
      };
    },
  },

  // error-codes.yaml, EndPoint.3044: "A requested mapping has the `server_port` and `protocol` of a mapping
  // that another service with the same `port_id` already has." openapi.yaml, BadUpdateRequest: "Rejected: […]
  // the ports clash". The mappings are reserved one after the other, and not given back when one of them
  // clashes.
  {
    name: 'an update that is rejected for one mapping keeps its other mappings reserved',
    handler(): Handler {
      const held = new Map<string, Holding>();
      const reserved = new Map<string, Holding>();
      return async (call, next) => {
        const asked = await wanted(call);
        const isTaken = [...reserved.values()].some(
          (other) =>
            other.id !== asked?.id && other.portId === asked?.portId && meets(other.pairs, asked.pairs),
        );
        if (isTaken) return portsTaken();
        const reply = await next();
        if (isService(reply)) {
          const { id, port_id: portId, ports } = reply.body;
          held.set(id, { id, portId, pairs: pairsOf(ports) });
          if (isUpdate(call)) reserved.delete(id);
        }
        if (isUpdate(call) && asked !== undefined && hasCode(reply, 'EndPoint.3044')) {
          const others = [...held.values()].filter(
            (other) => other.id !== asked.id && other.portId === asked.portId,
          );
          const pairs = asked.pairs.filter((pair) => !others.some((other) => other.pairs.includes(pair)));
          reserved.set(asked.id, { ...asked, pairs });
        }
        return reply;
      };
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest.port_id: "The rule on port mappings of several services holds
  // for the new backend." The check of a new list of ports reads the backend from the row that is not yet
  // changed.
  {
    name: 'an update with both port_id and ports compares the new ports with those on the old backend',
    handler(): Handler {
      const held = new Map<string, Holding>();
      const shown = new Map<string, string>();
      return async (call, next) => {
        const both = isUpdate(call) && call.body?.port_id !== undefined && Array.isArray(call.body.ports);
        const stored = both ? await current(call) : undefined;
        let reply: Reply;
        const oldPort = shown.get(stored?.port_id) ?? stored?.port_id;
        if (stored?.status === 'available' && call.body.port_id !== oldPort) {
          const pairs = pairsOf(call.body.ports);
          const clash = [...held.values()].some(
            (other) => other.id !== stored.id && other.portId === oldPort && meets(other.pairs, pairs),
          );
          if (clash) return portsTaken();
          reply = await next();
          if (hasCode(reply, 'EndPoint.3044')) {
            const copy = randomUUID();
            shown.set(copy, call.body.port_id);
            call.body.port_id = copy;
            reply = await next();
          }
        } else reply = await next();
        if (isService(reply)) {
          reply.body.port_id = shown.get(reply.body.port_id) ?? reply.body.port_id;
          const { id, port_id: portId, ports } = reply.body;
          held.set(id, { id, portId, pairs: pairsOf(ports) });
        }
        return reply;
      };
    },
  },

  // openapi.yaml, UpdateEndpointServiceRequest.ports: "**The list replaces the stored one as a whole**".
  // Mappings that are gone are deleted, then the new list is written with INSERT IGNORE, by client port and
  // protocol.
  {
    name: 'an update does not change the server port of a client port that the service already maps',
    handler(): Handler {
      return async (call, next) => {
        if (!isUpdate(call) || !Array.isArray(call.body?.ports)) return next();
        const stored = await current(call);
        const key = (port: Json): string => `${port?.client_port}/${port?.protocol ?? 'TCP'}`;
        const known = new Map<string, number>(
          listOf(stored?.ports).map((port) => [key(port), port.server_port]),
        );
        const isValid = (port: Json): boolean => Number.isInteger(port?.server_port) && port.server_port >= 1;
        const merged = call.body.ports.map((port: Json) =>
          isValid(port) && known.has(key(port)) ? { ...port, server_port: known.get(key(port)) } : port,
        );
        if (new Set(merged.map(key)).size === merged.length) call.body.ports = merged;
        return next();
      };
    },
  },

  // openapi.yaml, PortMappingInput.protocol: "default: TCP"; CreateEndpointServiceRequest.ports: "an omitted
  // `protocol` counting as `TCP`". The variable of the loop is not reset.
  {
    name: 'a create gives a mapping without a protocol that of the mapping before it',
    handler(): Handler {
      return (call, next) => {
        if (isCreate(call)) {
          let last = 'TCP';
          for (const port of listOf(call.body?.ports)) {
            if (port.protocol === undefined && last === 'UDP') port.protocol = last;
            last = port.protocol ?? last;
          }
        }
        return next();
      };
    },
  },

  // openapi.yaml, EndpointService.service_name: "`{region}.{id}` or, with a name of your own,
  // `{region}.{service_name}.{id}`"; UpdateEndpointServiceRequest.service_name: "The new name of your own".
  // An update replaces the middle part of the full name, and there is none.
  {
    name: 'an update does not name a service that was created without a name',
    handler(): Handler {
      const nameless = new Set<string>();
      return async (call, next) => {
        const renames = isUpdate(call) && call.body?.service_name !== undefined;
        const stored = renames ? await current(call) : undefined;
        const reply = await next();
        if (!isService(reply)) return reply;
        if (stored !== undefined && ownName(stored.service_name) === '') nameless.add(stored.id);
        if (nameless.has(reply.body.id)) reply.body.service_name = withName(reply.body.service_name, '');
        return reply;
      };
    },
  },

  // error-codes.yaml, EndPoint.3067: "Two tags of the request have the same `key`."; openapi.yaml,
  // TagInput.key: "1 to 36 Unicode characters, unique within the service". The index on the keys has a
  // collation that ignores accents.
  {
    name: 'tag keys that differ in an accent only are rejected as repeated',
    handler(): Handler {
      const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '');
      return (call, next) => {
        if (isCreate(call)) {
          const seen = new Map<string, string>();
          for (const tag of listOf(call.body?.tags)) {
            if (typeof tag.key !== 'string') continue;
            const first = seen.get(fold(tag.key));
            if (first === undefined) seen.set(fold(tag.key), tag.key);
            else tag.key = first;
          }
        }
        return next();
      };
    },
  },

  // openapi.yaml, TagInput.key and .value: "Huawei Cloud's pages forbid `=`, `*`, `<`, `>`, `\`, `,`, `|` and
  // `/`, and a space at either end", "The contract accepts the wider rule"; EndpointService.tags: "The
  // resource tags of the service." Tags reach the service for tags in a query string, and are decoded once
  // too often.
  {
    name: 'a + in a tag comes back as a space, and %41 as A',
    handler(): Handler {
      const decode = (text: Json): Json => {
        if (typeof text !== 'string') return text;
        const spaced = text.replaceAll('+', ' ');
        try {
          return decodeURIComponent(spaced);
        } catch {
          return spaced;
        }
      };
      return async (_call, next) => {
        const reply = await next();
        if (isService(reply) && Array.isArray(reply.body.tags)) {
          reply.body.tags = reply.body.tags.map((tag: Json) => ({
            ...tag,
            key: decode(tag.key),
            value: decode(tag.value),
          }));
        }
        return reply;
      };
    },
  },

  // openapi.yaml, TagInput.key: "The key, 1 to 36 Unicode characters"; .value: "The value, 0 to 43 Unicode
  // characters". Both are in one column, "key=value", of 64 characters.
  {
    name: 'a tag whose key and value together have more than 63 characters is rejected',
    handler(): Handler {
      const size = (text: Json): number => (typeof text === 'string' ? [...text].length : 0);
      return (call, next) => {
        if (isCreate(call)) {
          for (const tag of listOf(call.body?.tags)) {
            if (size(tag.key) + size(tag.value) > 63 && size(tag.key) <= 36) tag.value = 'x'.repeat(44);
          }
        }
        return next();
      };
    },
  },

  // openapi.yaml, updateEndpointService: "**What you leave out stays as it is**". The filter against scripts
  // escapes each text of the row when the row is saved; a create and a new text bypass it.
  {
    name: 'each update that leaves the description out escapes the & and the quotes in it once more',
    handler(): Handler {
      const times = new Map<string, number>();
      const escaped = (text: string): string =>
        text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
      return async (call, next) => {
        const reply = await next();
        if (!isService(reply)) return reply;
        const { id } = reply.body;
        if (isUpdate(call)) {
          times.set(id, call.body?.description === undefined ? (times.get(id) ?? 0) + 1 : 0);
        }
        if (typeof reply.body.description === 'string') {
          for (let i = times.get(id) ?? 0; i > 0; i -= 1) {
            reply.body.description = escaped(reply.body.description);
          }
        }
        return reply;
      };
    },
  },

  // openapi.yaml, updateEndpointService: "200: The service after the modification.";
  // UpdateEndpointServiceRequest.tcp_proxy is TcpProxyInput with `close`: "The backend learns nothing about
  // the client." The default has the number 0 in the message to the data plane, where 0 means "not sent".
  {
    name: 'an update that sets tcp_proxy back to close leaves it as it is',
    handler(): Handler {
      return (call, next) => {
        if (isUpdate(call) && isObject(call.body) && call.body.tcp_proxy === 'close') {
          delete call.body.tcp_proxy;
        }
        return next();
      };
    },
  },

  // openapi.yaml, updateEndpointService: "**What you leave out stays as it is**"; discrepancies.yaml,
  // vip-port-id-condition: "`vip_port_id` is returned when `server_type` is `VIP`." A new backend overwrites
  // both columns of the old one.
  {
    name: 'an update of port_id alone drops the vip_port_id of a virtual IP',
    handler(): Handler {
      const dropped = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        if (!isService(reply) || reply.body.server_type !== 'VIP') return reply;
        if (isUpdate(call) && call.body?.vip_port_id !== undefined) dropped.delete(reply.body.id);
        else if (isUpdate(call) && call.body?.port_id !== undefined) dropped.add(reply.body.id);
        if (dropped.has(reply.body.id)) delete reply.body.vip_port_id;
        return reply;
      };
    },
  },

  // openapi.yaml, EndpointServiceStatus, x-lifecycle: "failed: []"; `available`: "The only status in which
  // the service can be modified."; error-codes.yaml, EndPoint.3045: "The contract reads that as every
  // `status` but `available`."
  {
    name: 'an update of port_id starts the creation of a failed service again',
    handler(): Handler {
      const restarted = new Map<string, { since: number; service: Json }>();
      return async (call, next) => {
        const reply = await next();
        const id = serviceId(call);
        const again = restarted.get(id);
        if (again === undefined) {
          if (!isUpdate(call) || !call.body?.port_id || !hasCode(reply, 'EndPoint.3045')) return reply;
          const { error: _, ...stored } = (await current(call)) ?? {};
          if (stored.status !== 'failed') return reply;
          const service = { ...stored, ...call.body, service_name: stored.service_name, status: 'creating' };
          service.ports = listOf(service.ports).map((port) => ({ protocol: 'TCP', ...port }));
          restarted.set(id, { since: Date.now(), service });
          return { status: 200, headers: reply.headers, body: structuredClone(service) };
        }
        if (Date.now() - again.since > 1500) again.service.status = 'available';
        if (isGet(call) && isService(reply)) reply.body = structuredClone(again.service);
        if (isUpdate(call) && hasCode(reply, 'EndPoint.3045') && again.service.status === 'available') {
          const { service_name: name, ...rest } = call.body;
          Object.assign(again.service, rest);
          if (name !== undefined) again.service.service_name = withName(again.service.service_name, name);
          again.service.ports = listOf(again.service.ports).map((port) => ({ protocol: 'TCP', ...port }));
          return { status: 200, headers: reply.headers, body: structuredClone(again.service) };
        }
        return reply;
      };
    },
  },

  // openapi.yaml, components.headers.RequestId: "The ID of this request. Include it when you contact
  // support." The handler of errors reads the ID from a variable that the next success only would set.
  {
    name: 'a rejected update has the X-Request-Id of the last request that succeeded',
    handler(): Handler {
      let last: string | undefined;
      return async (call, next) => {
        const reply = await next();
        if (reply.status === 200) last = reply.headers['x-request-id'];
        else if (isUpdate(call) && reply.status === 400 && last !== undefined) {
          reply.headers['x-request-id'] = last;
        }
        return reply;
      };
    },
  },

  // openapi.yaml, requestBodies.UpdateEndpointService: "application/json"; error-codes.yaml, EndPoint.0011:
  // "The operation needs a body and none arrived." One arrived; the parser of the update compares the whole
  // header with "application/json".
  {
    name: 'an update with a charset in its Content-Type is taken for one without a body',
    handler(): Handler {
      return (call, next) => {
        const type = call.headers['content-type'] ?? '';
        const isParsed = !/^application\/json\s*;/i.test(type);
        if (!isUpdate(call) || isParsed || !hasCredentials(call) || call.bytes.length === 0) return next();
        return reject(504, 'EndPoint.0011', 'The request has no body.');
      };
    },
  },

  // openapi.yaml, Unauthorized: "Not authenticated: the token or signature is missing, expired or wrong.";
  // security: token or signature for every operation. The cache stands before the check of the credentials,
  // and forgets after ten seconds.
  {
    name: 'details that were just read with credentials are shown without credentials too',
    handler(): Handler {
      const cache = new Map<string, { since: number; reply: Reply }>();
      return async (call, next) => {
        const path = call.target.split('?')[0] ?? '';
        const hit = cache.get(path);
        if (isGet(call) && !hasCredentials(call) && hit !== undefined && Date.now() - hit.since < 10_000) {
          const headers = { ...hit.reply.headers, 'x-request-id': requestId() };
          return { ...structuredClone(hit.reply), headers };
        }
        const reply = await next();
        if (isGet(call) && isService(reply)) {
          cache.set(path, { since: Date.now(), reply: structuredClone(reply) });
        }
        if (isUpdate(call)) cache.delete(path);
        return reply;
      };
    },
  },

  // openapi.yaml, NotFound: "No such service in this project (`EndPoint.0005`). A service of another project
  // looks the same."; ProjectId: "1 to 64 letters, digits or `-`". The column of the owner has 32 characters,
  // as the samples do.
  {
    name: 'a service is found in every project whose ID has the same first 32 characters',
    handler(): Handler {
      const owners = new Map<string, string>();
      return async (call, next) => {
        const asked = projectId(call);
        const owner = owners.get(serviceId(call));
        const isSame = asked.length <= 64 && owner?.slice(0, 32) === asked.slice(0, 32);
        if (isSame && owner !== undefined && owner !== asked) {
          call.target = call.target.replace(`/${asked}/`, `/${owner}/`);
        }
        const reply = await next();
        if (isService(reply)) {
          if (isCreate(call)) owners.set(reply.body.id, asked);
          else reply.body.project_id = asked;
        }
        return reply;
      };
    },
  },

  // openapi.yaml, updateEndpointService: "Modifies a service that is in status `available`. The current state
  // of a service can rule a modification out; the contract reads that as every status but `available`.";
  // `creating`: "it cannot be modified yet". Texts do not touch the network, so the author saw no need to
  // wait.
  {
    name: 'an update of name and description only is accepted while the service is being created',
    handler(): Handler {
      const texts = new Map<string, Json>();
      const show = (reply: Reply): Reply => {
        const { description, service_name: name } = texts.get(reply.body.id) ?? {};
        if (description !== undefined) reply.body.description = description;
        if (name !== undefined) reply.body.service_name = withName(reply.body.service_name, name);
        return reply;
      };
      return async (call, next) => {
        const reply = await next();
        const names = isUpdate(call) && isObject(call.body) ? Object.keys(call.body) : [];
        const isText =
          names.length > 0 && names.every((name) => name === 'description' || name === 'service_name');
        if (isText && hasCode(reply, 'EndPoint.3045')) {
          const stored = await current(call);
          if (stored?.status !== 'creating') return reply;
          texts.set(stored.id, { ...texts.get(stored.id), ...call.body });
          return show({ status: 200, headers: reply.headers, body: stored });
        }
        if (!isService(reply)) return reply;
        const kept = texts.get(reply.body.id);
        if (isUpdate(call) && kept !== undefined) for (const name of names) delete kept[name];
        return show(reply);
      };
    },
  },
];
