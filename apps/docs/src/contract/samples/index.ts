import type { OpenApiDocument } from '@vpcep/contract';
import { curl } from './curl.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { python } from './python.ts';
import type { SampleLanguage } from './sample.ts';
import { typescript } from './typescript.ts';

export { jsonLines } from './json-lines.ts';
export { lineHtml, type SampleLanguage, type SampleLine, textOf } from './sample.ts';

/** The ways to send a request, in the order of the tabs. */
export const sampleLanguages: readonly SampleLanguage[] = [curl, typescript, python, go, java];

/**
 * Base address of the local mock: the one server of the contract without TLS.
 *
 * @throws {Error} the contract names none
 */
export function mockAddress({ servers }: OpenApiDocument): string {
  const server = servers?.find(({ url }) => url.startsWith('http://'));
  if (!server) throw new Error('The contract names no local mock among its servers; the samples need one.');
  return server.url;
}
