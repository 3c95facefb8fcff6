import { randomInt, randomUUID } from 'node:crypto';
import type { Validator } from '@vpcep/contract/validate';
import { differencesFromRequest } from '../checks/read-back.ts';
import { resource } from '../contract/contract.ts';
import { type Exchange, propertyOf, succeeded } from '../exchange/exchange.ts';
import { bodySchemaOf, type JsonObject, withEmptyTexts } from '../generate/base.ts';
import { inEachLanguage } from '../texts/texts.ts';
import { type Session, sleep } from './session.ts';
import { expectAccepted } from './verdicts.ts';

/** A service that the run has created. */
export interface Service {
  readonly project: string;
  readonly id: string;
  /** What was asked for, with the defaults of the contract in place. */
  readonly request: JsonObject;
  readonly created: Exchange;
  /** The latest exchange that showed it. */
  latest: Exchange;
  status: string;
}

/** What services are made of. */
export interface ServicesOptions {
  /** The project to create them in; undefined to use projects of the run's own. */
  readonly projectId: string | undefined;
  /** Another project, for checks that it sees nothing. */
  readonly otherProjectId: string | undefined;
  /** The network card of every service; a new ID for each where undefined. */
  readonly portId: string | undefined;
  readonly vpcId: string | undefined;
  /** How many services a project gets at most. */
  readonly perProject: number;
  /** Milliseconds that a creation may take. */
  readonly creationTimeout: number;
  /** Adds the defaults of the contract to a body. */
  readonly defaults: Validator;
  readonly clouds: Readonly<Record<string, Validator>>;
  /** Whether the server remembers anything. */
  readonly stateful: boolean;
}

/** How far times of the server may be from its clock, in milliseconds. */
const toleratedSkew = 5 * 60_000;

/** Creates services with ports and names of their own, and follows what becomes of them. */
export class Services {
  readonly created: Service[] = [];
  readonly options: ServicesOptions;
  readonly #session: Session;
  #project: string;
  #inProject = 0;
  #ready: Promise<Service[]> | undefined;
  /** Whether no more can be created. */
  exhausted = false;
  otherProject: string;

  constructor(session: Session, options: ServicesOptions) {
    this.#session = session;
    this.options = options;
    this.#project = options.projectId ?? newProjectId();
    this.otherProject = options.otherProjectId ?? newProjectId();
  }

  /** The project that services are created in at the moment. */
  get project(): string {
    return this.#project;
  }

  /** A body with a network card, and where it is given a name, of its own. */
  own(body: JsonObject): JsonObject {
    const { portId, vpcId } = this.options;
    const own: JsonObject = { ...body };
    if ('port_id' in body) own.port_id = portId ?? randomUUID();
    if ('vip_port_id' in body) own.vip_port_id = portId ?? randomUUID();
    if ('vpc_id' in body && vpcId !== undefined) own.vpc_id = vpcId;
    if ('service_name' in body) own.service_name = `ct-${randomInt(36 ** 8).toString(36)}`;
    if (portId !== undefined && Array.isArray(body.ports)) {
      own.ports = body.ports.map((port: object) => ({ ...port, server_port: randomInt(1024, 65536) }));
    }
    return own;
  }

  /** A body whose network card is no other service's; in the letter case of the one that it had. */
  withOwnCard<Body>(body: Body): Body {
    if (typeof body !== 'object' || body === null || !('port_id' in body)) return body;
    const own = String(this.own({ port_id: '' }).port_id);
    return { ...body, port_id: /[A-F]/.test(String(body.port_id)) ? own.toUpperCase() : own };
  }

  /** A body with the defaults of the contract in place. */
  withDefaults(operation: typeof resource.create, body: JsonObject): JsonObject {
    const copy = structuredClone(body);
    this.options.defaults.body(operation, copy);
    return withEmptyTexts(bodySchemaOf(operation), copy);
  }

