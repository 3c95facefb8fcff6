import { isDeepStrictEqual } from 'node:util';
import { type Change, steps } from './change.ts';
import { pathItems, webhooks } from './compare-operations.ts';
import { compareProperties } from './compare-properties.ts';
import { servers } from './compare-servers.ts';
import {
  asPatch,
  type Context,
  elsewhere,
  pairs,
  type Rule,
  report,
  reportBreak,
  unknown,
} from './comparison.ts';
import { type Json, property, rootNode } from './contract-node.ts';

/** `components` are compared where they are used. Only the names of schemas matter in themselves. */
const components: Rule = (before, after, context) => {
  for (const [name, left, right] of pairs(property(before, 'schemas'), property(after, 'schemas'))) {
    if (left && !right) {
      const message = `The schema \`${name}\` is gone: breaks code that was generated with a type of this name`;
      reportBreak(context, left, 'schemas', 'code', message);
    } else if (!left) {
      report(context, right, { rule: 'schemas', message: `The schema \`${name}\` is new`, step: 'minor' });
    }
  }
};

const info: Rule = (before, after, context, _name, owners) => {
  const texts = pairs(before, after).filter(([name]) => name !== 'version');
  for (const [name, left, right] of texts) asPatch(left, right, context, name, owners);
};

/** `openapi`: patches of a minor version of OpenAPI differ in no feature (section 4.1 of its specification). */
const openapi: Rule = (before, after, context, name, owners) => {
  const [left, right] = [before, after].map((node) => `${node?.value}`.split('.').slice(0, 2).join('.'));
  const rule = left === right ? asPatch : unknown;
  rule(before, after, context, name, owners);
};

/** What `jsonSchemaDialect` may be without a difference: the default dialect adds to the other only what annotates. */
const dialects = [
  'https://spec.openapis.org/oas/3.1/dialect/base',
  'https://json-schema.org/draft/2020-12/schema',
];

const dialect: Rule = (before, after, context, name, owners) => {
  const areSame = [before, after].every((node) => dialects.includes(`${node?.value ?? dialects[0]}`));
  const rule = areSame ? asPatch : unknown;
  rule(before, after, context, name, owners);
};

const rules: Readonly<Record<string, Rule>> = {
  openapi,
  jsonSchemaDialect: dialect,
  info,
  servers,
  paths: pathItems,
  webhooks,
  components,
  tags: asPatch,
  externalDocs: asPatch,
  security: elsewhere,
};

/**
 * Lists the differences between two contracts, those that break most first.
 *
 * @param before the contract before the change, as parsed
 * @param after the contract after it
 * @throws {Error} a reference in one of them names nothing
 */
export function compareContracts(before: Json, after: Json): Change[] {
  const context: Context = { changes: [], known: new Map() };
  compareProperties(rootNode(before), rootNode(after), rules, context);
  if (context.changes.length === 0 && !isDeepStrictEqual(withoutVersion(before), withoutVersion(after))) {
    const message =
      'Written differently, which changes no operation: an order, a component that is not used, or the same in other words';
    report(context, rootNode(after), { rule: 'text', message, step: 'patch' });
  }
  return sortChanges(merge(context.changes));
}

/** Puts changes that break most first. */
export function sortChanges(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

/** A shared component is met once for each use: one change, with all the operations that it reaches. */
function merge(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.pointer, change.rule, change.message, change.step, change.breaks]);
    const operations = new Set([...(merged.get(key)?.operations ?? []), ...change.operations]);
    merged.set(key, { ...change, operations: [...operations] });
  }
  return [...merged.values()];
}

function withoutVersion(contract: Json): Json {
  const { info, ...rest } = contract as { info?: { [name: string]: Json } } & { [name: string]: Json };
  const { version, ...texts } = info ?? {};
  return { ...rest, info: texts };
}
