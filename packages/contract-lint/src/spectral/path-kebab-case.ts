import { shapeRule } from '../shape/shape-rule.ts';
import { snakeCase } from '../shape/snake-case.ts';

const id = 'path-kebab-case';
const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const parameter = /^\{(.*)\}$/;

/** The segments of a path are in kebab case, the parameters in it in snake case. */
export const pathKebabCase = shapeRule(
  id,
  'The segments of a path are in kebab case, the parameters in it in snake case.',
  ({ nodes }) =>
    nodes('PathItem')
      .filter(({ parent }) => parent?.type === 'Document')
      .flatMap(({ path }) =>
        String(path.at(-1))
          .split('/')
          .filter(Boolean)
          .flatMap(remedies)
          .map((message) => ({ path, message })),
      ),
);

function remedies(segment: string): string[] {
  const [, name] = parameter.exec(segment) ?? [];
  if (name !== undefined) {
    const isRight = snakeCase.test(name);
    return isRight
      ? []
      : [`Write the parameter \`{${name}}\` in snake case: lower-case words joined by \`_\`.`];
  }
  const isRight = kebabCase.test(segment);
  return isRight ? [] : [`Write the segment \`${segment}\` in kebab case: lower-case words joined by \`-\`.`];
}
