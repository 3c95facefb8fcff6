import { printable, type Violation, violationText } from '@vpcep/server';
import type { MockTexts } from './texts/texts.ts';

/** Name of the header that lists what a validation proxy found. */
export const violationsHeader = 'X-Contract-Violations';

/** Clients reject responses whose headers are much longer. */
const maximumLength = 6000;

/** Writes violations as a JSON array in ASCII; what does not fit is left out and counted in a last item. */
export function violationsHeaderValue(violations: readonly Violation[], texts: MockTexts): string {
  const items = violations.map((violation) => {
    const { part, in: place, rule } = violation;
    const property = printable(violation.property);
    const message = violationText(texts, violation);
    return toAscii(JSON.stringify({ part, in: place, property, rule, message }));
  });
  let length = 0;
  const fitting = items.filter((item) => {
    length += item.length + 1;
    return length <= maximumLength;
  });
  const left = items.length - fitting.length;
  return `[${[...fitting, ...(left > 0 ? [`{"more":${left}}`] : [])].join()}]`;
}

function toAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
