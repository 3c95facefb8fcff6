import { randomUUID } from 'node:crypto';
import type { Call, Mutant, Reply } from '../../support/faulty-server.ts';

type Json = Reply['body'];

/** Servers with one defect each, written from the contract alone. */
export const sixth: readonly Mutant[] = [
  // openapi.yaml, schemas.CreateEndpointServiceRequest: "required: [port_id, vpc_id, server_type, ports]".
  {
    name: 'takes a creation without `server_type` for one of a `VM`',
    handler: () => (call, next) => {
      if (isCreation(call) && isObject(call.body)) call.body.server_type ??= 'VM';
      return next();
    },
  },
  // openapi.yaml, parameters.ProjectId: "An empty value never reaches the service: the gateway responds with
  // 404 `APIGW.0101`."
  {
    name: 'calls an empty project ID malformed, 400 `EndPoint.0014`, as if it had reached the service',
    handler: () => async (call, next) => {
      const reply = await next();
      const isEmpty = call.target.startsWith('/v1//vpc-endpoint-services');
      return isEmpty && reply.status === 404
        ? rejection('EndPoint.0014', 'The project ID is invalid.')
        : reply;
    },
  },
  // error-codes.yaml, EndPoint.3071: "no other document forbids equal values, and the contract allows them".
  // openapi.yaml, schemas.TagInput: only the key is "unique within the service".
  {
    name: 'rejects a creation with two tags of the same value',
    handler: () => (call, next) => {
      const values = tagsOf(call).flatMap((tag) => (tag?.value ? [tag.value] : []));
      const isRepeated = new Set(values).size < values.length;
      return isRepeated ? rejection('EndPoint.3071', 'The values of the tags are repeated.') : next();
    },
  },
  // openapi.yaml, schemas.ProtocolInput: "The transport protocol of a port mapping, in upper case."
  // error-codes.yaml, EndPoint.3075: "Send `TCP` or `UDP` in upper case".
  {
    name: 'accepts the protocol of a mapping in lower case',
    handler: () => (call, next) => {
      for (const mapping of mappingsOf(call)) {
        if (mapping?.protocol === 'tcp' || mapping?.protocol === 'udp') {
          mapping.protocol = mapping.protocol.toUpperCase();
        }
      }
      return next();
    },
  },
  // error-codes.yaml, EndPoint.0011 (operations: createEndpointService, updateEndpointService): "The
  // operation needs a body and none arrived. The status is 504". openapi.yaml,
  // requestBodies.UpdateEndpointService: "required: true".
  {
    name: 'takes an update without a body for one that changes nothing, 200',
    handler: () => (call, next) =>
      isUpdate(call) && call.bytes.length === 0 ? call.send('PUT', call.target, {}) : next(),
  },
  // openapi.yaml, schemas.EndpointService, the response to a modification: "required: […] created_at".
  {
    name: 'leaves `created_at` out of the response to an update',
    handler: () => async (call, next) => {
      const reply = await next();
      if (isUpdate(call) && reply.status === 200) delete reply.body.created_at;
      return reply;
    },
  },
  // openapi.yaml, schemas.EndpointService.created_at: "When the service was created, in UTC, as
  // `YYYY-MM-DDTHH:MM:SSZ`."
  {
    name: 'writes the local time of Beijing into `created_at`, with a `Z` behind it',
    handler: () => async (_, next) => {
      const reply = await next();
      if (reply.status === 200 && typeof reply.body?.created_at === 'string') {
        const { created_at: time } = reply.body;
        const read = Date.parse(time.endsWith('Z') ? time : `${time}Z`);
        reply.body.created_at = inSeconds(read + 8 * 60 * 60 * 1000);
      }
      return reply;
    },
  },
  // openapi.yaml, schemas.TagInput.key: "The key, 1 to 36 Unicode characters" and "maxLength: 36".
  {
    name: 'rejects a tag whose key has exactly 36 characters',
    handler: () => (call, next) => {
      const isLong = tagsOf(call).some((tag) => typeof tag?.key === 'string' && [...tag.key].length === 36);
      return isLong ? rejection('EndPoint.3072', 'The key of a tag is too long.') : next();
    },
  },
  // openapi.yaml, schemas.EndpointServiceDetails.error: "the body of a rejected request says `error_msg`";
  // schemas.ErrorBody: "required: [error_code, error_msg]".
  {
    name: 'says `error_message` instead of `error_msg` about a service that does not exist',
    handler: () => async (_, next) => {
      const reply = await next();
      if (codeOf(reply) === 'EndPoint.0005') {
        const { error_msg: text, ...rest } = reply.body;
        reply.body = { ...rest, error_message: text };
      }
      return reply;
    },
  },
  // openapi.yaml, schemas.PortMappingInput: "the service rejects a mapping without `client_port` or without
  // `server_port`"; x-errors of client_port: "required: EndPoint.2028".
  {
    name: 'takes the server port for the client port where a mapping has none',
    handler: () => (call, next) => {
      for (const mapping of mappingsOf(call)) {
        if (isObject(mapping) && mapping.server_port !== undefined)
          mapping.client_port ??= mapping.server_port;
      }
      return next();
    },
  },
  // openapi.yaml, schemas.EndpointService.service_name: "The full name of the service, `{region}.{id}` or,
  // with a name of your own, `{region}.{service_name}.{id}`."
  {
    name: 'writes the own name of a service in lower case into its full name',
    handler: () => (call, next) => {
      const name = isCreation(call) || isUpdate(call) ? call.body?.service_name : undefined;
      if (typeof name === 'string' && /^[\w-]{1,16}$/.test(name)) call.body.service_name = name.toLowerCase();
      return next();
    },
  },
  // openapi.yaml, CreateEndpointServiceRequest.ports: "Among the services with the same `port_id`, no two
  // mappings may share the pair of `server_port` and `protocol`", and UpdateEndpointServiceRequest.ports:
  // "The list replaces the stored one as a whole". No service has a mapping any longer that an update has
  // replaced, so another one may take it.
  {
    name: 'keeps the server ports that a service has given up in an update, so that no other service can have them',
    handler: () => {
      const services = new Map<string, Json>();
      const givenUp = new Map<string, string>();
      return async (call, next) => {
        const own = isUpdate(call) ? services.get(keyOf(call.values.vpc_endpoint_service_id)) : undefined;
        const backend = call.body?.port_id ?? own?.port_id;
        const isTaken = mappingsOf(call).some((mapping) => {
          const owner = givenUp.get(takenBy(backend, mapping));
          return owner !== undefined && owner !== own?.id;
        });
        if (isTaken) return rejection('EndPoint.3044', 'The ports conflict with those of another service.');
        const reply = await next();
        if (reply.status !== 200 || !(isCreation(call) || isUpdate(call))) return reply;
        for (const mapping of own?.ports ?? []) givenUp.set(takenBy(own.port_id, mapping), own.id);
        services.set(keyOf(reply.body.id), structuredClone(reply.body));
        return reply;
      };
    },
  },
  // openapi.yaml, schemas.EndpointService.updated_at: "When the service was last changed, in UTC".
  // getEndpointService: "it is safe to repeat"; reading changes nothing.
  {
    name: 'shows the time of the reading as `updated_at` in the details',
    handler: () => async (call, next) => {
      const reply = await next();
      if (isReading(call) && reply.status === 200) {
        const changed = Date.parse(reply.body.updated_at ?? reply.body.created_at);
        reply.body.updated_at = inSeconds(Math.max(Date.now(), changed));
      }
      return reply;
    },
  },
  // openapi.yaml, getEndpointService: "a service of another project, is 404 `EndPoint.0005`";
  // responses.NotFound, also of updateEndpointService: "No such service in this project (`EndPoint.0005`). A
  // service of another project looks the same."
  {
    name: 'updates a service of another project, which it cannot read',
    handler: () => {
      const owners = new Map<string, { project: string; token: string | string[] | undefined }>();
      return async (call, next) => {
        const { project_id: project = '', vpc_endpoint_service_id: id } = call.values;
        const owner = owners.get(keyOf(id));
        if (isUpdate(call) && isSignedIn(call) && owner !== undefined && owner.project !== project) {
          call.target = call.target.replace(/^\/v1\/[^/]+/, `/v1/${owner.project}`);
          if (owner.token !== undefined) call.headers = { ...call.headers, 'x-auth-token': owner.token };
        }
        const reply = await next();
        if (isCreation(call) && reply.status === 200) {
          owners.set(keyOf(reply.body.id), { project, token: call.headers['x-auth-token'] });
        }
        return reply;
      };
    },
  },
  // openapi.yaml, headers.RequestId: "The ID of this request. Include it when you contact support." It is in
  // the responses of failures too, and schemas.ErrorBody.request_id is "The ID of the request".
  {
    name: 'gives all rejected requests the same `X-Request-Id`',
    handler: () => {
      const id = newRequestId();
      return async (_, next) => {
        const reply = await next();
        if (reply.status >= 400) {
          reply.headers['x-request-id'] = id;
          if (isObject(reply.body) && reply.body.request_id !== undefined) reply.body.request_id = id;
        }
        return reply;
      };
    },
  },
  // error-codes.yaml, EndPoint.2011 (`vpc_id` is missing): "An empty string is malformed: `EndPoint.0020`."
  {
    name: 'says that `vpc_id` is missing where it is an empty string',
    handler: () => async (call, next) => {
      const reply = await next();
      if (isCreation(call) && call.body?.vpc_id === '' && codeOf(reply) === 'EndPoint.0020') {
        reply.body.error_code = 'EndPoint.2011';
      }
      return reply;
    },
  },
  // openapi.yaml, UpdateEndpointServiceRequest.description: "The new description of the service, at most 128
  // characters without `<` and `>`". An empty text has no other characters, and only "what is left out stays
  // as it is".
  {
    name: 'keeps the description where an update sends an empty one',
    handler: () => (call, next) => {
      if (isUpdate(call) && call.body?.description === '') delete call.body.description;
      return next();
    },
  },
  // openapi.yaml, schemas.EndpointService.vip_port_id: "Returned only when `server_type` is `VIP`".
  {
    name: 'returns the port of a load balancer as `vip_port_id`, the name that the ELB API has for it',
    handler: () => async (_, next) => {
      const reply = await next();
      if (reply.status === 200 && reply.body?.server_type === 'LB')
        reply.body.vip_port_id = reply.body.port_id;
      return reply;
    },
  },
  // openapi.yaml, responses.BadUpdateRequest: "Rejected: a value breaks its rule, the ports clash with
  // another service, […]". error-codes.yaml, EndPoint.3044: "This is a conflict, yet its status is 400."
  // What is rejected has no effect.
  {
    name: 'stores the rest of an update that it rejects because of its ports, `EndPoint.3044`',
    handler: () => async (call, next) => {
      const reply = await next();
      if (isUpdate(call) && codeOf(reply) === 'EndPoint.3044') {
        const { ports: _, port_id: __, ...rest } = call.body;
        if (Object.keys(rest).length > 0) await call.send('PUT', call.target, rest);
      }
      return reply;
    },
  },
  // openapi.yaml, schemas.EndpointServiceStatus, x-lifecycle: "available: [deleting]". A service that is
  // available does not return to `creating`, which is "Being set up. […] it cannot be modified yet."
  {
    name: 'shows a service as `creating` once more in the first details after an update of its ports',
    handler: () => {
      const rebuilt = new Set<string>();
      return async (call, next) => {
        const reply = await next();
        const id = keyOf(call.values.vpc_endpoint_service_id);
        if (reply.status !== 200) return reply;
        if (isUpdate(call) && call.body?.ports !== undefined) rebuilt.add(id);
        if (isReading(call) && reply.body.status === 'available' && rebuilt.delete(id)) {
          reply.body.status = 'creating';
        }
        return reply;
      };
    },
  },
];

