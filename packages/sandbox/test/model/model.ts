/** What the model knows of a service. */
export interface ModelService {
  readonly id: string;
  readonly project: string;
  readonly backend: string;
  readonly name: string;
  readonly approval: boolean;
  /** `client server protocol` of each mapping, in order. */
  readonly ports: readonly string[];
  /** By the sandbox's clock, in milliseconds. */
  readonly createdAt: number;
  readonly readyAt: number;
  readonly changedAt: number;
  readonly fails: boolean;
}

/** The service as the documents describe it, as simply as it can be said: a list and a clock. */
export class Model {
  services: ModelService[] = [];
  now: number;
  readonly quota: number;

  constructor(now: number, quota: number) {
    this.now = now;
    this.quota = quota;
  }

  /** Why a create or a modify is refused; undefined when it is not. */
  obstacle(
    project: string,
    backend: string,
    ports: readonly string[],
    self?: ModelService,
  ): string | undefined {
    const own = this.services.filter((service) => service.project === project);
    if (!self && own.length >= this.quota) return 'Endpoint.1018';
    const others = this.services.filter((service) => service !== self && service.backend === backend);
    const held = new Set(others.flatMap((service) => service.ports.map(pairOf)));
    return ports.some((port) => held.has(pairOf(port))) ? 'EndPoint.3044' : undefined;
  }

  statusOf(service: ModelService): string {
    if (this.now < service.readyAt) return 'creating';
    return service.fails ? 'failed' : 'available';
  }

  /** What a get must show, as far as the model knows. */
  details(service: ModelService) {
    const status = this.statusOf(service);
    const updated = status === 'creating' ? service.createdAt : Math.max(service.readyAt, service.changedAt);
    return {
      id: service.id,
      project_id: service.project,
      port_id: service.backend,
      status,
      service_name: service.name === '' ? `eu-de.${service.id}` : `eu-de.${service.name}.${service.id}`,
      approval_enabled: service.approval,
      created_at: timestamp(service.createdAt),
      updated_at: timestamp(updated),
      ports: service.ports.map((port) => {
        const [client, server, protocol] = port.split(' ');
        return { client_port: Number(client), server_port: Number(server), protocol };
      }),
    };
  }

  replace(service: ModelService, changes: Partial<ModelService>): void {
    this.services = this.services.map((each) => (each === service ? { ...each, ...changes } : each));
  }
}

/** Server port and protocol: what only one service of a backend may have. */
function pairOf(port: string): string {
  return port.slice(port.indexOf(' ') + 1);
}

function timestamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}
