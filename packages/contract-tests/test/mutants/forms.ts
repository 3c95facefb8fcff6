import type { Call, Mutant, Reply } from '../support/faulty-server.ts';

// biome-ignore lint/suspicious/noExplicitAny: bodies are changed in ways that no type allows
export type Json = any;
type Handler = (call: Call, next: () => Promise<Reply>) => Promise<Reply> | Reply;

/** Whether the call creates a service. */
export const isCreate = (call: Call): boolean => call.operation?.id === 'createEndpointService';
/** Whether the call modifies a service. */
export const isUpdate = (call: Call): boolean => call.operation?.id === 'updateEndpointService';
/** The ID of the service in the path; empty where there is none. */
export const idOf = (call: Call): string => call.values.vpc_endpoint_service_id ?? '';
/** Whether the value is an object or a list. */
export const isObject = (value: Json): boolean => typeof value === 'object' && value !== null;
/** The objects of a list; none where it is no list. */
export const listOf = (value: Json): Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
/** The protocol of a mapping; TCP where it is omitted. */
export const protocolOf = (mapping: Json): string => mapping.protocol ?? 'TCP';

/** A defect of what responses show. */
export function shown(name: string, change: () => (service: Json, call: Call) => void): Mutant {
  return {
    name,
    handler() {
      const apply = change();
      return async (call, next) => {
        const reply = await next();
        if (reply.status === 200 && isObject(reply.body)) apply(reply.body, call);
        return reply;
      };
    },
  };
}

/** A defect of what reaches the store. */
export function taken(name: string, change: (body: Json, call: Call) => void): Mutant {
  return {
    name,
    handler: () => (call, next) => {
      if (isObject(call.body)) change(call.body, call);
      return next();
    },
  };
}

/** A defect that needs both sides of the exchange. */
export function mutant(name: string, handler: () => Handler): Mutant {
  return { name, handler };
}

/** The services of the server, by ID, as far as they have passed by. */
export function remember(services: Map<string, Json>, reply: Reply): Reply {
  if (reply.status === 200 && isObject(reply.body)) services.set(reply.body.id, reply.body);
  return reply;
}
