import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createVpcepClient, VpcepError } from '@vpcep/client';
import type fc from 'fast-check';
import { findInResponse, operations, sampleOf } from '../support/contract.ts';
import { exchange } from '../support/exchange.ts';
import { fileOf, type Program, startProgram } from '../support/program.ts';
import { CutOffError, type RawResponse, readResponses } from './read-responses.ts';
import { apiBytes, siteBytes } from './requests.ts';
import { type UpstreamInput, upstreamInput } from './responses.ts';
import { sendBytes } from './send-bytes.ts';

/** What is given inputs. */
export interface Subject<Input> {
  /** Gives it one. @throws {Error} saying what was wrong with what it did */
  try(input: Input): Promise<void>;
  /** Ends it; whether it ended as told. */
  stop(): Promise<boolean>;
}

/** What is fuzzed: how to make inputs, and how to start what takes them. */
export interface Fuzzed<Input> {
  readonly inputs: fc.Arbitrary<Input>;
  start(): Promise<Subject<Input>>;
}

const mock = fileOf('@vpcep/mock', 'bin/vpcep-mock.mjs');
const sandbox = fileOf('@vpcep/sandbox', 'bin/vpcep-sandbox.mjs');

/**
 * A server that is sent requests.
 *
 * @param read reads what came back
 * @param judge throws an error that says what is wrong with a response
 * @param chosen requests for which any status is right
 */
const server = (
  inputs: fc.Arbitrary<string>,
  read: (received: string) => RawResponse[],
  judge: (response: RawResponse) => void,
  chosen: RegExp,
  start: () => Promise<{ program: Program; stop?: () => Promise<void> }>,
): Fuzzed<string> => ({
  inputs,
  async start() {
    const { program, stop } = await start();
    const [url = ''] = program.urls;
    return {
      async try(bytes) {
        const { received, reset } = await sendBytes(url, bytes);
        if (program.child.exitCode !== null) throw new Error(`It ended with ${program.child.exitCode}.`);
        // Of HEAD, the length is that of another body; a reset may cut off a response.
        if (/HEAD/i.test(bytes) || reset || chosen.test(bytes)) return;
        for (const response of read(received)) {
          const { status, body } = response;
          if (status >= 500 && status !== 501) throw new Error(`${status}: ${body}`);
          judge(response);
        }
      },
      async stop() {
        const code = await program.stop();
        await stop?.();
        return code === 0;
      },
    };
  },
});

/** A server of the API. Statuses above 499 are right where they are asked for: of the mock by name, of the sandbox as faults. */
const api = (start: Parameters<typeof server>[4]) =>
  server(apiBytes, readResponses, judgeApi, /Prefer:|X-Sandbox-Fault:/i, start);

function judgeApi({ status, headers, body }: RawResponse): void {
  for (const name of ['x-request-id', ...(status === 204 ? [] : ['content-length'])]) {
    if (!headers.has(name)) throw new Error(`${status} without ${name}.`);
  }
  if (status < 400) return;
  const wrong = findInResponse(undefined, { status, type: headers.get('content-type'), body });
  if (wrong.length > 0) throw new Error(`${wrong.join(', ')}: ${body}`);
}

/**
 * What came of a long file before the client closed its half of the connection, which Node takes as leaving, need not be
 * complete.
 */
function readSite(received: string): RawResponse[] {
  try {
    return readResponses(received);
  } catch (error) {
    if (error instanceof CutOffError) return [];
    throw error;
  }
}

/** The site hands out nothing else, leads to no other host, and says what browsers may do with it. */
function judgeSite({ status, headers, body }: RawResponse): void {
  if (body.includes('"@vpcep/docs"')) throw new Error(`A file that is no part of the site: ${body}`);
  if (status === 301 && !/^\/(?![/\\])/.test(headers.get('location') ?? '')) {
    throw new Error(`A redirect to ${headers.get('location')}.`);
  }
  // What is not HTTP is answered by Node.
  const raw = [400, 408, 413, 431].includes(status) && headers.get('connection') === 'close';
  if (!raw && status !== 417 && headers.get('x-content-type-options') !== 'nosniff') {
    throw new Error(`${status} without the headers of the site: ${body}`);
  }
}

