import { randomUUID } from 'node:crypto';
import { say } from '@vpcep/server/texts';
import { resource } from '../contract/contract.ts';
import { errorCodeOf } from '../exchange/exchange.ts';
import type { Session } from '../session/session.ts';
import { type SuiteTexts, textsFor } from '../texts/texts.ts';

/** Why the suite cannot run. */
export class SuiteError extends Error {
  override name = 'SuiteError';
  readonly #say: (texts: SuiteTexts) => string;

  constructor(text: (texts: SuiteTexts) => string) {
    super(text(textsFor('en')));
    this.#say = text;
  }

  /** The message in a language of the contract. */
  messageIn(language: string): string {
    return this.#say(textsFor(language));
  }
}

/**
 * Sends one read to see whether there is a server that takes the credentials.
 *
 * @throws {SuiteError} there is none
 */
export async function preflight(session: Session, project: string): Promise<void> {
  const url = session.options.baseUrl.href;
  let failure: SuiteError | undefined;
  await session.capture(async () => {
    const exchange = await session.send({
      operation: resource.read,
      parameters: { [resource.projectParameter]: project, [resource.idParameter]: randomUUID() },
    });
    const status = exchange.response?.status;
    if (status === undefined) {
      failure = new SuiteError((texts) => say(texts, 'unreachable', { url, reason: exchange.failure ?? '' }));
    } else if (status === 401 || status === 403) {
      const code = errorCodeOf(exchange) ?? '–';
      failure = new SuiteError((texts) => say(texts, 'notLetIn', { url, status: String(status), code }));
    }
  });
  if (failure) throw failure;
}