  /**
   * Creates a service with a valid body, and checks the response.
   *
   * @returns the service where there is one, and what became of the request
   */
  async create(body: JsonObject): Promise<{ service?: Service; exchange?: Exchange; verdict: string }> {
    const { projectId, perProject, portId, clouds, stateful } = this.options;
    if (this.exhausted) return { verdict: 'exhausted' };
    if (stateful && ++this.#inProject > perProject && !this.#next()) return { verdict: 'exhausted' };
    const project = this.#project;
    const exchange = await this.#session.send({
      operation: resource.create,
      parameters: { [resource.projectParameter]: project },
      body,
    });
    const isFirst = projectId === undefined && !this.created.some((service) => service.project === project);
    const rules = [...(isFirst ? [] : ['quota']), ...(portId === undefined ? [] : ['portsTaken'])];
    const verdict = expectAccepted(this.#session, resource.create, exchange, body, { rules, clouds });
    if (verdict === 'ruled' && propertyOf(exchange.response?.body, 'error_code') && this.#isQuota(exchange)) {
      this.#next();
      return { exchange, verdict: 'quota' };
    }
    if (!succeeded(exchange)) return { exchange, verdict };
    const id = propertyOf(exchange.response?.body, resource.idProperty);
    // Without an ID nothing can be done with it; that there is none has a finding of its own.
    if (typeof id !== 'string') return { exchange, verdict: 'wrong' };
    const request = this.withDefaults(resource.create, body);
    const status = String(propertyOf(exchange.response?.body, resource.statusProperty));
    const service: Service = { project, id, request, created: exchange, latest: exchange, status };
    const twin = this.created.find((other) => other.id === id);
    if (!stateful) return { service, exchange, verdict };
    this.created.push(service);
    if (twin) {
      this.#session.report({
        ...this.#about(exchange, [twin.created, exchange]),
        check: 'unique-id',
        cause: '',
        property: resource.idProperty,
        message: inEachLanguage('finding.repeatedId', { id }),
        pointer: `${resource.create.pointer}/responses/200/content/application~1json/schema/properties/${resource.idProperty}`,
      });
    }
    this.checkAgainstRequest(resource.create, exchange, request, [exchange]);
    this.checkTime(exchange, 'created_at', [exchange]);
    this.#checkFullName(service, exchange);
    this.observe(service, exchange);
    return { service, exchange, verdict };
  }

  /** Keeps a service that a request outside `create` has created, to say so at the end; nothing where it has not. */
  keep(project: string, exchange: Exchange, request: unknown = {}): void {
    if (!this.options.stateful || exchange.request.method !== resource.create.method || !succeeded(exchange))
      return;
    const body = exchange.response?.body;
    const id = propertyOf(body, resource.idProperty);
    if (typeof id !== 'string') return;
    this.created.push({
      project,
      id,
      request: request as JsonObject,
      created: exchange,
      latest: exchange,
      status: String(propertyOf(body, resource.statusProperty)),
    });
  }

  /** Reads a service, and checks that the response is about it. */
  async read(service: Service): Promise<Exchange> {
    const exchange = await this.#session.send({
      operation: resource.read,
      parameters: this.parametersOf(service),
    });
    if (!succeeded(exchange)) {
      const { idProperty: property } = resource;
      const isKnown =
        this.#session.isMalformed(service.created, property) ||
        this.#session.options.findings.has({ check: '', pointer: '', cause: '', property });
      if (exchange.response && exchange.response.status < 500 && !isKnown) {
        this.#session.report({
          ...this.#about(exchange, [service.created, exchange]),
          check: 'lost',
          cause: String(exchange.response.status),
          message: inEachLanguage('finding.lost', { status: String(exchange.response.status) }),
          pointer: resource.read.pointer,
          operation: resource.read.id,
        });
      }
      return exchange;
    }
    this.observe(service, exchange);
    return exchange;
  }

  /** The path parameters that name a service. */
  parametersOf({ project, id }: Pick<Service, 'project' | 'id'>): Record<string, string> {
    return { [resource.projectParameter]: project, [resource.idParameter]: id };
  }

  /** Reports properties that a response shows otherwise than the request asked for. */
  checkAgainstRequest(
    operation: typeof resource.create,
    exchange: Exchange,
    body: JsonObject,
    exchanges: readonly Exchange[],
  ): void {
    for (const { property, expected, actual } of differencesFromRequest(body, exchange.response?.body)) {
      this.#session.drop(operation, property);
      this.#session.report({
        check: 'read-back',
        cause: '',
        property,
        message: inEachLanguage('finding.readBack', {
          property,
          expected: shorten(expected),
          actual: shorten(actual),
        }),
        pointer: `${operation.request?.schemaPointer}/properties/${property}`,
        exchanges,
        operation: operation.id,
      });
    }
  }

  /** Checks what a response says about a service that the run knows, and takes its status over. */
  observe(service: Service, exchange: Exchange): void {
    const body = exchange.response?.body;
    const about = this.#about(exchange, [...new Set([service.created, exchange])]);
    const expectedProperties = [
      [resource.idProperty, service.id],
      ['project_id', service.project],
    ] as const;
    for (const [property, expected] of expectedProperties) {
      const actual = propertyOf(body, property);
      if (actual === undefined || String(actual).toLowerCase() === expected.toLowerCase()) continue;
      this.#session.report({
        ...about,
        check: 'identity',
        cause: '',
        property,
        message: inEachLanguage('finding.readBack', { property, expected, actual: shorten(actual) }),
        pointer: `/components/schemas/EndpointService/properties/${property}`,
      });
    }
    const type = propertyOf(body, 'server_type');
    if (type !== undefined && type !== 'VIP' && (propertyOf(body, 'vip_port_id') ?? null) !== null) {
      this.#session.report({
        ...about,
        check: 'identity',
        cause: '',
        property: 'vip_port_id',
        message: inEachLanguage('finding.vipOnly', { property: 'vip_port_id', type: String(type) }),
        pointer: '/components/schemas/EndpointService/properties/vip_port_id',
      });
    }
    const status = String(propertyOf(body, resource.statusProperty));
    if (!leadsTo(service.status, status)) {
      this.#session.report({
        ...about,
        check: 'life-cycle',
        cause: `${service.status} ${status}`,
        message: inEachLanguage('finding.lifeCycle', { before: service.status, after: status }),
        pointer: '/components/schemas/EndpointServiceStatus/x-lifecycle/transitions',
        exchanges: [service.latest, exchange],
      });
    }
    const updated = timeOf(propertyOf(body, 'updated_at'));
    const created = timeOf(propertyOf(body, 'created_at'));
    if (updated < created) {
      this.#session.report({
        ...about,
        check: 'time',
        cause: '',
        property: 'updated_at',
        message: inEachLanguage('finding.timeOrder'),
        pointer: '/components/schemas/EndpointService/properties/updated_at',
      });
    }
    this.checkTime(exchange, 'updated_at', about.exchanges, true);
    service.status = status;
    service.latest = exchange;
  }

  /** Waits until a service is no longer being created. */
  async settle(service: Service): Promise<void> {
    const { creationTimeout } = this.options;
    const began = Date.now();
    for (let wait = 100; service.status === resource.initial; wait = Math.min(wait * 1.5, 2000)) {
      await sleep(wait);
      const exchange = await this.read(service);
      if (!succeeded(exchange)) return;
      if (service.status === resource.initial && Date.now() - began > creationTimeout) {
        this.#session.report({
          ...this.#about(exchange, [service.created, exchange]),
          check: 'life-cycle',
          cause: 'endless',
          message: inEachLanguage('finding.endless', {
            status: resource.initial,
            duration: String(Math.round(creationTimeout / 1000)),
          }),
          pointer: `${resource.create.pointer}/description`,
          words: ['1 to 2 minutes'],
        });
        return;
      }
    }
  }

  /** Services that can be modified: those that are given, settled. Empty where none became ready. */
  async ready(make: () => Promise<(Service | undefined)[]>): Promise<Service[]> {
    this.#ready ??= (async () => {
      const made = (await make()).filter((service) => service !== undefined);
      if (!this.options.stateful) return made;
      await Promise.all(made.map((service) => this.settle(service)));
      return made.filter(({ status }) => resource.ready.includes(status));
    })();
    return this.#ready;
  }

  #isQuota(exchange: Exchange): boolean {
    return [...this.#session.rulings.values()].some(
      ({ rule, code }) => rule === 'quota' && code === propertyOf(exchange.response?.body, 'error_code'),
    );
  }

  /** Goes on in a new project; false where the project was given. */
  #next(): boolean {
    if (this.options.projectId !== undefined) {
      this.exhausted = true;
      return false;
    }
    this.#project = newProjectId();
    this.#inProject = 1;
    return true;
  }

  /**
   * Checks a time of a response that is about what has just happened.
   *
   * @param latest only that it is not later than the present
   */
  checkTime(exchange: Exchange, property: string, exchanges: readonly Exchange[], latest = false): void {
    const value = propertyOf(exchange.response?.body, property);
    const time = timeOf(value);
    const now = exchange.sentAt + this.#session.clockOffset;
    if (Number.isNaN(time) || (latest ? time - now : Math.abs(time - now)) < toleratedSkew) return;
    this.#session.report({
      ...this.#about(exchange, exchanges),
      check: 'time',
      cause: '',
      property,
      message: inEachLanguage('finding.time', {
        property,
        value: String(value),
        now: new Date(now).toISOString(),
      }),
      pointer: `/components/schemas/EndpointService/properties/${property}`,
    });
  }

  /** A service without a name of its own has a full name without a part for it. */
  #checkFullName({ request }: Service, exchange: Exchange): void {
    const name = String(propertyOf(exchange.response?.body, 'service_name') ?? '');
    if (request.service_name !== undefined || !name.includes('..')) return;
    this.#session.report({
      ...this.#about(exchange, [exchange]),
      check: 'read-back',
      cause: '',
      property: 'service_name',
      message: inEachLanguage('finding.readBack', {
        property: 'service_name',
        expected: shorten(name.replace('..', '.')),
        actual: shorten(name),
      }),
      pointer: '/components/schemas/EndpointService/properties/service_name',
    });
  }

  #about(exchange: Exchange, exchanges: readonly Exchange[]) {
    const { method } = exchange.request;
    const operation = [resource.create, resource.read, resource.update].find((one) => one.method === method);
    return { exchanges, operation: operation?.id ?? '' };
  }
}

/** An ID of a project that nobody has. */
export function newProjectId(): string {
  return randomUUID().replaceAll('-', '');
}

/** A time of a response in milliseconds; without a zone it is UTC. NaN where it cannot be read. */
export function timeOf(value: unknown): number {
  const text = String(value);
  return Date.parse(/Z$/.test(text) ? text : `${text}Z`);
}

/** Whether one status can follow another, with others in between; a status that the contract does not list can. */
function leadsTo(before: string, after: string): boolean {
  const { transitions } = resource;
  if (before === after || !(before in transitions) || !(after in transitions)) return true;
  const seen = new Set<string>();
  const visit = (status: string): boolean => {
    if (status === after) return true;
    if (seen.has(status)) return false;
    seen.add(status);
    return (transitions[status] ?? []).some(visit);
  };
  return visit(before);
}

/** A value for a message, cut where it is long. */
export function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? '–';
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
