import { isVpcepApiError } from '../errors/api-error.ts';
import { readErrorBody } from '../errors/error-body.ts';
import { isVpcepNetworkError } from '../errors/network-error.ts';
import { isVpcepTimeoutError } from '../errors/timeout-error.ts';
import { isVpcepValidationError } from '../errors/validation-error.ts';
import { isVpcepWaitError, type VpcepWaitError } from '../errors/wait-error.ts';
import { languages, loaders } from './loaders.gen.ts';
import { format, type Texts } from './texts.ts';

/**
 * What an error means and what to do about it, for people to read. The texts of a language are loaded when they are first asked
 * for; where that fails, in a page that is offline for example, the message of the error itself is returned.
 *
 * @param error an error of this package; the message of any other is returned as it is
 * @param language a BCP 47 tag such as `zh-CN`, or `navigator.language`; the nearest of `languages` is taken, and the first where
 *   none is near
 */
export async function localizeError(error: unknown, language: string): Promise<string> {
  const texts = await loaders[nearest(language)]?.().catch(() => undefined);
  return (texts && localize(error, texts)) ?? (error instanceof Error ? error.message : String(error));
}

function localize(error: unknown, texts: Texts): string | undefined {
  const { codes, statuses, own } = texts;
  if (isVpcepApiError(error)) {
    return (
      ownText(codes, `${error.code}`.toLowerCase()) ??
      ownText(statuses, `${error.status}`) ??
      statuses.default
    );
  }
  if (isVpcepTimeoutError(error)) return format(own, 'timeout', { timeout: error.timeout });
  if (isVpcepNetworkError(error)) return own[error.mayHaveArrived ? 'network' : 'unsent'];
  if (isVpcepWaitError(error)) return localizeWait(error, texts);
  if (isVpcepValidationError(error)) {
    const what = own[error.side === 'request' ? 'request' : 'response'];
    return [what, ...error.issues.map(({ path, message }) => `${path}: ${message}`)].join('\n');
  }
  return undefined;
}

function localizeWait(
  { reason, serviceId: id, service, faults, cause }: VpcepWaitError,
  texts: Texts,
): string {
  const { own, codes } = texts;
  const lines = [
    format(own, `wait-${reason}`, { id, status: service?.status }),
    ...faults.map((fault) => {
      const { code, message } = readErrorBody(fault);
      return `${code}: ${ownText(codes, `${code}`.toLowerCase()) ?? message}`;
    }),
    reason === 'read' && localize(cause, texts),
  ];
  return lines.filter(Boolean).join('\n');
}

/** A text of a table; never what every object inherits. */
function ownText(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The language that comes nearest: the same tag, else the same primary language. */
function nearest(language: string): string {
  const primary = (tag: string) => tag.toLowerCase().split('-')[0];
  return (
    languages.find((tag) => tag.toLowerCase() === language.toLowerCase()) ??
    languages.find((tag) => primary(tag) === primary(language)) ??
    (languages[0] as string)
  );
}
