import { type Call, isRejection, type Outcome, printable, violationsText } from '@vpcep/server';
import type { MockReply } from './reply.ts';
import type { MockTexts } from './texts/texts.ts';

/** One line about one request: method, target, status, what was given, and what was found. */
export function logLine({ method, target }: Call, outcome: Outcome | MockReply, texts: MockTexts): string {
  const rejected = isRejection(outcome);
  const given = rejected
    ? `${outcome.code} ${violationsText(texts, outcome.violations)}`
    : (outcome as MockReply).given;
  const words = [method, printable(target, 300), String(outcome.status), given].filter(Boolean);
  const reported = rejected ? [] : ((outcome as MockReply).reported ?? []);
  const parts = (['request', 'response'] as const).flatMap((part) => {
    const found = reported.filter((violation) => violation.part === part);
    return found.length > 0 ? [`[${texts.catalogue[`part.${part}`]}] ${violationsText(texts, found)}`] : [];
  });
  return [words.join(' '), ...parts].join('  ');
}
