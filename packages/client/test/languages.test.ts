import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { languages, sourceLanguage } from '@vpcep/contract';
import { expect, test } from 'vitest';
import { translateComments } from '../scripts/translate-comments.ts';

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
  const files = (await readdir(folder)).filter((name) => name.endsWith('.d.ts'));
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

test('comments are translated passage by passage, tags kept', () => {
  const text = `/**
 * Reads a
 * thing.
 *
 * Twice.
 *
 * @param name what to
 *   read
 * @returns the thing
 * @throws {TypeError} no thing
 */
export declare function read(name: string): string;
    /** Short. */
`;
  const passages: Record<string, string> = {
    'Reads a thing.': '读取。',
    'Twice.': '两次。',
    'what to read': '名称',
    'the thing': '结果',
    'no thing': '没有',
    'Short.': '短。',
  };

  expect(translateComments(text, (passage) => passages[passage] ?? `missing: ${passage}`)).toBe(`/**
 * 读取。
 *
 * 两次。
 *
 * @param name 名称
 * @returns 结果
 * @throws {TypeError} 没有
 */
export declare function read(name: string): string;
    /**
     * 短。
     */
`);
});
