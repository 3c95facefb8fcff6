import { type Context, type Owners, report, reportBreak, reportValues } from './comparison.ts';
import { type ContractNode, type Json, property } from './contract-node.ts';
import { openEnum } from './effective-schema.ts';

/**
 * Compares the values that two schemas allow by name (`enum`) or only name (an open enum, which allows others too).
 *
 * Opening the enum of a response is breaking although nothing changes on the wire that day: from then on the server may send values
 * that validators reject and that a switch over the old values does not expect. Closing it is breaking too: validators and types
 * that are generated from it reject the next value, which an open enum let through.
 */
export function compareEnums({ before, after }: Owners, context: Context): void {
  const [left, right] = [property(before, 'enum'), property(after, 'enum')];
  const [leftOpen, rightOpen] = [property(before, openEnum), property(after, openEnum)];
  const node = right ?? rightOpen ?? left ?? leftOpen;
  if (left && right) compareClosed(left, right, context);
  else if (left && rightOpen) {
    reportValues(
      context,
      node,
      'enum',
      'wider',
      'The enum is open now: values that it does not name are allowed',
    );
  } else if (leftOpen && right) {
    const what = 'The enum is closed now: values that it does not name are no longer allowed';
    if (context.direction === 'request') reportValues(context, node, 'enum', 'narrower', what);
    else reportBreak(context, node, 'enum', 'code', `${what}: breaks code that lets them through`);
  } else if (left) reportValues(context, node, 'enum', 'wider', '`enum` is gone: any value is allowed');
  else if (right)
    reportValues(context, node, 'enum', 'narrower', '`enum` is new: only its values are allowed');
  else compareKnown(leftOpen, rightOpen, context);
}

function compareClosed(before: ContractNode, after: ContractNode, context: Context): void {
  const [left, right] = [valuesOf(before), valuesOf(after)];
  for (const value of left.filter(isMissingIn(right))) {
    reportValues(context, after, 'enum', 'narrower', `\`${show(value)}\` is no longer allowed`);
  }
  for (const value of right.filter(isMissingIn(left))) {
    reportValues(context, after, 'enum', 'wider', `\`${show(value)}\` is allowed as well`);
  }
}

/** An open enum only names values: whether it names one more or one less, the same values are allowed. */
function compareKnown(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  context: Context,
): void {
  const [left, right] = [valuesOf(before), valuesOf(after)];
  const add = (value: Json, what: string) => {
    const message = `\`${show(value)}\` is ${what} by the open enum: clients go on as before, as with any value it does not name`;
    report(context, after ?? before, { rule: 'enum', message, step: 'minor' });
  };
  for (const value of left.filter(isMissingIn(right))) add(value, 'no longer named');
  for (const value of right.filter(isMissingIn(left))) add(value, 'named as well');
}

function valuesOf(node: ContractNode | undefined): Json[] {
  return Array.isArray(node?.value) ? node.value : [];
}

function isMissingIn(values: readonly Json[]): (value: Json) => boolean {
  const known = new Set(values.map((value) => JSON.stringify(value)));
  return (value) => !known.has(JSON.stringify(value));
}

function show(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