function isCreation(call: Call): boolean {
  return call.operation?.id === 'createEndpointService';
}

function isReading(call: Call): boolean {
  return call.operation?.id === 'getEndpointService';
}

function isUpdate(call: Call): boolean {
  return call.operation?.id === 'updateEndpointService';
}

function isSignedIn({ headers }: Call): boolean {
  return Boolean(headers['x-auth-token'] || headers.authorization);
}

function isObject(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The tags of a creation that has credentials. */
function tagsOf(call: Call): Json[] {
  return isCreation(call) && isSignedIn(call) && Array.isArray(call.body?.tags) ? call.body.tags : [];
}

/** The mappings of a creation or an update that has credentials. */
function mappingsOf(call: Call): Json[] {
  const mayHave = (isCreation(call) || isUpdate(call)) && isSignedIn(call);
  return mayHave && Array.isArray(call.body?.ports) ? call.body.ports : [];
}

/** The port of a backend that a mapping takes. */
function takenBy(backend: Json, mapping: Json): string {
  return `${keyOf(backend)} ${mapping?.server_port} ${mapping?.protocol ?? 'TCP'}`;
}

function keyOf(id: Json): string {
  return String(id).toLowerCase();
}

function codeOf(reply: Reply): Json {
  return isObject(reply.body) ? reply.body.error_code : undefined;
}

function rejection(code: string, text: string): Reply {
  return {
    status: 400,
    headers: { 'content-type': 'application/json', 'x-request-id': newRequestId() },
    body: { error_code: code, error_msg: text },
  };
}

function newRequestId(): string {
  return randomUUID().replaceAll('-', '');
}

function inSeconds(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
