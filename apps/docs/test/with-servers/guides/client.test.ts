import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sourceLanguage } from '@vpcep/contract';
import type { SandboxOptions } from '@vpcep/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDocs } from '../../../serve.mjs';
import { languagesOf, readBlocks, skeletonOf } from './read-blocks.ts';
import { run, runScript } from './run.ts';
import { type ReceivedRequest, startCloud } from './start-cloud.ts';
import { makeWorkingFolder } from './working-folder.ts';

const projectId = '6e9dfd51d1124e8d8498dce894923a0d';
const id = '4189d3c2-8882-4871-a3c2-d380272eed83';
const environment = {
  VPCEP_PROJECT_ID: projectId,
  VPCEP_TOKEN: 'canary-token',
  VPCEP_ACCESS_KEY: 'AKCANARY',
  VPCEP_SECRET_KEY: 'canary-secret-key',
  VPCEP_USER: 'ops',
  VPCEP_PASSWORD: 'canary-password',
  VPCEP_DOMAIN: 'shop',
};
/** The service that the guide reads and modifies; it holds the port that the guide wants to create another with. */
const existing = {
  project_id: projectId,
  id,
  port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
  vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
  server_type: 'VM',
  service_name: 'test123',
  created_at: '2018-01-30T07:42:01Z',
  ports: [{ client_port: 8080, server_port: 90, protocol: 'TCP' }],
};
const withExisting: SandboxOptions = { seed: { services: [existing] } };
const otc = 'vpcep.eu-de.otc.t-systems.com';
const huawei = 'vpcep.cn-north-4.myhuaweicloud.com';

interface Expected {
  about: string;
  /** Number of the block among those in TypeScript, from 0. */
  block: number;
  cloud: SandboxOptions;
  stdout: RegExp;
  stderr?: RegExp;
  /** Methods, and the host that each request was meant for. */
  requests: [method: string, host: string][];
  check?: (requests: ReceivedRequest[]) => void;
}

const cases: Expected[] = [
  {
    about: 'create and wait',
    block: 0,
    cloud: { provisioning: 2000 },
    stdout: /^0 s: creating\n0 s: creating\n[234] s: available\neu-de\.shop\.[0-9a-f-]{36}\n$/,
    requests: [
      ['POST', 'localhost:4020'],
      ['GET', 'localhost:4020'],
      ['GET', 'localhost:4020'],
    ],
  },
  {
    about: 'read and modify',
    block: 1,
    cloud: withExisting,
    stdout: /^2018-01-30T07:42:01\.000Z\nshop 2\n$/,
    requests: [
      ['GET', otc],
      ['PUT', otc],
    ],
    check: ([get, put]) => {
      expect(get?.headers['x-auth-token']).toBe('canary-token');
      expect(JSON.parse(put?.body ?? '')).toEqual({
        service_name: 'shop',
        ports: [...existing.ports, { client_port: 8443, server_port: 443, protocol: 'TCP' }],
      });
    },
  },
  {
    about: 'errors: a code of its own',
    block: 2,
    cloud: withExisting,
    stdout: /^$/,
    stderr: /^(Another service on this backend has the port\.|该后端的另一个服务已占用这个端口。)\n$/,
    requests: [['POST', huawei]],
  },
  {
    about: 'errors: any other refusal',
    block: 2,
    cloud: { quota: 0 },
    stdout: /^$/,
    stderr: /^400 Endpoint\.1018 [0-9a-f]{32}\n.*(quota|配额).*\n$/,
    requests: [['POST', huawei]],
  },
  {
    about: 'errors: a service that fails',
    block: 2,
    cloud: { failRate: 1 },
    stdout: /^$/,
    stderr:
      /^(Created, but not available:|服务已创建，但未能变为可用：) [0-9a-f-]{36} \[[^\]]*EndPoint\.3001/,
    requests: [
      ['POST', huawei],
      ['GET', huawei],
    ],
  },
  {
    about: 'errors: a connection that breaks',
    block: 2,
    cloud: { faults: ['reset'] },
    stdout: /^$/,
    stderr: /^(No complete response: look|没有收到完整的响应：再次创建之前).*\n$/,
    requests: [['POST', huawei]],
  },
  {
    about: 'sign with an access key',
    block: 3,
    cloud: withExisting,
    stdout: /^available\n$/,
    requests: [['GET', huawei]],
    check: ([get]) => {
      expect(get?.headers.authorization).toMatch(/^SDK-HMAC-SHA256 Access=AKCANARY, /);
      expect(get?.headers['x-auth-token']).toBeUndefined();
    },
  },
  {
    about: 'renew tokens',
    block: 4,
    cloud: withExisting,
    stdout: /^available\n$/,
    requests: [
      ['POST', 'iam.eu-de.otc.t-systems.com'],
      ['GET', otc],
    ],
    check: ([iam, get]) => {
      expect(JSON.parse(iam?.body ?? '').auth.identity.password.user).toEqual({
        name: 'ops',
        password: 'canary-password',
        domain: { name: 'shop' },
      });
      expect(get?.headers['x-auth-token']).toBe('token-from-iam');
    },
  },
  {
    about: 'cancel, and limit time',
    block: 5,
    cloud: withExisting,
    stdout: /^available\n$/,
    requests: [
      ['GET', otc],
      ['GET', otc],
    ],
  },
  {
    about: 'call from a browser',
    block: 6,
    cloud: withExisting,
    stdout: new RegExp(`^title eu-de\\.test123\\.${id}: available\\n$`),
    requests: [['GET', 'shop.example']],
    check: ([get]) => {
      expect(get?.path).toBe(`/cloud/v1/${projectId}/vpc-endpoint-services/${id}`);
      expect(get?.headers['x-requested-with']).toBe('vpcep');
    },
  },
  {
    about: 'retries, logs and traces',
    block: 7,
    cloud: withExisting,
    stdout: /^getEndpointService 1 200 \d+ ms\n$/,
    requests: [['GET', otc]],
    check: ([get]) =>
      expect(get?.headers).toMatchObject({
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        'user-agent': 'shop-deployer/1.0',
        'x-change': 'CHG-42',
      }),
  },
  {
    about: 'check against the contract',
    block: 8,
    cloud: {},
    stdout: /^$/,
    stderr: /^\/body\/ports\/0\/client_port .*1\n$/,
    requests: [],
  },
];

