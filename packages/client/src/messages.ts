import { isVpcepApiError, isVpcepNetworkError, isVpcepTimeoutError, isVpcepWaitError } from './is-error.ts';
import { codeMessages, languages, statusMessages } from './messages.gen.ts';
import { type OwnMessages, ownMessages } from './own-messages.ts';
import { readErrorBody } from './read-error-body.ts';
import { isVpcepValidationError } from './validation-error.ts';

export { languages } from './messages.gen.ts';

/**
 * What an error means and what to do about it, for people to read.
 *
 * @param error an error of this package; the message of any other is returned as it is
 * @param language a BCP 47 tag such as `zh-CN`, or `navigator.language`; the nearest of `languages` is taken, and the first
 *   where none is near
 */
export function localizeError(error: unknown, language: string): string {
  const tag = nearest(language);
  const own = (key: keyof OwnMessages, values: Record<string, unknown> = {}) => {
    const messages = ownMessages[tag] ?? ownMessages[languages[0] as string];
    return `${messages?.[key]}`.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  };

  if (isVpcepApiError(error)) {
    const status = statusMessages[error.status] ?? statusMessages.default;
    return codeTexts(error.code)?.[tag] ?? status?.[tag] ?? error.message;
  }
  if (isVpcepTimeoutError(error)) return own('timeout', { timeout: error.timeout });
  if (isVpcepNetworkError(error)) return own(error.mayHaveArrived ? 'network' : 'unsent');
  if (isVpcepWaitError(error)) {
    const { reason, serviceId: id, service, faults } = error;
    const text = own(reason === 'timeout' ? 'waitTimeout' : reason, { id, status: service?.status });
    const reasons = faults.map((fault) => {
      const { code, message } = readErrorBody(fault);
      return `${code}: ${codeTexts(code)?.[tag] ?? message}`;
    });
    const cause = reason === 'read' && error.cause ? [localizeError(error.cause, language)] : [];
    return [text, ...reasons, ...cause].join('\n');
  }
  if (isVpcepValidationError(error)) {
    return [own(error.side), ...error.issues.map(({ path, message }) => `${path}: ${message}`)].join('\n');
  }
  return error instanceof Error ? error.message : String(error);
}

function codeTexts(code: string | undefined): Readonly<Record<string, string>> | undefined {
  // Newer gateways write APIG where older ones write APIGW.
  return codeMessages[`${code}`.toLowerCase().replace(/^apig\./, 'apigw.')];
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
