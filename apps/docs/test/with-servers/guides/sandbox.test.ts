import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sourceLanguage } from '@vpcep/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { htmlOf } from '../../pages.ts';
import { languagesOf, readBlocks, skeletonOf } from './read-blocks.ts';
import { readersEnvironment, run, runScript } from './run.ts';
import { answers, freePort, startServer } from './start-server.ts';
import { makeWorkingFolder } from './working-folder.ts';

const passed = /(^|\n)(# |ℹ )pass 1\n/;
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

interface Step {
  about: string;
  form: string;
  /** It runs until another is started. */
  server?: boolean;
  stdout?: RegExp;
  again?: RegExp;
  /** Loaded before a block of TypeScript. */
  preload?: URL;
}

/** What becomes of each block of the guide, in its order. */
const steps: Step[] = [
  { about: 'start', form: 'sh', server: true },
  { about: 'create', form: 'sh', stdout: /"status":"creating"/, again: /"EndPoint\.3044"/ },
  {
    about: 'wait',
    form: 'ts',
    stdout: new RegExp(`^creating\\navailable\\neu-de\\.shop\\.${uuid}\\n$`),
  },
  { about: 'other times', form: 'sh', server: true },
  { about: 'a fault', form: 'sh', stdout: /^HTTP\/1\.1 504 [\s\S]*"EndPoint\.0013"/ },
  { about: 'a creation that fails', form: 'ts', stdout: /^status failed EndPoint\.3042\n$/ },
  { about: 'faults by chance', form: 'sh', server: true },
  { about: 'seed', form: 'json' },
  { about: 'seed and control', form: 'sh', server: true },
  { about: 'control', form: 'sh', stdout: /"frozen":false[\s\S]*\{"stored":1\}\n$/ },
  { about: 'in CI', form: 'sh', stdout: /"status":"ok"[\s\S]*\ntests ran\n$/ },
  { about: 'in a test', form: 'ts', stdout: passed },
  { about: 'as a service of a job', form: 'yaml' },
  { about: 'docker-compose', form: 'yaml' },
  {
    about: 'Testcontainers',
    form: 'ts',
    stdout: passed,
    preload: new URL('testcontainers.ts', import.meta.url),
  },
];

describe.each(languagesOf('sandbox'))('the guide to the sandbox in $name', ({ tag }) => {
  const blocks = readBlocks('sandbox', tag);
  const env = readersEnvironment(tag);
  let folder: string;
  let remove: () => Promise<void>;
  let ports: { api: number; control: number };
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    ({ folder, remove } = await makeWorkingFolder());
    ports = { api: await freePort(), control: await freePort() };
  });
  afterAll(async () => {
    await stop?.();
    await remove();
  });

  /** The code of a block, with ports that are free. */
  const codeOf = (index: number) => {
    const { form, code } = blocks[index] ?? { form: '', code: '' };
    return (form === 'sh' ? code.replaceAll('vpcep-sandbox', `vpcep-sandbox --port ${ports.api}`) : code)
      .replaceAll(/(localhost|127\.0\.0\.1):4020/g, `$1:${ports.api}`)
      .replaceAll('4021', String(ports.control));
  };

  // In place of the reader's own tests.
  const npm = () =>
    `npm() { curl --silent --fail-with-body http://localhost:${ports.api}/ > /dev/null; test $? = 22 && echo tests ran; }`;

  /** What can be said of containers without Docker: the ports, the options, the address. */
  async function checkContainers(code: string): Promise<void> {
    const { jobs, services = jobs.test.services } = parse(code);
    const { image, ports: published = [], command = [] } = services.sandbox;
    expect(image.split('/').at(-1)).toBe('vpcep-sandbox');
    expect(published.map((port: string) => port.split(':').at(-1))).toEqual(published.map(() => '4020'));
    expect(code).toMatch(/http:\/\/(127\.0\.0\.1|sandbox):\d+\b/);
    const args = command.map((part: string) => (part.startsWith('postgres:') ? 'state.db' : part));
    const start = ['npx vpcep-sandbox --port', ports.api, ...args].join(' ');
    await (await startServer(start, folder, `http://localhost:${ports.api}/`, env))();
  }

  test('has the blocks that are run here, and the same in every language', () => {
    expect(blocks.map(({ form }) => form)).toEqual(steps.map(({ form }) => form));
    expect(blocks.map(skeletonOf)).toEqual(readBlocks('sandbox', sourceLanguage).map(skeletonOf));
  });

  test.each(steps.map((step, index) => ({ ...step, index })))(
    '$about',
    async ({ about, form, server, stdout, again, preload, index }) => {
      const code = codeOf(index);
      if (form === 'json') {
        await writeFile(join(folder, 'seed.json'), code);
        return;
      }
      if (form === 'yaml') {
        await checkContainers(code);
        return;
      }
      if (server || about === 'in CI') {
        await stop?.();
        stop = undefined;
      }
      if (server) {
        stop = await startServer(code, folder, `http://localhost:${ports.api}/`, env);
        return;
      }
      const runOnce = () =>
        form === 'ts'
          ? runScript(code, folder, preload && { preload, env: process.env })
          : run('sh', ['-c', `${npm()}\n${code}`], { folder, env });
      const outcome = await runOnce();
      expect(outcome).toMatchObject({ code: 0, stdout: expect.stringMatching(stdout ?? /^/) });
      if (again) expect((await runOnce()).stdout).toMatch(again);
    },
  );

  test('the clock was moved before the services were saved', async () => {
    const { services } = JSON.parse(await readFile(join(folder, 'saved.json'), 'utf8'));
    expect(services).toMatchObject([{ id: '4189d3c2-8882-4871-a3c2-d380272eed83', status: 'available' }]);
  });

  test('what was started in CI has ended', async () => {
    await expect.poll(() => answers(`http://localhost:${ports.api}/`)).toBe(false);
  });

  test('lists the options of the command', async () => {
    const { stdout } = await run('npx', ['vpcep-sandbox', '--help'], { folder, env });
    const known = [...stdout.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    const listed = htmlOf({ path: `/${tag.toLowerCase()}/sandbox/` })
      .querySelectorAll('td:first-child code')
      .map(({ text }) => /^--[a-z-]+/.exec(text)?.[0])
      .filter(Boolean);
    expect(known.length).toBeGreaterThan(20);
    expect(listed).toEqual(known);
  });
});
