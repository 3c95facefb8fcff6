import { basename } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import type { OpenApiDocument } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { localize } from './localize.ts';

/**
 * Makes the projection of a contract in one language: one document with the prose of that language only.
 *
 * @param source the contract, a YAML file; nothing is written
 * @param languages the source language first, then the translations
 * @throws {Error} the contract cannot be read or bundled; the message names each problem and where it is
 */
export async function project(
  source: string,
  language: string,
  languages: readonly Language[],
): Promise<OpenApiDocument> {
  const config = await createConfig({
    plugins: [{ id: 'contract', decorators: { oas3: { localize: localize(languages) } } }],
    decorators: { 'contract/localize': { language } },
  });
  const { bundle: bundled, problems } = await bundle({ ref: source, config });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const list = errors.map(
      ({ message, location: [place] }) => `  ${place?.pointer ?? '#/'} ${message.trim()}`,
    );
    throw new Error(`${basename(source)} cannot be bundled:\n${list.join('\n')}`);
  }
  return bundled.parsed as OpenApiDocument;
}
