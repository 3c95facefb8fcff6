import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { service, serviceId } from './samples.ts';
import { type Handler, type ReceivedRequest, startServer } from './start-server.ts';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));
const readmes = ['README.md', 'README.zh-CN.md'];
const secrets = {
  VPCEP_PROJECT_ID: '6e9dfd51d1124e8d8498dce894923a0d',
  VPCEP_TOKEN: 'canary-token',
  VPCEP_ACCESS_KEY: 'AKCANARY',
  VPCEP_SECRET_KEY: 'canary-secret-key',
  VPCEP_USER: 'ops',
  VPCEP_PASSWORD: 'canary-password',
  VPCEP_DOMAIN: 'shop',
};

/** The service as a get shows it, and what a modify would make of it. */
const available = {
  ...service,
  status: 'available',
  service_name: `eu-de.test123.${serviceId}`,
  tcp_proxy: 'close',
};

function answerJson(status: number, body: unknown): Handler {
  return (response) => void response.writeHead(status, { 'X-Request-Id': 'r-1' }).end(JSON.stringify(body));
}

/** A server that plays the service, in good health. */
const healthy: Handler = (response, request) => {
  if (request.url === '/v3/auth/tokens') {
    response
      .writeHead(201, { 'X-Subject-Token': 'canary-token-from-iam' })
      .end(JSON.stringify({ token: { expires_at: new Date(Date.now() + 86_400_000).toISOString() } }));
  } else if (request.method === 'POST') {
    answerJson(200, service)(response, request);
  } else if (request.method === 'PUT') {
    const { service_name, ...change } = JSON.parse(request.body);
    answerJson(200, { ...available, ...change, service_name: `eu-de.${service_name}.${serviceId}` })(
      response,
      request,
    );
  } else {
    answerJson(200, available)(response, request);
  }
};