let folder: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder, remove } = await makeWorkingFolder());
});
afterAll(() => remove());

describe.each(languagesOf('client'))('the guide to the client in $name', ({ tag }) => {
  const blocks = readBlocks('client', tag);
  const scripts = blocks.filter(({ form }) => form === 'ts');

  test('has the blocks that are run here, and the same in every language', () => {
    expect(blocks.map(({ form }) => form)).toEqual(['sh', ...scripts.map(() => 'ts')]);
    expect(new Set(cases.map(({ block }) => block))).toEqual(new Set(scripts.keys()));
    expect(blocks.map(skeletonOf)).toEqual(readBlocks('client', sourceLanguage).map(skeletonOf));
  });

  test('install', async () => {
    const docs = await serveDocs({ port: 0 });
    const project = await mkdtemp(join(tmpdir(), 'client-guide-'));
    try {
      await writeFile(join(project, 'package.json'), '{}');
      const code = blocks[0]?.code.replace('http://localhost:4400', docs.url) ?? '';
      const env = { PATH: process.env.PATH, HOME: project, npm_config_audit: 'false' };
      const { code: status, stderr } = await run('sh', ['-ec', code], { folder: project, env });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      await access(join(project, 'node_modules/@vpcep/client/dist/index.js'));
    } finally {
      await docs.close();
      await rm(project, { recursive: true });
    }
  });

  test.each(cases)('$about', async ({ block, cloud, stdout, stderr = /^$/, requests, check }) => {
    const { url, requests: received } = await startCloud(cloud);
    const code = scripts[block]?.code ?? '';
    const outcome = await runScript(code, folder, {
      env: { ...environment, GUIDE_SERVER: url },
      preload: new URL('client-environment.ts', import.meta.url),
    });
    expect(outcome.stderr).toMatch(stderr);
    expect(outcome.stdout).toMatch(stdout);
    expect(received.map(({ method, headers }) => [method, headers['x-meant-for']])).toEqual(requests);
    check?.(received);
  });
});
