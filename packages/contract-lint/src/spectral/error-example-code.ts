import { propertiesOf } from '@vpcep/contract';
import type { ContractNode, Path } from '../shape/contract-node.ts';
import { nodesFrom } from '../shape/contract-node.ts';
import { type ErrorCodeEntry, isSameCode, readErrorCodes } from '../shape/error-codes.ts';
import { failuresOf } from '../shape/operation-answers.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'error-example-code';

/** Every failure shows an example, whose error code is documented for that status. */
export const errorExampleCode = shapeRule(
  id,
  'Every failure shows an example, whose error code is documented for that status in error-codes.yaml.',
  ({ nodes, resolve, folder, document }) => {
    const entries = readErrorCodes(folder, document);
    return nodes('Operation')
      .flatMap(failuresOf)
      .flatMap(({ status, answer }) => {
        const failure = resolve(answer);
        const bodies = nodesFrom(failure).filter(({ type }) => type === 'MediaType');
        const examples = bodies.flatMap((body) => examplesOf(body, resolve));
        if (examples.length === 0)
          return [{ path: failure.path, message: 'Add an example that shows an error code.' }];
        return examples.flatMap(({ path, value }) => {
          const remedy = findRemedy(propertiesOf(value).error_code, status, entries);
          return remedy ? [{ path: [...path, 'error_code'], message: remedy }] : [];
        });
      });
  },
);

/** The example values of a body and where they stand. */
function examplesOf(
  body: ContractNode,
  resolve: (node: ContractNode) => ContractNode,
): { path: Path; value: unknown }[] {
  const named = nodesFrom(body).filter(({ type }) => type === 'Example');
  return [
    ...('example' in body.value ? [{ path: [...body.path, 'example'], value: body.value.example }] : []),
    ...named.map(resolve).map(({ path, value }) => ({ path: [...path, 'value'], value: value.value })),
  ];
}

/** What is to be done about a code in the example of a status; nothing where it fits. */
function findRemedy(code: unknown, status: string, entries: readonly ErrorCodeEntry[]): string | undefined {
  if (typeof code !== 'string') return 'Add the `error_code` of the failure that is shown.';
  const entry = entries.find((each) => isSameCode(each.code, code));
  if (!entry) return `Add \`${code}\` to error-codes.yaml, or show a code that is there.`;
  const documented = entry.status === null ? [] : [entry.status, ...(entry.illustrates ?? [])];
  const fits =
    status === 'default' ||
    entry.status === null ||
    documented.some((each) => status === String(each) || status === `${Math.floor(each / 100)}XX`);
  return fits
    ? undefined
    : `Show a code that comes with ${status}: \`${code}\` comes with ${documented.join(', ')} (error-codes.yaml).`;
}
