import { propertiesOf } from '@vpcep/contract';
import { answersOf, failuresOf } from '../shape/operation-answers.ts';
import { shapeRule } from '../shape/shape-rule.ts';

const id = 'operation-error-answers';
const required = ['400', '401', '403', '500', 'default'];
const errorSchema = '#/components/schemas/ErrorBody';

/** Every operation documents the failures that any caller can meet, and every failure has the one error body. */
export const operationErrorAnswers = shapeRule(
  id,
  `Every operation has the answers ${required.join(', ')}, and every failure has the error body.`,
  ({ nodes, resolve }) =>
    nodes('Operation').flatMap((operation) => {
      const statuses = answersOf(operation).map(({ status }) => status);
      return [
        ...required
          .filter((status) => !statuses.includes(status))
          .map((status) => ({
            path: [...operation.path, 'responses'],
            message: `Add the answer \`${status}\`: any operation can fail that way.`,
          })),
        ...failuresOf(operation)
          .map(({ answer }) => resolve(answer))
          .filter(({ value }) => {
            const { schema } = propertiesOf(propertiesOf(value.content)['application/json']);
            return propertiesOf(schema).$ref !== errorSchema;
          })
          .map(({ path }) => ({
            path,
            message: `Give this failure the error body: \`application/json\` with a \`$ref\` to \`${errorSchema}\`.`,
          })),
      ];
    }),
);
