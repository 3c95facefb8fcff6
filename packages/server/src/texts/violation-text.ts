import { printable } from '../printable.ts';
import type { Violation } from '../violation.ts';
import { say, sayIfKnown } from './catalogue.ts';
import type { ServerTexts } from './server-texts.ts';

/** The most characters of a property that a text shows. */
const maximumProperty = 100;

/** How many violations one text lists. */
const maximumListed = 20;

/** Says in a clause or sentence which rule is broken. */
export function violationText(texts: ServerTexts, violation: Violation): string {
  const { rule, params } = violation;
  const property = printable(violation.property, maximumProperty);
  const subject = subjectOf(texts, violation, property);
  return (
    sayIfKnown(texts, rule, { ...params, property, subject }) ?? say(texts, 'unknownRule', { subject, rule })
  );
}

/** Says what is wrong, in one text; of many violations, the first 20, and how many more there are. */
export function violationsText(texts: ServerTexts, violations: readonly Violation[]): string {
  const clauses = violations.slice(0, maximumListed).map((violation) => violationText(texts, violation));
  const left = violations.length - clauses.length;
  const text = clauses.join(say(texts, 'clauseSeparator'));
  return left > 0 ? text + say(texts, 'more', { count: left }) : text;
}

function subjectOf(texts: ServerTexts, { part, in: place }: Violation, property: string): string {
  const key = `${property === '' ? 'whole' : 'in'}.${place}`;
  const ofResponse = part === 'response' ? sayIfKnown(texts, `response.${key}`, { property }) : undefined;
  return ofResponse ?? sayIfKnown(texts, key, { property }) ?? property;
}
