import type { VpcepApiError } from '../errors/api-error.ts';
import type { VpcepNetworkError } from '../errors/network-error.ts';
import type { VpcepTimeoutError } from '../errors/timeout-error.ts';
import type { VpcepValidationError } from '../errors/validation-error.ts';
import type { VpcepWaitError } from '../errors/wait-error.ts';
import { format, type Texts } from './texts.ts';

type OwnError = VpcepApiError | VpcepNetworkError | VpcepTimeoutError | VpcepValidationError | VpcepWaitError;

/** The text of an error of this package, of this copy or any other; undefined for any other error. */
export function localize(value: unknown, texts: Texts): string | undefined {
  const { codes, statuses, own } = texts;
  const error = value as OwnError | undefined;
  switch (error?.name) {
    case 'VpcepApiError':
      if (error.status >= 200 && error.status < 300) return own.unreadable;
      return textOf(codes, error.code) ?? textOf(statuses, error.status) ?? statuses.default;
    case 'VpcepTimeoutError':
      return format(own, error.mayHaveArrived === false ? 'timeout-unsent' : 'timeout', error);
    case 'VpcepNetworkError':
      return own[error.mayHaveArrived ? 'network' : 'unsent'];
    case 'VpcepWaitError': {
      const { reason, serviceId: id, service, faults, cause } = error;
      const reasons = faults.map((fault) => {
        const code = fault?.error_code;
        return `${code}: ${textOf(codes, code) ?? fault?.error_message}`;
      });
      const why = reason === 'read' && localize(cause, texts);
      return [format(own, `wait-${reason}`, { id, status: service?.status }), ...reasons, why]
        .filter(Boolean)
        .join('\n');
    }
    case 'VpcepValidationError':
      return [
        own[error.side === 'request' ? 'request' : 'response'],
        ...error.issues.map(({ path, message }) => `${path}: ${message}`),
      ].join('\n');
    default:
      return undefined;
  }
}

/** A text of a table, whose keys are in lower case; never what every object inherits. */
function textOf(table: Readonly<Record<string, string>>, key: unknown): string | undefined {
  const name = `${key}`.toLowerCase();
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
