import { compareProperties } from './compare-properties.ts';
import { asPatch, type Context, type Rule, reportBreak, reportValues } from './comparison.ts';
import { type ContractNode, property, resolved, rootNode } from './contract-node.ts';

/** One way to authenticate: for each scheme that a call must satisfy, the scopes it needs. */
type Alternative = ReadonlyMap<string, readonly string[]>;

const schemeRules: Readonly<Record<string, Rule>> = { description: asPatch };

/** Compares the ways to authenticate for an operation, and the security schemes that they name. */
export function compareSecurity(before: ContractNode, after: ContractNode, context: Context): void {
  const [left, right] = [alternativesOf(before), alternativesOf(after)];
  const node = property(after, 'security') ?? property(rootNode(after.document), 'security') ?? after;
  for (const way of left.filter((it) => !right.some((other) => isAtMostAsStrict(other, it)))) {
    reportValues(context, node, 'security', 'narrower', `${show(way)} is no longer enough`);
  }
  for (const way of right.filter((it) => !left.some((other) => isAtMostAsStrict(other, it)))) {
    reportValues(context, node, 'security', 'wider', `${show(way)} is enough as well`);
  }
  const named = new Set(right.flatMap((way) => [...way.keys()]));
  for (const scheme of named) compareScheme(schemeOf(before, scheme), schemeOf(after, scheme), context);
}

function compareScheme(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  context: Context,
): void {
  if (before && after) compareProperties(before, after, schemeRules, context);
  else if (before)
    reportBreak(
      context,
      before,
      'securitySchemes',
      'requests',
      'The scheme is gone: breaks clients that use it',
    );
}

/** An operation's own security wins over the contract's. Without any, no credentials are needed. */
function alternativesOf(operation: ContractNode): Alternative[] {
  const security = property(operation, 'security') ?? property(rootNode(operation.document), 'security');
  const ways = (security ? resolved(security) : []) as { [scheme: string]: string[] }[];
  return ways.length === 0 ? [new Map()] : ways.map((way) => new Map(Object.entries(way)));
}

/** Whether a call that satisfies `other` satisfies `way` as well. */
function isAtMostAsStrict(way: Alternative, other: Alternative): boolean {
  return [...way].every(([scheme, scopes]) => {
    const held = other.get(scheme);
    return held !== undefined && scopes.every((scope) => held.includes(scope));
  });
}

function schemeOf(operation: ContractNode, name: string): ContractNode | undefined {
  return property(property(property(rootNode(operation.document), 'components'), 'securitySchemes'), name);
}

function show(way: Alternative): string {
  return way.size === 0 ? 'A call without credentials' : `\`${[...way.keys()].join('` with `')}\``;
}
