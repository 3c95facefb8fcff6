import type { Change } from './compare/change.ts';

/** The changes as text for a terminal: one paragraph each, and how many there are of each step. */
export function renderChanges(changes: readonly Change[]): string {
  const paragraphs = changes.map(({ step, pointer, rule, message, operations }) => {
    const used = operations.length > 0 ? `\n       in ${operations.join(', ')}` : '';
    return `${step}  ${pointer || '/'}  (${rule})\n       ${message}${used}\n\n`;
  });
  const count = (step: string) => changes.filter((change) => change.step === step).length;
  const total = changes.length === 1 ? '1 change' : `${changes.length} changes`;
  return `${paragraphs.join('')}${total}: ${count('major')} major, ${count('minor')} minor, ${count('patch')} patch`;
}
