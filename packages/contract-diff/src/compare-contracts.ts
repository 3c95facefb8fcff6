import type { Change, Step } from './change.ts';
import { operation } from './compare-operations.ts';
import { servers } from './compare-servers.ts';
import {
  type Context,
  compareMembers,
  elsewhere,
  isSame,
  pairs,
  prose,
  type Rule,
  report,
  reportShift,
} from './comparison.ts';
import { type Json, member, rootPlace } from './place.ts';

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const steps: readonly Step[] = ['major', 'minor', 'patch'];

/** `paths`: a path item is compared operation by operation. */
const paths: Rule = (before, after, context, name) => {
  for (const [path, old, young] of pairs(before, after)) {
    if (old && young) {
      const rule = operation(old, young);
      const operations = Object.fromEntries(methods.map((method) => [method, rule]));
      compareMembers(
        old,
        young,
        { ...operations, parameters: elsewhere, summary: prose, description: prose },
        context,
      );
    } else if (old) {
      reportShift({ ...context, direction: 'request' }, old, name, 'different', `The path ${path} is gone`);
    } else reportShift({ ...context, direction: 'request' }, young, name, 'wider', `The path ${path} is new`);
  }
};

/** `components` are compared where they are used. Only the names of schemas matter in themselves. */
const components: Rule = (before, after, context) => {
  for (const [name, old, young] of pairs(member(before, 'schemas'), member(after, 'schemas'))) {
    if (old && !young) {
      const message = `The schema \`${name}\` is gone: breaks code that was generated with a type of this name`;
      report(context, old, { rule: 'schemas', message, step: 'major', breaks: 'code' });
    } else if (!old) {
      report(context, young, { rule: 'schemas', message: `The schema \`${name}\` is new`, step: 'minor' });
    }
  }
};

const info: Rule = (before, after, context) => {
  const texts = pairs(before, after).filter(([name]) => name !== 'version');
  for (const [name, old, young] of texts) prose(old, young, context, name);
};

const rules: Readonly<Record<string, Rule>> = {
  info,
  servers,
  paths,
  components,
  tags: prose,
  externalDocs: prose,
  security: elsewhere,
};

/**
 * Lists the differences between two contracts, those that break most first.
 *
 * @param before the older contract, as parsed
 * @param after the newer one
 * @throws Error when a reference in one of them names nothing
 */
export function compareContracts(before: Json, after: Json): Change[] {
  const context: Context = { changes: [], known: new Map() };
  const [old, young] = [rootPlace(before), rootPlace(after)];
  compareMembers(old, young, rules, context);
  if (context.changes.length === 0 && !isSame(withoutVersion(before), withoutVersion(after))) {
    const message =
      'Written differently, which changes no operation: an order, or a component that is not used';
    report(context, young, { rule: 'text', message, step: 'patch' });
  }
  return merge(context.changes).sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));
}

/** A shared component is met once for each use: one change, with all the operations that it reaches. */
function merge(changes: readonly Change[]): Change[] {
  const merged = new Map<string, Change>();
  for (const change of changes) {
    const key = JSON.stringify([change.pointer, change.rule, change.message, change.step, change.breaks]);
    const known = merged.get(key);
    const operations = new Set([...(known?.operations ?? []), ...change.operations]);
    merged.set(key, { ...change, operations: [...operations] });
  }
  return [...merged.values()];
}

function withoutVersion(contract: Json) {
  const { info, ...rest } = contract as { info?: { version?: string } } & { [key: string]: Json };
  const { version, ...texts } = info ?? {};
  return rootPlace({ ...rest, info: texts });
}
