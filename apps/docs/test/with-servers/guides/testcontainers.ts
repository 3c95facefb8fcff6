// In place of Testcontainers, where there is no Docker: a container is a process of the command. Loaded before a block that
// uses it; what the block needs has the names and types of Testcontainers 12.
import { registerHooks } from 'node:module';
import { freePort, startServer } from './start-server.ts';

export class GenericContainer {
  #arguments: readonly string[] = [];
  #exposed: number[] = [];
  #healthy = false;

  constructor(image: string) {
    if (image !== 'vpcep-sandbox') throw new Error(`There is no image ${image}.`);
  }

  withExposedPorts(...ports: number[]): this {
    this.#exposed = ports;
    return this;
  }

  withCommand(args: readonly string[]): this {
    this.#arguments = args;
    return this;
  }

  withWaitStrategy(strategy: unknown): this {
    this.#healthy = strategy === Wait.forHealthCheck();
    return this;
  }

  async start() {
    if (!this.#healthy) throw new Error('The container may not be ready.');
    const port = await freePort();
    const command = ['node_modules/.bin/vpcep-sandbox', '--port', `${port}`, ...this.#arguments];
    const stop = await startServer(command.join(' '), '.', `http://127.0.0.1:${port}/`);
    return {
      getHost: () => '127.0.0.1',
      getMappedPort: (inner: number) => (this.#exposed.includes(inner) && inner === 4020 ? port : Number.NaN),
      stop,
    };
  }
}

const health = {};
export const Wait = { forHealthCheck: () => health };

Object.assign(globalThis, { testcontainers: { GenericContainer, Wait } });
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'testcontainers'
      ? {
          url: `data:text/javascript,export const { GenericContainer, Wait } = globalThis.testcontainers;`,
          shortCircuit: true,
        }
      : next(specifier, context),
});
