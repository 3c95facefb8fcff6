import { readErrorCodes } from '../shape/error-codes.ts';
import { answersOf } from '../shape/operation-answers.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'error-code-used';

/** Every error code belongs to operations of the contract, and can come with its status from each of them. */
export const errorCodeUsed = shapeRule(
  id,
  'Every code of error-codes.yaml belongs to operations of the contract, and each of them has its status.',
  ({ nodes, folder, document }) => {
    const operations = nodes('Operation');
    const find = (name: string) => operations.find(({ value }) => value.operationId === name);
    return readErrorCodes(folder, document).flatMap(({ code, status, operations: names }) => [
      ...(names.length === 0
        ? [{ path: ['paths'], message: `Name in error-codes.yaml the operations that answer \`${code}\`.` }]
        : []),
      ...names.flatMap((name) => {
        const operation = find(name);
        if (!operation) {
          const message = `Remove \`${name}\` from the operations of \`${code}\` in error-codes.yaml: there is no such operation.`;
          return [{ path: ['paths'], message }];
        }
        const statuses = answersOf(operation).map((answer) => answer.status);
        const answered =
          status === null ||
          ['default', String(status), `${Math.floor(status / 100)}XX`].some((each) =>
            statuses.includes(each),
          );
        const message = `Add the answer \`${status}\`: \`${code}\` comes with it (error-codes.yaml).`;
        return answered ? [] : [{ path: [...operation.path, 'responses'], message }];
      }),
    ]);
  },
);
