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
          .slice(1)
          .flatMap((segment) => {
            const [, name] = parameter.exec(segment) ?? [];
            const message =
              name === undefined
                ? !kebabCase.test(segment) &&
                  `Write the segment \`${segment}\` in kebab case: lower-case words joined by \`-\`.`
                : !snakeCase.test(name) &&
                  `Write the parameter \`{${name}}\` in snake case: lower-case words joined by \`_\`.`;
            return message ? [{ path, message }] : [];
          }),
      ),
);
