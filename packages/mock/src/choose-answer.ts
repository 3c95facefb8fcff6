import type { AnswerChoice } from './engine.ts';
import type { Messages } from './messages/messages.ts';
import type { Operation } from './operation.ts';
import type { Preferences } from './preferences.ts';
import { printable } from './printable.ts';

/** Stands for the answer `default` where a request names one of its examples and no status. */
const statusOfDefault = 502;

/** A documented answer, or why a request cannot have the one that it asks for. */
export type Choice = AnswerChoice | { readonly problem: string };

/**
 * Chooses among the documented answers of an operation.
 *
 * @param dynamic whether bodies are made up unless a request says otherwise
 */
export function chooseAnswer(
  { answers }: Operation,
  { code, example, dynamic: wish }: Preferences,
  dynamic: boolean,
  messages: Messages,
): Choice {
  if (wish !== undefined && wish !== 'true' && wish !== 'false') {
    return { problem: messages.badPreference('dynamic', printable(wish)) };
  }
  const madeUp = wish === undefined ? dynamic : wish === 'true';

  const candidates =
    code === undefined ? answers : answers.filter(({ status }) => status === documents(code));
  if (candidates.length === 0) {
    return {
      problem: messages.unknownStatus(printable(code ?? ''), answers.map(({ status }) => status).join(', ')),
    };
  }
  if (example === undefined) {
    const status = code ?? candidates.find(({ status }) => status.startsWith('2'))?.status ?? statusOfDefault;
    return { status: Number(status), dynamic: madeUp };
  }
  const holder = candidates.find(({ examples }) => examples.includes(example));
  if (!holder) {
    const known = candidates.flatMap(({ status, examples }) => examples.map((name) => `${name} (${status})`));
    return { problem: messages.unknownExample(printable(example), known.join(', ')) };
  }
  const status = code ?? (holder.status === 'default' ? statusOfDefault : holder.status);
  return { status: Number(status), example, dynamic: false };

  /** The key under which the contract documents a status: its own, or `default` for other failures. */
  function documents(status: string): string | undefined {
    if (answers.some((answer) => answer.status === status)) return status;
    return /^[45]\d\d$/.test(status) ? 'default' : undefined;
  }
}
