import type { Outcome, ReceivedRequest } from './exchange.ts';
import type { Messages } from './messages/messages.ts';
import { printable } from './printable.ts';
import { describe } from './refusal.ts';

/** One line about one request: method, path, status, what was given, and what was found. */
export function logLine({ method, target }: ReceivedRequest, outcome: Outcome, messages: Messages): string {
  const words = [method, printable(target, 300), String(outcome.status), outcome.given].filter(Boolean);
  const parts = (['request', 'answer'] as const).flatMap((part) => {
    const findings = (outcome.findings ?? []).filter((finding) => finding.part === part);
    return findings.length > 0 ? [`[${messages.parts[part]}] ${describe(findings, messages)}`] : [];
  });
  return [words.join(' '), ...parts].join('  ');
}
