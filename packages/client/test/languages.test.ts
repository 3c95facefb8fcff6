import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { languages, sourceLanguage } from '@vpcep/contract';
import { expect, onTestFinished, test } from 'vitest';
import { docCommentsOf, replaceDocComments } from '../scripts/doc-comments.ts';
import { compareTranslations, refreshLock } from '../scripts/translations.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const translations = languages.map(({ tag }) => tag).filter((tag) => tag !== sourceLanguage);

test('every language but the source has an entry', async () => {
  expect((await readdir(`${dist}/languages`)).sort()).toEqual([...translations].sort());
});

test.each(translations)('%s: the entry runs the main entry’s code', async (tag) => {
  const main = await import(`${dist}/index.js`);
  const entry = await import(`${dist}/languages/${tag}/index.js`);

  expect({ ...entry }).toEqual({ ...main });
});

/** The doc comments of every declaration that the zh-CN entry leads to, by file; samples and other code taken out. */
async function readChineseComments(): Promise<[name: string, comment: string][]> {
  const folder = `${dist}/languages/zh-CN`;
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.d.ts'));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  return texts.flatMap((text, index) =>
    [...text.matchAll(/\/\*\*(.*?)\*\//gs)].map(([, comment = '']): [string, string] => [
      files[index] ?? '',
      comment,
    ]),
  );
}

test('the Chinese entry has Chinese doc comments only', async () => {
  const comments = await readChineseComments();
  const english = comments.filter(([, comment]) => {
    // What openapi-typescript adds itself: formats, and values from the contract after a tag.
    const prose = comment.replace(/@(?:enum|default|example|constant)\b[^@]*|Format: \w+/g, '');
    return /\w/.test(prose.replace('@description', '')) && !/\p{Script=Han}/u.test(prose);
  });

  expect(comments.length).toBeGreaterThan(150);
  expect(english).toEqual([]);
});

const declarations = `/** A thing. */
export declare class Thing {
    /**
     * Its
     * name.
     */
    readonly name: string;
}
/** Reads a thing. */
export declare const read: (name: string) => Thing;
export type Color =
/** Like blood. */
"red"
/** Like grass. */
 | "green";
/** Both. */
export type Both = 1;
/** Both, as a value. */
export declare const Both: 1;
`;

test('doc comments are known by their symbols', () => {
  expect(docCommentsOf(declarations).map(({ symbol, text }) => [symbol, text])).toEqual([
    ['Thing', 'A thing.'],
    ['Thing.name', 'Its\nname.'],
    ['read', 'Reads a thing.'],
    ['Color.red', 'Like blood.'],
    ['Color.green', 'Like grass.'],
    ['Both', 'Both.'],
    ['Both#2', 'Both, as a value.'],
  ]);
});

test('comments inside functions are about no symbol', () => {
  expect(
    docCommentsOf('/** Runs. */\nfunction run() {\n  /** Local. */\n  const one = 1;\n}\n'),
  ).toMatchObject([{ symbol: 'run' }]);
});

test('comments are replaced where they stand, and what has no text is taken out', () => {
  const texts: Record<string, string> = {
    Thing: '东西。',
    'Thing.name': '名称。\n\n@see 无 */',
    'Color.green': '绿色。',
  };

  expect(replaceDocComments(declarations, ({ symbol }) => texts[symbol])).toBe(`/**
 * 东西。
 */
export declare class Thing {
    /**
     * 名称。
     *
     * @see 无 *\\/
     */
    readonly name: string;
}
export declare const read: (name: string) => Thing;
export type Color =
"red"
/**
 * 绿色。
 */
 | "green";
export type Both = 1;
export declare const Both: 1;
`);
});

test('a translation of a comment that has changed is stale, until it is translated anew or accepted', () => {
  const comments = { read: 'Reads.', write: 'Writes.' };
  const translations = { read: '读取。', write: '写入。' };
  const clean = { missing: [], stale: [], unrecorded: [], unused: [] };
  const lock = refreshLock(comments, translations, {}, []);
  expect(compareTranslations(comments, translations, lock)).toEqual(clean);

  const changed = { ...comments, read: 'Reads a thing.' };
  expect(compareTranslations(changed, translations, lock)).toEqual({ ...clean, stale: ['read'] });
  expect(compareTranslations(changed, translations, refreshLock(changed, translations, lock, []))).toEqual({
    ...clean,
    stale: ['read'],
  });
  expect(
    compareTranslations(changed, translations, refreshLock(changed, translations, lock, ['read'])),
  ).toEqual(clean);
  const anew = { ...translations, read: '读取一项。' };
  expect(compareTranslations(changed, anew, lock)).toEqual({ ...clean, unrecorded: ['read'] });
  expect(compareTranslations(changed, anew, refreshLock(changed, anew, lock, []))).toEqual(clean);
});

test('what is not translated, and what is no longer there, is named', () => {
  expect(compareTranslations({ read: 'Reads.' }, { write: '写入。' }, {})).toEqual({
    missing: ['read'],
    stale: [],
    unrecorded: [],
    unused: ['write'],
  });
});

test('lint passes on what is committed, and fails where a comment changes', { timeout: 30_000 }, async () => {
  const packageFolder = fileURLToPath(new URL('..', import.meta.url));
  await mkdir(`${packageFolder}/reports`, { recursive: true });
  const folder = await mkdtemp(`${packageFolder}/reports/lint-`);
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['scripts', 'src', 'translations']) {
    await cp(`${packageFolder}/${name}`, `${folder}/${name}`, { recursive: true });
  }
  const lint = (...options: string[]) =>
    promisify(execFile)(process.execPath, [`${folder}/scripts/lint.ts`, ...options]).then(
      () => '',
      (error: { stderr: string }) => error.stderr,
    );
  expect(await lint()).toBe('');

  const file = `${folder}/src/values/parse.ts`;
  const source = await readFile(file, 'utf8');
  await writeFile(file, source.replace('/** ID of the service. */', '/** The ID of the service. */'));
  expect(await lint()).toMatch(/^\S+zh-CN\.json: the English comment of ServiceName\.id has changed.*\n$/);
  expect(await lint('--fix')).toContain('ServiceName.id');
  expect(await lint('--accept', 'ServiceName.id')).toBe('');
  expect(await lint()).toBe('');

  await writeFile(file, source.replace('/** ID of the service. */', ''));
  expect(await lint()).toContain('ServiceName.id has no doc comment');
  expect(await lint('--fix')).toBe('');
});
