import type { Finding } from './exchange.ts';
import type { Messages } from './messages/messages.ts';

/** Name of the header that lists what a validation proxy found. */
export const violationsHeader = 'X-Contract-Violations';

/** Clients refuse answers whose headers are much longer. */
const maximumLength = 6000;

/** Writes findings as a JSON array in ASCII; what does not fit is left out and counted in a last item. */
export function violationsHeaderValue(findings: readonly Finding[], messages: Messages): string {
  const items = findings.map(({ part, violation }) => {
    const { location, member, rule } = violation;
    return toAscii(
      JSON.stringify({ part, location, member, rule, message: messages.violation(violation, part) }),
    );
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
