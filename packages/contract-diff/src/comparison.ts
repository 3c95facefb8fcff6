import { isDeepStrictEqual } from 'node:util';
import type { Change, Direction } from './change.ts';
import { members, type Place, resolved } from './place.ts';
import { judge, type Shift } from './shift.ts';

/** What is being compared, and where the differences go. */
export interface Context {
  /** The operation that is being compared; undefined for the contract as a whole. */
  operation?: string;
  /** Which way the value travels; undefined where it does not travel. */
  direction?: Direction;
  /** What the pairs of schemas that have been met already differ in: a schema is used often, and may contain itself. */
  known: Map<string, Change[]>;
  changes: Change[];
}

/** Compares what stands under one name in both contracts; undefined where one has none. */
export type Rule = (
  before: Place | undefined,
  after: Place | undefined,
  context: Context,
  name: string,
) => void;

/** What stands under each name in one contract or both. */
export function pairs(
  before: Place | undefined,
  after: Place | undefined,
): [name: string, before: Place | undefined, after: Place | undefined][] {
  const old = before ? members(before) : new Map<string, Place>();
  const young = after ? members(after) : new Map<string, Place>();
  return [...new Set([...old.keys(), ...young.keys()])].map((name) => [name, old.get(name), young.get(name)]);
}

/**
 * Compares two objects member by member. A member without a rule is taken for breaking when it differs, so that
 * nothing passes because nobody thought of it; only extensions (`x-…`), which tools ignore, are taken for prose.
 */
export function compareMembers(
  before: Place | undefined,
  after: Place | undefined,
  rules: Readonly<Record<string, Rule>>,
  context: Context,
): void {
  for (const [name, old, young] of pairs(before, after)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    (rule ?? (name.startsWith('x-') ? prose : unknown))(old, young, context, name);
  }
}

/** Whether the same is written, whatever the order of members. */
export function isSame(before: Place | undefined, after: Place | undefined): boolean {
  return isDeepStrictEqual(before && resolved(before), after && resolved(after));
}

/** Records a difference. */
export function report(
  context: Context,
  place: Place | undefined,
  change: Omit<Change, 'pointer' | 'operations'>,
): void {
  context.changes.push({ pointer: place?.pointer ?? '', ...change, operations: operationsOf(context) });
}

/** The operation that is being compared, as a list. */
export function operationsOf({ operation }: Context): string[] {
  return operation === undefined ? [] : [operation];
}

/** Records a shift of what may travel in the direction of the context. */
export function reportShift(
  context: Context,
  place: Place | undefined,
  rule: string,
  shift: Shift,
  what: string,
): void {
  for (const direction of context.direction ? [context.direction] : (['request', 'answer'] as const)) {
    const { because, ...verdict } = judge(shift, direction);
    report(context, place, { rule, message: `${what}: ${because}`, ...verdict });
  }
}

/** Rule for texts and examples: a difference is told to people only. */
export const prose: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const nested = [before, after].every((place) => typeof place?.value === 'object' && place.value !== null);
  if (nested) for (const [key, old, young] of pairs(before, after)) prose(old, young, context, name || key);
  else report(context, after ?? before, { rule: name, message: 'Text or example', step: 'patch' });
};

/** Rule for what is compared elsewhere. */
export const elsewhere: Rule = () => {};

/** Rule for members that no other rule knows. */
export const unknown: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  reportShift(
    context,
    after ?? before,
    name,
    'different',
    `\`${name}\` has changed, and no rule knows what that means`,
  );
};

/** Rule for `deprecated`: a notice to clients. */
export const notice: Rule = (before, after, context, name) => {
  if ((before?.value ?? false) === (after?.value ?? false)) return;
  const message = after?.value === true ? 'Deprecated: clients should prepare' : 'No longer deprecated';
  report(context, after ?? before, { rule: name, message, step: 'minor' });
};
