import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import freePort from 'get-port';
import { interleave } from '../interleave.ts';
import { launchBrowser, type Page } from './browser.ts';
import { type Copy, copyWith, edit, turboEnv } from './copies.ts';
import { record } from './measurements.ts';

/** One edit of an author, and where it shows. */
interface Edit {
  /** The page that shows it. */
  readonly page: string;
  readonly file: string;
  /** The text that each edit replaces; its first group stays. */
  readonly pattern: RegExp;
  /** The text that comes in its place, with a number of its own. */
  readonly text: (number: number) => string;
  /** What the page then shows; the text itself when left out. */
  readonly shows?: (number: number) => string;
  /** Where on the page. */
  readonly selector?: string;
}

const create = '/en/reference/create-endpoint-service/';

const edits: Readonly<Record<string, Edit>> = {
  english: {
    page: create,
    file: 'spec/openapi.yaml',
    pattern: /()Publishes a backend resource as [^.\n]*\./,
    text: (number) => `Publishes a backend resource as service ${number}.`,
  },
  chinese: {
    page: create.replace('/en/', '/zh-cn/'),
    file: 'spec/openapi.yaml',
    pattern: /()将一个后端资源发布为[^。\n]*。/,
    text: (number) => `将一个后端资源发布为终端节点服务 ${number}。`,
  },
  limit: {
    page: create,
    file: 'spec/openapi.yaml',
    pattern: /(service_name:\n\s+type: string\n\s+maxLength: )\d+/,
    text: (number) => `${7000 + number}`,
  },
  guide: {
    page: '/en/mock/',
    file: 'apps/docs/src/content/guides/en/mock.md',
    pattern: /()\n(?:Edited \d+ times\.\n)?$/,
    text: (number) => `\nEdited ${number} times.\n`,
    shows: (number) => `Edited ${number} times.`,
  },
  component: {
    page: create,
    file: 'apps/docs/src/components/Footer.astro',
    pattern: /(<footer class="footer">)(?:\n<p>Edited \d+<\/p>)?/,
    text: (number) => `\n<p>Edited ${number}</p>`,
    shows: (number) => `Edited ${number}`,
  },
  errorCode: {
    page: '/en/reference/error-codes/',
    file: 'spec/error-codes.yaml',
    pattern: /(- code: EndPoint\.0005\n(?: {2}.*\n)*? {2}meaning: )(?:>-\n(?: {4}.*\n)+|.*\n)/,
    text: (number) => `There is no service ${number} with this ID.\n`,
    shows: (number) => `There is no service ${number} with this ID.`,
  },
  navigation: {
    page: create,
    file: 'spec/openapi.yaml',
    pattern: /(x-displayName: )Endpoint services.*/,
    text: (number) => `Endpoint services ${number}`,
    selector: '.contents',
  },
  lint: {
    page: create,
    file: 'spec/openapi.yaml',
    pattern: /(summary: )Create an endpoint service.*/,
    text: (number) => `Create an endpoint service teh${'x'.repeat(number % 20)}q`,
    shows: (number) => `teh${'x'.repeat(number % 20)}q`,
    selector: 'aside[role=status]',
  },
};

/** How long it takes under `pnpm dev` from an edit to the moment when the browser shows it. */
export async function measureDevLoop(rounds: number): Promise<void> {
  const copy = await copyWith(3);
  const dev = await startDev(copy);
  const browser = await launchBrowser();
  try {
    let count = 0;
    const page = await browser.newPage();
    const subjects = Object.entries(edits).map(([name, each]) => ({
      name,
      async measure() {
        count += 1;
        const open = () => page.goto(`${dev.url}${each.page}`, { timeout: 60_000, waitUntil: 'networkidle' });
        // A reload of the page that is left may come in between.
        await open().catch(open);
        return editToVisible(copy, page, each, count);
      },
    }));
    const samples = await interleave('Edit to visible', subjects, { rounds, warmUp: 1 });
    for (const [name, byRound] of samples) {
      record(`dev.${name}`, 's', [...byRound.values()], { side: 'at most', bound: 1 });
    }
  } finally {
    await browser.close();
    await dev.stop();
  }
}

async function editToVisible(
  copy: Copy,
  page: Page,
  { file, pattern, text, shows = text, selector = 'body' }: Edit,
  number: number,
): Promise<number> {
  const start = performance.now();
  edit(copy, file, (before) => before.replace(pattern, (_, kept: string) => kept + text(number)));
  await page.waitForFunction(
    ([where = '', what = '']: string[]) =>
      [...document.querySelectorAll(where)].some((node) => node.textContent?.includes(what)),
    [selector, shows(number)],
    { polling: 20, timeout: 60_000 },
  );
  return (performance.now() - start) / 1000;
}

async function startDev(copy: Copy): Promise<{ url: string; stop(): Promise<void> }> {
  const [docs, mock, sandbox] = [await freePort(), await freePort(), await freePort()];
  const child: ChildProcess = spawn('node', ['scripts/run.mjs', 'dev'], {
    cwd: copy.folder,
    env: {
      ...process.env,
      ...turboEnv(copy),
      LC_ALL: 'en_US.UTF-8',
      DOCS_PORT: `${docs}`,
      MOCK_PORT: `${mock}`,
      SANDBOX_PORT: `${sandbox}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      if (printed.includes('Ctrl+C')) resolve();
    });
    child.on('exit', () => reject(new Error(`pnpm dev ended:\n${printed}`)));
  });
  return {
    url: `http://localhost:${docs}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
