import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { LineCounter, parseDocument } from 'yaml';
import type { Language } from '../language.ts';

type Entry = Record<string, unknown> & { 'x-i18n'?: Record<string, Record<string, string>> };

/**
 * Reads a companion file of the contract (a list, with translations under `x-i18n`), checks it against its JSON
 * Schema, and gathers each translated field into one text by language.
 *
 * @param path the YAML file
 * @param schemaPath its JSON Schema (draft 2020-12)
 * @param fields the fields that are translated
 * @throws Error naming file, line and remedy when the file is no YAML, breaks its schema, or lacks a translation
 */
export function readCompanion<T>(
  path: string,
  schemaPath: string,
  fields: readonly string[],
  [source, ...translations]: readonly Language[],
): T[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  const name = basename(path);

  const fail = (problems: readonly { at: readonly (string | number)[]; text: string }[]): never => {
    const list = problems.map(({ at, text }) => {
      const node = document.getIn(at, true) as { range?: [number, number, number] } | undefined;
      return `  ${name}:${lines.linePos(node?.range?.[0] ?? 0).line} /${at.join('/')} ${text}`;
    });
    throw new Error(
      `${name} is not as ${basename(schemaPath)} and languages.json want it:\n${list.join('\n')}`,
    );
  };

  if (document.errors.length > 0) {
    throw new Error(
      `${name} is not valid YAML:\n${document.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  const content: unknown = document.toJS();
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')));
  if (!validate(content)) fail((validate.errors ?? []).map(problem));

  const entries = content as Entry[];
  const missing = entries.flatMap(({ 'x-i18n': i18n }, index) =>
    translations.flatMap(({ tag }) =>
      fields
        .filter((field) => !i18n?.[tag]?.[field])
        .map((field) => ({ at: [index], text: `lacks a translation: add x-i18n.${tag}.${field}` })),
    ),
  );
  if (missing.length > 0) fail(missing);

  return entries.map(({ 'x-i18n': i18n, ...rest }) => {
    const texts = fields.map((field) => [
      field,
      Object.fromEntries([
        [source?.tag, rest[field]],
        ...translations.map(({ tag }) => [tag, i18n?.[tag]?.[field]]),
      ]),
    ]);
    return { ...rest, ...Object.fromEntries(texts) } as T;
  });
}

/** What a schema error is about, array indexes in the path as numbers. */
function problem({ instancePath, message, params }: ErrorObject): {
  at: (string | number)[];
  text: string;
} {
  const at = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return { at, text: `${message} ${JSON.stringify(params)}` };
}
