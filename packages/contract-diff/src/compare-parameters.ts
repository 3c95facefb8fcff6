import { content, schema } from './compare-content.ts';
import { type Context, compareMembers, notice, prose, type Rule, reportShift } from './comparison.ts';
import { member, members, type Place } from './place.ts';

/** `required` of a parameter, a request body or an answer's header: missing is the same as false. */
export const requiredFlag: Rule = (before, after, context, name) => {
  const [old, young] = [before?.value ?? false, after?.value ?? false];
  if (old === young) return;
  const shift = young === true ? 'narrower' : 'wider';
  reportShift(
    context,
    after ?? before,
    name,
    shift,
    `It is ${young === true ? 'required now' : 'no longer required'}`,
  );
};

/** What parameters and headers have in common. Their name and place are what they are compared by. */
export const parameterRules: Readonly<Record<string, Rule>> = {
  required: requiredFlag,
  schema,
  content,
  deprecated: notice,
  description: prose,
  example: prose,
  examples: prose,
};

/** Compares the parameters of an operation, those of its path item included. */
export function compareParameters(
  [oldItem, oldOperation]: readonly [Place, Place],
  [newItem, newOperation]: readonly [Place, Place],
  context: Context,
): void {
  const old = parametersOf(oldItem, oldOperation);
  const young = parametersOf(newItem, newOperation);
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    const [before, after] = [old.get(key), young.get(key)];
    if (before && after) compareMembers(before, after, parameterRules, context);
    else if (before)
      reportShift(context, before, 'parameters', 'different', `The parameter \`${key}\` is gone`);
    else {
      const required = member(after, 'required')?.value === true;
      const what = `The ${required ? 'required' : 'optional'} parameter \`${key}\` is new`;
      reportShift(context, after, 'parameters', required ? 'narrower' : 'wider', what);
    }
  }
}

/** By place and name, such as `path project_id`; an operation's own parameter goes before its path item's. */
function parametersOf(item: Place, operation: Place): Map<string, Place> {
  const all = [item, operation].flatMap((place) => {
    const parameters = member(place, 'parameters');
    return parameters ? [...members(parameters).values()] : [];
  });
  return new Map(all.map((each) => [`${member(each, 'in')?.value} ${member(each, 'name')?.value}`, each]));
}
