/** Ends a rule's message with where the rule is documented. */
export function ruleMessage(ruleId: string, text: string): string {
  return `${text} (packages/contract-lint/docs/rules.md#${ruleId})`;
}
