import { content, schema } from './compare-content.ts';
import { compareProperties } from './compare-properties.ts';
import {
  asPatch,
  type Context,
  deprecation,
  elsewhere,
  type Rule,
  reportValues,
  withDefault,
} from './comparison.ts';
import { type ContractNode, properties, property } from './contract-node.ts';

/** `required` of a parameter, a request body or a header of a response: missing is the same as false. */
export const requiredFlag: Rule = (before, after, context, name) => {
  const [left, right] = [before?.value ?? false, after?.value ?? false];
  if (left === right) return;
  const change = right === true ? 'narrower' : 'wider';
  reportValues(
    context,
    after ?? before,
    name,
    change,
    `It is ${right === true ? 'required now' : 'no longer required'}`,
  );
};

/** Query strings and cookies are written like forms. */
function defaultStyle(parameter: ContractNode | undefined): string {
  return ['query', 'cookie'].includes(`${property(parameter, 'in')?.value}`) ? 'form' : 'simple';
}

/** What parameters and headers have in common. They are found by `in` and `name`. */
export const parameterRules: Readonly<Record<string, Rule>> = {
  in: elsewhere,
  name: elsewhere,
  required: requiredFlag,
  style: withDefault(defaultStyle),
  explode: withDefault((owner) => (property(owner, 'style')?.value ?? defaultStyle(owner)) === 'form'),
  allowReserved: withDefault(() => false),
  allowEmptyValue: withDefault(() => false),
  schema,
  content,
  deprecated: deprecation,
  description: asPatch,
  example: asPatch,
  examples: asPatch,
};

/** Compares the parameters of an operation, those of its path item included. */
export function compareParameters(
  before: readonly [item: ContractNode, operation: ContractNode],
  after: readonly [item: ContractNode, operation: ContractNode],
  context: Context,
): void {
  const [all, now] = [parametersOf(...before), parametersOf(...after)];
  for (const key of new Set([...all.keys(), ...now.keys()])) {
    const [left, right] = [all.get(key), now.get(key)];
    if (left && right) compareProperties(left, right, parameterRules, context);
    else if (left) reportValues(context, left, 'parameters', 'different', `The parameter \`${key}\` is gone`);
    else {
      const required = property(right, 'required')?.value === true;
      const what = `The ${required ? 'required' : 'optional'} parameter \`${key}\` is new`;
      reportValues(context, right, 'parameters', required ? 'narrower' : 'wider', what);
    }
  }
}

/** By `in` and `name`, such as `path project_id`; an operation's own parameter wins over its path item's. */
function parametersOf(item: ContractNode, operation: ContractNode): Map<string, ContractNode> {
  const all = [item, operation].flatMap((owner) => {
    const parameters = property(owner, 'parameters');
    return parameters ? [...properties(parameters).values()] : [];
  });
  return new Map(
    all.map((parameter) => [
      `${property(parameter, 'in')?.value} ${property(parameter, 'name')?.value}`,
      parameter,
    ]),
  );
}
