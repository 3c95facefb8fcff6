import { isVpcepApiError, isVpcepNetworkError, isVpcepTimeoutError, isVpcepWaitError } from './is-error.ts';
import { languages, loaders } from './messages.gen.ts';
import { readErrorBody } from './read-error-body.ts';
import type { Texts } from './texts.ts';
import { isVpcepValidationError } from './validation-error.ts';

export { languages } from './messages.gen.ts';

/**
 * What an error means and what to do about it, for people to read. The texts of a language are loaded when they are first
 * asked for; where that fails, in a page that is offline for one, the message of the error itself is returned.
 *
 * @param error an error of this package; the message of any other is returned as it is
 * @param language a BCP 47 tag such as `zh-CN`, or `navigator.language`; the nearest of `languages` is taken, and the first
 *   where none is near
 */
export async function localizeError(error: unknown, language: string): Promise<string> {
  const texts = await loaders[nearest(language)]?.().catch(() => undefined);
  return texts ? localize(error, texts) : messageOf(error);
}

function localize(error: unknown, { codes, statuses, own }: Texts): string {
  const fill = (key: keyof Texts['own'], values: Record<string, unknown> = {}) =>
    own[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
  // Newer gateways write APIG where older ones write APIGW.
  const textOf = (code: string | undefined) => {
    const key = `${code}`.toLowerCase().replace(/^apig\./, 'apigw.');
    return Object.hasOwn(codes, key) ? codes[key] : undefined;
  };

  if (isVpcepApiError(error)) {
    return textOf(error.code) ?? statuses[error.status] ?? statuses.default ?? error.message;
  }
  if (isVpcepTimeoutError(error)) return fill('timeout', { timeout: error.timeout });
  if (isVpcepNetworkError(error)) return fill(error.mayHaveArrived ? 'network' : 'unsent');
  if (isVpcepWaitError(error)) {
    const { reason, serviceId: id, service, faults } = error;
    const text = fill(reason === 'timeout' ? 'waitTimeout' : reason, { id, status: service?.status });
    const reasons = faults.map((fault) => {
      const { code, message } = readErrorBody(fault);
      return `${code}: ${textOf(code) ?? message}`;
    });
    const cause = reason === 'read' && error.cause ? [localize(error.cause, { codes, statuses, own })] : [];
    return [text, ...reasons, ...cause].join('\n');
  }
  if (isVpcepValidationError(error)) {
    return [fill(error.side), ...error.issues.map(({ path, message }) => `${path}: ${message}`)].join('\n');
  }
  return messageOf(error);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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
