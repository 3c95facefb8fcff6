import { shapeRule } from '../shape/shape-rule.ts';
import { snakeCase } from '../shape/snake-case.ts';

const id = 'member-snake-case';
const remedy = 'in snake case: lower-case words joined by `_`.';

/** Properties of objects, and parameters of path and query, are in snake case. Headers have their own customs. */
export const memberSnakeCase = shapeRule(
  id,
  'Properties of objects, and parameters of path and query, are in snake case.',
  ({ nodes }) => [
    ...nodes('Parameter').flatMap(({ path, value: { name, in: place } }) =>
      (place === 'path' || place === 'query') && typeof name === 'string' && !snakeCase.test(name)
        ? [{ path: [...path, 'name'], message: `Write the parameter \`${name}\` ${remedy}` }]
        : [],
    ),
    ...nodes('Schema').flatMap(({ path, field }) => {
      const name = String(path.at(-1));
      return field === 'properties' && !snakeCase.test(name)
        ? [{ path, message: `Write the member \`${name}\` ${remedy}` }]
        : [];
    }),
  ],
);
