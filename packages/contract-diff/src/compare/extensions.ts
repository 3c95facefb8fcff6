import { parsePointer, valueAt } from '@vpcep/contract';
import { isSameCode } from '@vpcep/contract/rules';
import { asPatch, type Context, isSame, pairs, type Rule, report, reportBreak } from './comparison.ts';
import { type ContractNode, type Json, property, resolved } from './contract-node.ts';

/** `x-errors`: clients branch on error codes. */
const errors: Rule = (before, after, context, name, owners) => {
  for (const [rule, left, right] of pairs(before, after)) {
    const [was, is] = [`${left?.value}`, `${right?.value}`];
    if (left && right) {
      if (isSameCode(was, is)) continue;
      const message = `The error code for \`${rule}\` was \`${was}\`, is \`${is}\`: breaks clients that branch on the code`;
      reportBreak(context, right, name, 'responses', message);
    } else if (right) {
      const message = `The error code for \`${rule}\` is stated (\`${is}\`): servers must keep to it; clients go on as before`;
      report(context, right, { rule: name, message, step: 'minor' });
    } else if (isStated(rule, owners.before) && !isStated(rule, owners.after)) {
      const message = `\`${rule}\` can no longer be broken, so its error code \`${was}\` is gone with it`;
      report(context, left, { rule: name, message, step: 'minor' });
    } else {
      const message = `The error code for \`${rule}\` is no longer stated (was \`${was}\`): breaks clients that branch on the code`;
      reportBreak(context, left, name, 'responses', message);
    }
  }
};

/** Whether a schema has the keyword that a code stands for; `required` stands at the object that the property belongs to. */
function isStated(rule: string, schema: ContractNode | undefined): boolean {
  if (!schema) return false;
  if (rule !== 'required') return property(schema, rule) !== undefined;
  const [, parent, name] = /^(.*)\/properties\/([^/]+)$/.exec(schema.pointer) ?? [];
  if (parent === undefined || name === undefined) return true;
  const required = property(nodeAt(schema, parent), 'required')?.value;
  return Array.isArray(required) && required.includes(parsePointer(`/${name}`)[0] ?? '');
}

function nodeAt({ document }: ContractNode, pointer: string): ContractNode {
  return { document, pointer, value: (valueAt(document, pointer) ?? null) as Json };
}

interface Lifecycle {
  initial?: string;
  transitions?: { [status: string]: string[] };
  gone?: string;
}

/** `x-lifecycle`: waiters are made from it, and end where the status they wait for can no longer be reached. */
const lifecycle: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  if (!before)
    return report(context, after, { rule: name, message: 'The life cycle is stated', step: 'minor' });
  if (!after) {
    return reportBreak(context, before, name, 'code', 'The life cycle is gone: breaks code that waits by it');
  }
  const [left, right] = [resolved(before), resolved(after)] as [Lifecycle, Lifecycle];
  const breaks = (part: string, message: string) =>
    reportBreak(context, property(after, part) ?? property(before, part), name, 'responses', message);
  if (left.initial !== right.initial) {
    breaks(
      'initial',
      `The initial status was \`${left.initial}\`, is \`${right.initial}\`: breaks clients that wait`,
    );
  }
  compareGone(property(before, 'gone'), property(after, 'gone'), context, name);
  compareTransitions(left, right, context, property(after, 'transitions'), name);
};

function compareGone(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  context: Context,
  name: string,
): void {
  if (isSame(before, after)) return;
  if (before) {
    const message = `The error code of a resource that is gone was \`${before.value}\`, is ${after ? `\`${after.value}\`` : 'unstated'}: breaks clients that wait`;
    reportBreak(context, after ?? before, name, 'responses', message);
  } else {
    report(context, after, {
      rule: name,
      message: `The error code of a resource that is gone is stated (\`${after?.value}\`)`,
      step: 'minor',
    });
  }
}

/** A transition matters to a waiter when a status can be reached that could not, or no longer can. */
function compareTransitions(
  left: Lifecycle,
  right: Lifecycle,
  context: Context,
  node: ContractNode | undefined,
  name: string,
): void {
  const [was, is] = [reachable(left), reachable(right)];
  for (const [from, before] of was) {
    const after = is.get(from) ?? new Set<string>();
    for (const to of before) {
      if (after.has(to)) continue;
      const message = `\`${from}\` no longer leads to \`${to}\`: breaks clients that wait for it`;
      reportBreak(context, node, name, 'responses', message);
    }
    // A client that knows neither status goes by what the enum says of unknown ones.
    for (const to of after) {
      if (before.has(to) || !was.has(to)) continue;
      const message = `\`${from}\` may lead to \`${to}\` now: breaks clients that stopped waiting there`;
      reportBreak(context, node, name, 'responses', message);
    }
  }
  for (const from of new Set([
    ...Object.keys(left.transitions ?? {}),
    ...Object.keys(right.transitions ?? {}),
  ])) {
    const [before, after] = [left.transitions?.[from] ?? [], right.transitions?.[from] ?? []];
    for (const to of before.filter((status) => !after.includes(status))) {
      report(context, node, {
        rule: name,
        message: `\`${to}\` no longer follows \`${from}\` at once`,
        step: 'minor',
      });
    }
    for (const to of after.filter((status) => !before.includes(status))) {
      report(context, node, {
        rule: name,
        message: `\`${to}\` may follow \`${from}\` at once`,
        step: 'minor',
      });
    }
  }
}

/** For each status, those that it leads to, at once or by way of others. */
function reachable({ transitions = {} }: Lifecycle): Map<string, Set<string>> {
  const leadsTo = (status: string, found: Set<string>): Set<string> => {
    for (const next of transitions[status] ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      leadsTo(next, found);
    }
    return found;
  };
  return new Map(Object.keys(transitions).map((status) => [status, leadsTo(status, new Set())]));
}

/** `x-client-option`: the generated client takes the parameter as an option, or as an argument of each method. */
const clientOption: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const show = (node: ContractNode | undefined) => (node ? `the option \`${node.value}\`` : 'an argument');
  const message = `The generated client took it as ${show(before)}, takes it as ${show(after)}: breaks code that calls the client`;
  reportBreak(context, after ?? before, name, 'code', message);
};

/** The rule of each of our extensions, wherever it stands. */
export const extensionRules: Readonly<Record<string, Rule>> = {
  'x-errors': errors,
  'x-lifecycle': lifecycle,
  'x-client-option': clientOption,
  'x-enumDescriptions': asPatch,
  'x-i18n': asPatch,
  'x-displayName': asPatch,
  'x-unbounded': asPatch,
  'x-discrepancies': asPatch,
  'x-since': asPatch,
};
