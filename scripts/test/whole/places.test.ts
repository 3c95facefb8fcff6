import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { copyRepository, type RepositoryCopy } from '../../copies/copy-repository.ts';
import { addItem, editYaml } from './edit-yaml.ts';
import { runTests } from './run-tests.ts';
import { startServer } from './start-server.ts';

// An installation and builds, on a machine that may be busy.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 600_000 });

let copy: RepositoryCopy;
const path = (name: string) => join(copy.folder, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const build = (name: string) =>
  copy.run('node_modules/.bin/turbo', 'run', 'build', `--filter=@vpcep/${name}`, '--output-logs=errors-only');

beforeAll(() => {
  copy = copyRepository();
  copy.run('git', 'init');
  copy.run('git', 'add', '.');
  build('sandbox');
  build('contract-lint');
});
afterEach(() => {
  copy.run('git', 'checkout', '--', '.');
  copy.run('git', 'clean', '-fdq');
});
afterAll(() => copy?.remove());

/** Writes a file of the copy. */
function write(name: string, text: string): void {
  mkdirSync(dirname(path(name)), { recursive: true });
  writeFileSync(path(name), text);
}

/** Puts a text before another one, which is there once. */
function insert(name: string, before: string, text: string): void {
  const parts = read(name).split(before);
  expect(parts, `${name} has “${before}” once`).toHaveLength(2);
  write(name, parts.join(`${text}${before}`));
}

/** The files that differ from the repository's. */
function changed(): string[] {
  const lines = copy.run('git', 'status', '--porcelain', '--untracked-files=all').trimEnd().split('\n');
  // Everything was added; what differs from that has a letter in the second column.
  return lines.flatMap((line) => (line[1] === ' ' ? [] : line.slice(3))).sort();
}

test('an option of the sandbox takes four files; the tables of README and guide are written', async () => {
  const options = 'packages/sandbox/src/options.ts';
  insert(options, '  /** The only tokens that pass.', '  readonly failEvery?: number | undefined;\n');
  insert(
    options,
    "  tokens: option('token'",
    "  failEvery: option('fail-every', whole(1), { default: 1_000_000, section: 'lifecycle' }),\n",
  );
  const texts = {
    en: 'on average, one of this many creations fails (default {default})',
    'zh-cn': '平均每多少次创建失败一次（默认 {default}）',
  };
  for (const [name, text] of Object.entries(texts))
    insert(
      `packages/sandbox/src/texts/${name}.ts`,
      "  'section.credentials'",
      `  'option.fail-every': '${text}',\n`,
    );
  const use = 'packages/sandbox/src/operations/handlers/create-endpoint-service.ts';
  insert(
    use,
    '    (settings.failRate > 0',
    '    (settings.random() < 1 / settings.failEvery ? defaultFailure : undefined) ??\n',
  );
  const edited = changed();
  expect(edited).toHaveLength(4);

  runTests(copy, 'sandbox', 'readme', '-u');
  const written = changed().filter((name) => !edited.includes(name));
  expect(written).toEqual([
    'apps/docs/src/content/guides/en/sandbox.md',
    'apps/docs/src/content/guides/zh-cn/sandbox.md',
    'packages/sandbox/README.md',
    'packages/sandbox/README.zh-CN.md',
  ]);
  for (const name of written) expect(read(name)).toMatch(/^\| `--fail-every <\S+>`/m);

  build('sandbox');
  const sandbox = await startServer(
    copy.folder,
    'sandbox',
    '--log',
    'off',
    '--fail-every',
    '1',
    '--provisioning',
    '0',
  );
  const service = await fetch(`${sandbox.url}/v1/p1/vpc-endpoint-services`, {
    method: 'POST',
    headers: { 'X-Auth-Token': 'any-token', 'Content-Type': 'application/json' },
    body: JSON.stringify({
      port_id: '4189d3c2-8882-4871-a3c2-d380272eed88',
      vpc_id: '4189d3c2-8882-4871-a3c2-d380272eed80',
      server_type: 'VM',
      ports: [{ client_port: 1, server_port: 2 }],
    }),
  }).finally(() => sandbox.stop());
  expect(await service.json()).toMatchObject({ status: 'failed' });
});

test('a lint rule takes five files, as CONTRIBUTING shows them', () => {
  const blocks = [...read('CONTRIBUTING.md').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => `${code}`);
  const rule = blocks.find((code) => code.includes('Every schema of the components has a title.')) ?? '';
  const mutants = blocks.find((code) => code.includes('drop the title of a schema')) ?? '';
  const lint = 'packages/contract-lint';
  const schemas = (schema: string) => `openapi: 3.1.0\ncomponents: { schemas: { Service: ${schema} } }\n`;
  write(`${lint}/src/rules/schema-title.ts`, rule);
  write(`${lint}/test/fixtures/schema-title/fails.yaml`, schemas('{ type: object }'));
  write(`${lint}/test/fixtures/schema-title/passes.yaml`, schemas('{ type: object, title: Service }'));
  write(`${lint}/test/mutants/schema-title.ts`, mutants);
  appendFileSync(path(`${lint}/docs/rules.md`), '\n## schema-title\n\nAdd a `title`.\n');
  const edited = changed();
  expect(edited).toHaveLength(5);

  const tests = ['meta', 'fixtures', 'mutation', '-t', 'every rule has|every catcher|schema-title', '-u'];
  runTests(copy, 'contract-lint', ...tests);
  const report = `${lint}/test/fixtures/schema-title/fails.txt`;
  expect(changed().filter((name) => !edited.includes(name))).toEqual([report]);
  expect(read(report)).toContain('Add a `title`');
});

test('a companion file takes itself, its schema and a row', () => {
  const entry = (text: string) =>
    `- id: ports\n  text: ${text}\n  x-i18n:\n    zh-CN: { text: 每个服务的端口。 }\n`;
  write('spec/notes.yaml', entry('The ports of each service.'));
  const text = { type: 'string', description: 'What it says.' };
  const properties = {
    id: { type: 'string', description: 'Names the note.', pattern: '^[a-z]+$' },
    text,
    'x-i18n': { type: 'object', description: 'Translations, by language.' },
  };
  write(
    'spec/schemas/notes.schema.json',
    `${JSON.stringify({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Notes',
      type: 'array',
      items: { type: 'object', additionalProperties: false, required: ['id', 'text'], properties },
    })}\n`,
  );
  insert(
    'packages/contract/src/model/companions.ts',
    "  { file: 'glossary.yaml'",
    `  {
    file: 'notes.yaml',
    schema: 'schemas/notes.schema.json',
    entries: { type: 'Note', key: 'id', prose: ['text'], order: ['id', 'text', 'x-i18n'] },
  },
`,
  );
  expect(changed()).toHaveLength(3);

  build('contract-lint');
  expect(JSON.parse(read('packages/contract/dist/notes.json'))).toMatchObject([
    { id: 'ports', text: { en: 'The ports of each service.', 'zh-CN': '每个服务的端口。' } },
  ]);
  const lint = (command: string, ...args: string[]) =>
    copy.run(process.execPath, `packages/contract-lint/src/commands/${command}.ts`, ...args);
  expect(lint('main', '--fix')).not.toContain('notes.yaml');
  write('spec/notes.yaml', entry('The port of each services.'));
  expect(() => lint('files')).toThrow(/notes\.yaml/);
  editYaml(path('spec/notes.yaml'), (document) => addItem(document, [], { id: 'UPPER', text: 'A note.' }));
  expect(() => lint('files')).toThrow(/notes\.yaml/);
});
