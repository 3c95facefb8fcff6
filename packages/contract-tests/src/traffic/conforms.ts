import { languages, operationById } from '@vpcep/contract';
import { loadValidator } from '@vpcep/contract/validate';
import { checkConformity } from '../checks/conformity.ts';
import { contract } from '../contract/contract.ts';
import { checkRequest } from './check-request.ts';
import { operationOf } from './operation-of.ts';
import { toExchange } from './to-exchange.ts';

/** What a matcher says about a request or a response. */
export interface Conformity {
  readonly conforms: boolean;
  /** What is broken, a line each, with the place in the contract. */
  readonly problems: readonly string[];
}

/**
 * Holds a `Request` or a `Response` against an operation of the contract. Its body can still be read afterwards.
 *
 * @throws {TypeError} it is neither; @throws {Error} the contract has no such operation
 */
export async function conformityOf(received: unknown, operationId: string): Promise<Conformity> {
  const operation = operationById(contract, operationId);
  const validator = await loadValidator({ mode: 'all' });
  const [source = { tag: 'en' }] = languages;
  if (received instanceof Response) {
    const exchange = toExchange({
      method: operation.method,
      url: received.url || 'http://localhost/',
      status: received.status,
      responseHeaders: received.headers,
      responseText: await received.clone().text(),
    });
    return sum(checkConformity(operation, exchange, { validator }), source.tag);
  }
  if (received instanceof Request) {
    const requestBody = received.body ? Buffer.from(await received.clone().arrayBuffer()) : undefined;
    const { method, url, headers: requestHeaders } = received;
    const found = operationOf(method, url);
    const exchange = toExchange({ method, url, requestHeaders, requestBody });
    if (found && found.operation.id !== operationId) {
      return {
        conforms: false,
        problems: [`${method} ${url} is ${found.operation.id}, not ${operationId}.`],
      };
    }
    return sum(checkRequest(exchange, validator), source.tag);
  }
  throw new TypeError('Give a Request or a Response of fetch.');
}

function sum(
  observations: readonly { message: Readonly<Record<string, string>>; pointer: string }[],
  language: string,
): Conformity {
  const problems = observations.map(({ message, pointer }) => `${message[language]} (#${pointer})`);
  return { conforms: problems.length === 0, problems };
}
