import type { VpcepClientOptions } from './client-options.ts';
import { isPathSegment } from './is-path-segment.ts';

/**
 * Checks what a client is created with.
 *
 * @throws {TypeError} naming the option and what to do; never with the value of `token` or `baseUrl`, which may hold
 *   secrets
 */
export function checkOptions({ baseUrl, projectId, token, fetch }: VpcepClientOptions): void {
  if (typeof baseUrl !== 'string' || !isBaseUrl(baseUrl)) {
    throw new TypeError(
      'baseUrl is not usable: give an absolute http or https address without user name, query, fragment and ' +
        'placeholders, such as https://vpcep.eu-de.otc.t-systems.com or http://localhost:4010.',
    );
  }
  if (typeof projectId !== 'string' || !isPathSegment(projectId)) {
    throw new TypeError(
      "projectId is missing: give the project's ID, which is projects[].id in the answer of IAM's GET /v3/projects, " +
        'and is shown on the credentials page of the console.',
    );
  }
  if (typeof token !== 'string' || token === '') {
    throw new TypeError(
      "token is missing: give an IAM token scoped to the project, which is the X-Subject-Token header in IAM's answer " +
        'to POST /v3/auth/tokens.',
    );
  }
  // The platform would refuse such a value too, but would print it.
  if (/[^\x21-\x7e]/.test(token)) {
    throw new TypeError(
      'token holds a character that a header cannot carry, often a line break at its end: remove it.',
    );
  }
  if (fetch !== undefined && typeof fetch !== 'function') {
    throw new TypeError('fetch is not a function: give one that takes a Request, or leave it out.');
  }
}

function isBaseUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && `${url.username}${url.password}` === '' && !/[?#{}]/.test(text);
}
