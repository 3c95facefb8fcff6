import { isDeepStrictEqual } from 'node:util';
import type { Broken, Change, Direction } from './change.ts';
import { type ContractNode, type Json, properties, resolved } from './contract-node.ts';
import { type ValueChange, verdictOn } from './value-change.ts';

/** What is being compared, and where the differences go. */
export interface Context {
  /** The operation that is being compared; undefined for the contract as a whole. */
  operation?: string;
  /** Which way the value travels; undefined where it does not travel. */
  direction?: Direction;
  /** Whether the server sends the requests, as in webhooks and callbacks. */
  reversed?: boolean;
  /** The differences of schemas that were compared before: a schema is used often, and may contain itself. */
  known: Map<string, Change[]>;
  changes: Change[];
}

/** The objects that hold what a rule compares. */
export interface Owners {
  before: ContractNode | undefined;
  after: ContractNode | undefined;
}

/** Compares what stands under one name in both contracts; undefined on the side that lacks it. */
export type Rule = (
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  context: Context,
  name: string,
  owners: Owners,
) => void;

/** What stands under each name in one contract or both. */
export function pairs(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
): [name: string, before: ContractNode | undefined, after: ContractNode | undefined][] {
  const left = before ? properties(before) : new Map<string, ContractNode>();
  const right = after ? properties(after) : new Map<string, ContractNode>();
  return [...new Set([...left.keys(), ...right.keys()])].map((name) => [
    name,
    left.get(name),
    right.get(name),
  ]);
}

/** Whether the same is written, whatever the order of properties. */
export function isSame(before: ContractNode | undefined, after: ContractNode | undefined): boolean {
  return isDeepStrictEqual(before && resolved(before), after && resolved(after));
}

/** Records a difference. */
export function report(
  context: Context,
  node: ContractNode | undefined,
  change: Omit<Change, 'pointer' | 'operations'>,
): void {
  context.changes.push({ pointer: node?.pointer ?? '', ...change, operations: operationsOf(context) });
}

/** Records a difference that breaks somebody. */
export function reportBreak(
  context: Context,
  node: ContractNode | undefined,
  rule: string,
  breaks: Broken,
  message: string,
): void {
  report(context, node, { rule, message, step: 'major', breaks });
}

/** The operation that is being compared, as a list. */
export function operationsOf({ operation }: Context): string[] {
  return operation === undefined ? [] : [operation];
}

/** A context for what travels with the request, or with the response, of the operation. */
export function travelling(context: Context, direction: Direction): Context {
  const opposite = direction === 'request' ? 'response' : 'request';
  return { ...context, direction: context.reversed ? opposite : direction };
}

/** Records that other values may travel in the direction of the context; without one, in both. */
export function reportValues(
  context: Context,
  node: ContractNode | undefined,
  rule: string,
  change: ValueChange,
  what: string,
): void {
  for (const direction of context.direction ? [context.direction] : (['request', 'response'] as const)) {
    const { because, ...verdict } = verdictOn(change, direction);
    report(context, node, { rule, message: `${what}: ${because}`, ...verdict });
  }
}

/** Rule for texts and examples: a difference is reported as a patch. */
export const asPatch: Rule = (before, after, context, name, owners) => {
  if (isSame(before, after)) return;
  const isNested = [before, after].every((node) => typeof node?.value === 'object' && node.value !== null);
  if (isNested) {
    for (const [key, left, right] of pairs(before, after)) asPatch(left, right, context, name || key, owners);
  } else report(context, after ?? before, { rule: name, message: 'Text or example', step: 'patch' });
};

/** Rule for what is compared elsewhere. */
export const elsewhere: Rule = () => {};

/** Rule for properties that no other rule knows. */
export const unknown: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const what = `\`${name}\` has changed, and no rule knows what that means`;
  reportValues(context, after ?? before, name, 'different', what);
};

/** Rule for `deprecated`: a notice to clients. */
export const deprecation: Rule = (before, after, context, name) => {
  if ((before?.value ?? false) === (after?.value ?? false)) return;
  const message = after?.value === true ? 'Deprecated: clients should prepare' : 'No longer deprecated';
  report(context, after ?? before, { rule: name, message, step: 'minor' });
};

/** Rule for a property that means the same when it is missing as when it has its default. */
export const withDefault =
  (defaultOf: (owner: ContractNode | undefined) => Json): Rule =>
  (before, after, context, name, owners) => {
    const left = before?.value ?? defaultOf(owners.before);
    const right = after?.value ?? defaultOf(owners.after);
    if (isDeepStrictEqual(left, right)) return;
    const what = `\`${name}\` was \`${JSON.stringify(left)}\`, is \`${JSON.stringify(right)}\``;
    reportValues(context, after ?? before, name, 'different', what);
  };
