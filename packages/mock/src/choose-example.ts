import type { Operation } from '@vpcep/contract';
import { printable, type Violation, violation } from '@vpcep/server';
import type { Preferences } from './preferences.ts';
import type { ExampleChoice } from './prism.ts';

/** Which of the documented responses to give, and whether to generate its body. */
export interface ResponseChoice extends ExampleChoice {
  readonly dynamic: boolean;
}

/** Stands for the response `default` where a request names one of its examples and no status. */
const statusOfDefault = 502;

/**
 * Chooses among the documented responses of an operation.
 *
 * @param dynamic whether bodies are generated unless a request says otherwise
 * @param errorCode that a request with an impossible wish is rejected with
 * @returns the choice, or why a request cannot have the response that it asks for
 */
export function chooseExample(
  { responses }: Operation,
  { code, example, dynamic: wish }: Preferences,
  dynamic: boolean,
  errorCode: string,
): ResponseChoice | Violation {
  if (wish !== undefined && wish !== 'true' && wish !== 'false') {
    return rejected('badPreference', { name: 'dynamic', asked: printable(wish) });
  }
  const generated = wish === undefined ? dynamic : wish === 'true';

  const candidates =
    code === undefined ? responses : responses.filter(({ status }) => status === documents(code));
  if (candidates.length === 0) {
    const documented = responses.map(({ status }) => status);
    return rejected('unknownStatus', { asked: printable(code ?? ''), documented });
  }
  if (example === undefined) {
    const status = code ?? candidates.find(({ status }) => status.startsWith('2'))?.status ?? statusOfDefault;
    return { status: Number(status), dynamic: generated };
  }
  const holder = candidates.find(({ examples }) => examples.some(({ name }) => name === example));
  if (!holder) {
    const documented = candidates.flatMap(({ status, examples }) =>
      examples.map(({ name }) => ({ name, detail: status })),
    );
    return rejected('unknownExample', { asked: printable(example), documented });
  }
  const status = code ?? (holder.status === 'default' ? statusOfDefault : holder.status);
  return { status: Number(status), example, dynamic: false };

  /** The key under which the contract documents a status: its own, or `default` for other failures. */
  function documents(status: string): string | undefined {
    if (responses.some((response) => response.status === status)) return status;
    return /^[45]\d\d$/.test(status) ? 'default' : undefined;
  }

  function rejected(rule: string, params: Violation['params']): Violation {
    return violation('header', rule, errorCode, { property: 'Prefer', params });
  }
}
