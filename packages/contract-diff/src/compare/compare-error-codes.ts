import type { OpenApiDocument } from '@vpcep/contract';
import { codePlacesOf, isRetryableStatus, isSameCode } from '@vpcep/contract/rules';
import type { Change } from './change.ts';
import { compareProperties } from './compare-properties.ts';
import { asPatch, type Context, elsewhere, type Rule, report, reportBreak } from './comparison.ts';
import { type ContractNode, isObject, type Json, property, resolved } from './contract-node.ts';

/** The entries of an `error-codes.yaml`, and the contract that it belongs to. */
export interface ErrorCodes {
  readonly errorCodes: readonly Json[];
  readonly document: Json;
}

/** An error code, with the status that its entry or the contract states. */
interface Entry {
  readonly code: string;
  readonly node: ContractNode;
  readonly status: Json;
  /** Whether the same request may succeed later; undefined where the list does not say so of any code. */
  readonly retryable: Json | undefined;
}

/** `also`: other spellings of the code. */
const spellings: Rule = (before, after, context, name) => {
  const [left, right] = [before, after].map((node) => (node ? resolved(node) : []) as string[]) as [
    string[],
    string[],
  ];
  for (const spelling of left.filter((it) => !right.includes(it))) {
    const message = `\`${spelling}\` is no longer the same code: breaks clients that branch on the code`;
    reportBreak(context, after ?? before, name, 'responses', message);
  }
  for (const spelling of right.filter((it) => !left.includes(it))) {
    report(context, after, { rule: name, message: `\`${spelling}\` is the same code`, step: 'minor' });
  }
};

/** `operations`: which may respond with it, as far as the contract's `x-errors` do not say it. */
const operations: Rule = (before, after, context, name) => {
  if (!before || !after || JSON.stringify(before.value) === JSON.stringify(after.value)) return;
  report(context, after, { rule: name, message: 'Other operations respond with it', step: 'minor' });
};

const rules: Readonly<Record<string, Rule>> = {
  code: asPatch,
  also: spellings,
  operations,
  status: elsewhere,
  retryable: elsewhere,
  source: asPatch,
  illustrates: asPatch,
  meaning: asPatch,
  remedy: asPatch,
};

/** Lists the differences between two lists of error codes. Codes are the same without regard to case. */
export function compareErrorCodes(before: ErrorCodes, after: ErrorCodes): Change[] {
  const context: Context = { changes: [], known: new Map() };
  const [left, right] = [entriesOf(before), entriesOf(after)];
  for (const entry of left) {
    const now = right.find(({ code }) => isSameCode(code, entry.code));
    if (now) compareEntries(entry, now, context);
    else {
      const message = `\`${entry.code}\` is gone: breaks code that was generated with a constant of this name`;
      reportBreak(context, entry.node, 'code', 'code', message);
    }
  }
  for (const entry of right.filter(({ code }) => !left.some((other) => isSameCode(other.code, code)))) {
    report(context, entry.node, { rule: 'code', message: `\`${entry.code}\` is new`, step: 'minor' });
  }
  return context.changes;
}

function compareEntries(before: Entry, after: Entry, context: Context): void {
  if (before.status !== after.status) {
    const message = `\`${after.code}\` comes with ${after.status}, no longer with ${before.status}: breaks clients that branch on the status`;
    reportBreak(context, after.node, 'status', 'responses', message);
  }
  const [was, is] = [before.retryable, after.retryable];
  const node = property(after.node, 'retryable') ?? after.node;
  if (was === undefined && property(after.node, 'retryable')) {
    report(context, node, {
      rule: 'retryable',
      message: `Whether \`${after.code}\` is retryable is stated`,
      step: 'minor',
    });
  } else if (was !== undefined && was !== is && before.status === after.status) {
    const message = `After \`${after.code}\`, the same request ${is ? 'may succeed later' : 'never succeeds'}, which was not so: breaks clients that retry by it`;
    reportBreak(context, node, 'retryable', 'responses', message);
  }
  compareProperties(before.node, after.node, rules, context);
}

function entriesOf({ errorCodes, document }: ErrorCodes): Entry[] {
  const isStated = errorCodes.some((entry) => isObject(entry) && 'retryable' in entry);
  return errorCodes.map((value, index) => {
    const node = { document: null, pointer: `error-codes.yaml#/${index}`, value };
    const code = `${property(node, 'code')?.value}`;
    const status = property(node, 'status')?.value ?? statusOf(code, value, document);
    // What an entry states wins over the rule by status.
    const byStatus = isStated ? typeof status === 'number' && isRetryableStatus(status) : undefined;
    return { code, node, status, retryable: property(node, 'retryable')?.value ?? byStatus };
  });
}

/** The status of the responses at which the contract places a code; null where it states none, or several. */
function statusOf(code: string, entry: Json, document: Json): Json {
  if (!isObject(entry) || 'status' in entry) return null;
  const places = codePlacesOf(document as unknown as OpenApiDocument);
  const statuses = new Set(
    places.filter((place) => isSameCode(place.code, code)).flatMap(({ status }) => status ?? []),
  );
  return statuses.size === 1 ? ([...statuses][0] as number) : null;
}
