import { type Context, compareMembers, prose, type Rule, report, reportShift } from './comparison.ts';
import { member, type Place, resolved, rootPlace } from './place.ts';

/** Ways to be let in: for each scheme that a call must satisfy, the scopes it needs. */
type Alternative = ReadonlyMap<string, readonly string[]>;

const schemeRules: Readonly<Record<string, Rule>> = { description: prose };

/** Compares who is let in to an operation, and the security schemes that this names. */
export function compareSecurity(before: Place, after: Place, context: Context): void {
  const [old, young] = [alternativesOf(before), alternativesOf(after)];
  const place = member(after, 'security') ?? member(rootPlace(after.document), 'security') ?? after;
  for (const way of old.filter((each) => !young.some((other) => asksNoMore(other, each)))) {
    reportShift(context, place, 'security', 'narrower', `${show(way)} no longer lets a caller in`);
  }
  for (const way of young.filter((each) => !old.some((other) => asksNoMore(other, each)))) {
    reportShift(context, place, 'security', 'wider', `${show(way)} lets a caller in as well`);
  }
  const named = new Set(young.flatMap((way) => [...way.keys()]));
  for (const scheme of named) compareScheme(schemeOf(before, scheme), schemeOf(after, scheme), context);
}

function compareScheme(before: Place | undefined, after: Place | undefined, context: Context): void {
  if (before && after) compareMembers(before, after, schemeRules, context);
  else if (before)
    report(context, before, {
      rule: 'securitySchemes',
      message: 'The scheme is gone: breaks clients that use it',
      step: 'major',
      breaks: 'requests',
    });
}

/** An operation's own security goes before the contract's; none at all lets everybody in. */
function alternativesOf(operation: Place): Alternative[] {
  const security = member(operation, 'security') ?? member(rootPlace(operation.document), 'security');
  const ways = (security ? resolved(security) : []) as { [scheme: string]: string[] }[];
  return ways.length === 0 ? [new Map()] : ways.map((way) => new Map(Object.entries(way)));
}

/** Whether whoever satisfies `other` satisfies `way` as well. */
function asksNoMore(way: Alternative, other: Alternative): boolean {
  return [...way].every(([scheme, scopes]) => {
    const held = other.get(scheme);
    return held !== undefined && scopes.every((scope) => held.includes(scope));
  });
}

function schemeOf(operation: Place, name: string): Place | undefined {
  return member(member(member(rootPlace(operation.document), 'components'), 'securitySchemes'), name);
}

function show(way: Alternative): string {
  return way.size === 0 ? 'A call without credentials' : `\`${[...way.keys()].join('` with `')}\``;
}
