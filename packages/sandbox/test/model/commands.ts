import fc from 'fast-check';
import { expect } from 'vitest';
import type { Sandbox } from '../../src/index.ts';
import { api } from '../support/api.ts';
import type { Model, ModelService } from './model.ts';

/** The sandbox under test; a restart puts another in its place. */
export interface Real {
  sandbox: Sandbox;
  readonly restart: () => Promise<Sandbox>;
}

type Command = fc.AsyncCommand<Model, Real>;

const projects = ['alpha', 'beta', 'gamma'];
const backends = [1, 2].map((digit) => `${`${digit}`.repeat(8)}-1111-4111-8111-111111111111`);
const provisioning = 10_000;

/** Commands of several projects that get in each other's way. */
export function commandArbitraries(restarts: boolean): fc.Arbitrary<Command>[] {
  const project = fc.constantFrom(...projects);
  const backend = fc.constantFrom(...backends);
  const port = fc
    .record({
      client: fc.integer({ min: 1, max: 3 }),
      server: fc.integer({ min: 1, max: 8 }),
      protocol: fc.constantFrom('TCP', 'UDP'),
    })
    .map(({ client, server, protocol }) => `${client} ${server} ${protocol}`);
  const ports = fc.uniqueArray(port, { maxLength: 3 });
  const name = fc.stringMatching(/^[A-Za-z0-9_-]{0,16}$/);
  const pick = fc.nat({ max: 9 });
  return [
    fc
      .record({ project, backend, ports, name, approval: fc.boolean(), fails: fc.boolean() })
      .map(createCommand),
    fc.record({ project, pick }).map(getCommand),
    fc
      .record({
        project,
        pick,
        changes: fc.record({ backend, ports, name, approval: fc.boolean() }, { requiredKeys: [] }),
      })
      .map(updateCommand),
    fc.integer({ min: 1, max: 15_000 }).map(advanceCommand),
    ...(restarts ? [fc.constant(restartCommand)] : []),
  ];
}

function command(text: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => text };
}

function createCommand(input: {
  project: string;
  backend: string;
  ports: string[];
  name: string;
  approval: boolean;
  fails: boolean;
}): Command {
  const { project, backend, ports, name, approval, fails } = input;
  return command(`create ${JSON.stringify(input)}`, async (model, { sandbox }) => {
    const reply = await api(sandbox.url, project).create(
      {
        port_id: backend,
        vpc_id: backends[0],
        server_type: 'VM',
        approval_enabled: approval,
        service_name: name,
        ports: ports.map(toMapping),
      },
      fails ? { 'X-Sandbox-Fault': 'fail' } : {},
    );
    const obstacle = model.obstacle(project, backend, ports);
    expect(reply.body.error_code).toBe(obstacle);
    if (obstacle) return;
    const service: ModelService = {
      ...{ id: reply.body.id, project, backend, name, approval, ports, fails },
      createdAt: model.now,
      readyAt: model.now + provisioning,
      changedAt: 0,
    };
    model.services.push(service);
    expect(reply.body).toMatchObject(model.details(service));
  });
}

function getCommand({ project, pick }: { project: string; pick: number }): Command {
  return command(`get ${pick} as ${project}`, async (model, { sandbox }) => {
    const service = model.services[pick];
    if (!service) return;
    const reply = await api(sandbox.url, project).get(service.id);
    if (service.project !== project) {
      expect(reply.body.error_code).toBe('EndPoint.0005');
      return;
    }
    expect(reply.body).toMatchObject(model.details(service));
    expect(Array.isArray(reply.body.error)).toBe(model.statusOf(service) === 'failed');
  });
}

function updateCommand(input: {
  project: string;
  pick: number;
  changes: { backend?: string; ports?: string[]; name?: string; approval?: boolean };
}): Command {
  const { project, pick, changes } = input;
  return command(`update ${JSON.stringify(input)}`, async (model, { sandbox }) => {
    const service = model.services[pick];
    if (!service) return;
    const { backend, ports, name, approval } = changes;
    const reply = await api(sandbox.url, project).update(service.id, {
      port_id: backend,
      ports: ports?.map(toMapping),
      service_name: name,
      approval_enabled: approval,
    });
    let expected: string | undefined;
    if (service.project !== project) expected = 'EndPoint.0005';
    else if (model.statusOf(service) !== 'available') expected = 'EndPoint.3045';
    else expected = model.obstacle(project, backend ?? service.backend, ports ?? service.ports, service);
    expect(reply.body.error_code).toBe(expected);
    if (expected) return;
    model.replace(service, { ...changes, changedAt: model.now });
    const changed = model.services[pick];
    if (changed) expect(reply.body).toMatchObject(model.details(changed));
  });
}

function advanceCommand(milliseconds: number): Command {
  return command(`advance ${milliseconds}`, async (model, { sandbox }) => {
    await sandbox.control.advance(milliseconds);
    model.now += milliseconds;
  });
}

const restartCommand = command('restart', async (_, real) => {
  await real.sandbox.close();
  real.sandbox = await real.restart();
});

function toMapping(port: string) {
  const [client, server, protocol] = port.split(' ');
  return { client_port: Number(client), server_port: Number(server), protocol };
}