interface RawUpstream {
  readonly url: string;
  /** What it sends for the next requests, before it closes the connection. */
  bytes: string;
  stop(): Promise<void>;
}

/** An upstream that sends bytes as they are. */
async function startRawUpstream(): Promise<RawUpstream> {
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (head) => {
      const start = head.subarray(0, 5).toString('latin1') === 'HEAD ';
      socket.end(
        start ? 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n' : Buffer.from(upstream.bytes, 'latin1'),
      );
      // The rest of the request; without reading it, closing would be a reset.
      socket.resume();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const upstream: RawUpstream = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bytes: '',
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return upstream;
}

function operationCalled(id: string) {
  const operation = operations.find((candidate) => candidate.id === id);
  if (!operation) throw new Error(`The contract has no operation ${id}.`);
  return operation;
}

const proxyResponses: Fuzzed<UpstreamInput> = {
  inputs: upstreamInput,
  async start() {
    const upstream = await startRawUpstream();
    const program = await startProgram([mock, '--port', '0', '--errors', '--proxy', upstream.url], 1);
    const [url = ''] = program.urls;
    return {
      async try({ operation: id, bytes }) {
        const operation = operationCalled(id);
        const { method, path, body } = sampleOf(operation);
        upstream.bytes = bytes;
        const observed = await exchange(
          url,
          method,
          path,
          body === undefined ? undefined : JSON.stringify(body),
        );
        if ('closed' in observed) throw new Error(`The connection was closed: ${observed.closed}`);
        // Packed bodies are judged by the proxy, unpacked.
        if (/content-encoding/i.test(bytes) && observed.status !== 502) return;
        const wrong = findInResponse(operation, observed);
        if (wrong.length > 0) throw new Error(`${wrong.join(', ')}: ${observed.body}`);
      },
      async stop() {
        const code = await program.stop();
        await upstream.stop();
        return code === 0;
      },
    };
  },
};

const clientResponses: Fuzzed<UpstreamInput> = {
  inputs: upstreamInput,
  async start() {
    const upstream = await startRawUpstream();
    const client = createVpcepClient({
      baseUrl: upstream.url,
      projectId: 'p',
      credentials: 'a-secret-token',
      timeout: 10_000,
      retry: { attempts: 2, delay: 0, maxDelay: 1 },
    }) as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
    return {
      async try({ operation: id, bytes }) {
        const { path, body } = sampleOf(operationCalled(id));
        const resource = operationCalled(id).pathParameters.length > 1 ? path.split('/').at(-1) : undefined;
        upstream.bytes = bytes;
        let value: unknown;
        try {
          value = await client[id]?.(...[resource, body].filter((given) => given !== undefined));
        } catch (error) {
          if (!(error instanceof VpcepError)) throw new Error(`Not a VpcepError: ${error}`);
          if (error.name === 'VpcepTimeoutError')
            throw new Error('It waited for a connection that was closed.');
          return;
        }
        if (typeof value !== 'object' || value === null) throw new Error(`It resolved to ${value}.`);
      },
      async stop() {
        await upstream.stop();
        return true;
      },
    };
  },
};

/** Everything that is fuzzed, by name. */
export const subjects = {
  mock: api(async () => ({ program: await startProgram([mock, '--port', '0'], 1) })),
  sandbox: api(async () => ({
    program: await startProgram([sandbox, '--port', '0', '--quota', 'none', '--log', 'off'], 1),
  })),
  'proxy-requests': api(async () => {
    // In front of a mock: whatever passes the proxy gets a response of the contract.
    const behind = await startProgram([mock, '--port', '0', '--quiet'], 1);
    const [upstream = ''] = behind.urls;
    const program = await startProgram([mock, '--port', '0', '--errors', '--proxy', upstream], 1);
    return { program, stop: async () => void (await behind.stop()) };
  }),
  'docs-server': server(siteBytes, readSite, judgeSite, /^$/, async () => ({
    program: await startProgram([fileOf('@vpcep/docs', 'serve.mjs'), '--port', '0'], 1),
  })),
  'proxy-responses': proxyResponses,
  'client-responses': clientResponses,
} as const;