/** What each block of the README prints and sends, in the order of the README. */
const blocks: {
  about: string;
  handler?: Handler;
  stdout: string | RegExp;
  stderr?: RegExp;
  requests: string[];
  check?: (requests: ReceivedRequest[]) => void;
}[] = [
  {
    about: 'create and wait',
    stdout: `eu-de.test123.${serviceId} is available\n`,
    requests: ['POST', 'GET'],
    check: ([create]) => expect(create?.headers['x-auth-token']).toBe('canary-token'),
  },
  {
    about: 'get and modify',
    stdout: `since 2018-01-30T07:42:01.000Z\nthe backend does not learn the address of the client\nnow called shop\n`,
    requests: ['GET', 'PUT'],
    check: (requests) =>
      expect(JSON.parse(requests[1]?.body ?? '')).toEqual({
        service_name: 'shop',
        ports: [...service.ports, { client_port: 8443, server_port: 443, protocol: 'TCP' }],
      }),
  },
  {
    about: 'errors: a code of its own',
    handler: answerJson(400, { error_code: 'EndPoint.3044', error_msg: 'Conflict.' }),
    stdout: '',
    stderr: /^Another service on this backend already holds the port\.\n$/,
    requests: ['POST'],
  },
  {
    about: 'sign with an access key',
    stdout: 'available\n',
    requests: ['GET'],
    check: ([get]) => {
      expect(get?.headers.authorization).toMatch(
        /^SDK-HMAC-SHA256 Access=AKCANARY, SignedHeaders=host;x-project-id;x-sdk-date, Signature=[0-9a-f]{64}$/,
      );
      expect(get?.headers['x-auth-token']).toBeUndefined();
    },
  },
  {
    about: 'renew tokens',
    stdout: 'available\n',
    requests: ['POST', 'GET'],
    check: ([iam, get]) => {
      expect(iam?.url).toBe('/v3/auth/tokens');
      expect(JSON.parse(iam?.body ?? '')).toMatchObject({
        auth: { identity: { password: { user: { name: 'ops', password: 'canary-password' } } } },
      });
      expect(get?.headers['x-auth-token']).toBe('canary-token-from-iam');
    },
  },
  {
    about: 'cancel, and limit time',
    stdout: 'available after 0 s\navailable\n',
    requests: ['GET', 'GET'],
  },
  {
    about: 'browser',
    stdout: `title eu-de.test123.${serviceId}: available\n`,
    requests: ['GET'],
    check: ([get]) => {
      expect(get?.url).toMatch(/^\/cloud\/v1\//);
      expect(get?.headers['x-requested-with']).toBe('vpcep');
    },
  },
  {
    about: 'retries, logs and traces',
    stdout: /^getEndpointService attempt 1 200 \d+ ms\n$/,
    requests: ['GET'],
    check: ([get]) =>
      expect(get?.headers).toMatchObject({
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        'user-agent': 'shop-deployer/1.0',
        'x-change': 'CHG-42',
      }),
  },
  {
    about: 'check against the contract',
    stdout: '',
    stderr: /path: '\/body\/ports\/0\/client_port', message: 'must be >= 1'/,
    requests: [],
  },
];

let folder: string;

beforeAll(async () => {
  await mkdir(join(packageFolder, 'reports'), { recursive: true });
  folder = await mkdtemp(join(packageFolder, 'reports', 'readme-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function readBlocks(readme: string): Promise<string[]> {
  const text = await readFile(join(packageFolder, readme), 'utf8');
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].flatMap(([, language, code]) =>
    language === 'ts' ? [String(code)] : [],
  );
}

/** Runs a block against the package as it is built, its imports resolved by the package's own name. */
async function runBlock(code: string, handler: Handler) {
  const { url, requests } = await startServer(handler);
  const file = join(folder, 'block.ts');
  await writeFile(file, code);
  const environment = new URL('readme-environment.ts', import.meta.url).href;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--import', environment, file], {
    env: { ...secrets, README_SERVER: url, NO_COLOR: '1' },
    timeout: 30_000,
  });
  return { stdout, stderr, requests };
}

test.each(readmes)('%s has the blocks that are run here, and no other code', async (readme) => {
  const text = await readFile(join(packageFolder, readme), 'utf8');

  expect(await readBlocks(readme)).toHaveLength(blocks.length);
  expect(
    [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].filter(([, language]) => language !== 'ts'),
  ).toMatchObject([{ 1: 'sh', 2: 'npm install @vpcep/client\n' }]);
});

for (const readme of readmes) {
  test.each(blocks.map((block, index) => ({ ...block, index })))(
    `${readme}: $about`,
    async ({ index, handler = healthy, stdout, stderr = /^$/, requests, check }) => {
      const code = (await readBlocks(readme))[index] ?? '';

      const run = await runBlock(code, handler);

      if (typeof stdout === 'string') expect(run.stdout).toBe(stdout);
      else expect(run.stdout).toMatch(stdout);
      expect(run.stderr).toMatch(stderr);
      expect(run.requests.map(({ method }) => method)).toEqual(requests);
      check?.(run.requests);
    },
  );

  const errorBlock = blocks.findIndex(({ about }) => about.startsWith('errors'));

  test(`${readme}: errors, one without a branch of its own`, async () => {
    const code = (await readBlocks(readme))[errorBlock] ?? '';

    const { stderr } = await runBlock(
      code,
      answerJson(400, { error_code: 'Endpoint.1018', error_msg: 'Quota.' }),
    );

    expect(stderr).toMatch(/^400 Endpoint\.1018 r-1 false\n.*配额.*\n$/);
  });

  test(`${readme}: errors, a service that fails`, async () => {
    const code = (await readBlocks(readme))[errorBlock] ?? '';
    const error = [{ error_code: 'EndPoint.3001', error_message: 'No port.' }];

    const { stderr } = await runBlock(code, (response, request) =>
      answerJson(200, request.method === 'POST' ? service : { ...available, status: 'failed', error })(
        response,
        request,
      ),
    );

    expect(stderr).toContain(
      `created ${serviceId}, but: [ { error_code: 'EndPoint.3001', error_message: 'No port.' } ]`,
    );
  });
}
