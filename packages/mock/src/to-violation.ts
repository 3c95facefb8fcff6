import { printable } from './printable.ts';
import type { Location, Violation } from './violation.ts';

/** One finding of the engine, as far as it is read. */
export interface Diagnostic {
  readonly message: string;
  readonly code?: string | number | undefined;
  readonly path?: readonly (string | number)[] | undefined;
}

/** Where the engine's text says what a JSON Schema keyword asks for. Ajv words it, whatever the contract's language. */
const limits: Readonly<Record<string, RegExp>> = {
  required: /'(.*)'$/s,
  additionalProperties: /found '(.*)'$/s,
  unevaluatedProperties: /: '(.*)'$/s,
  type: /must be (\S+)$/,
  enum: /allowed values: (.*)$/s,
  minimum: />= (\S+)$/,
  maximum: /<= (\S+)$/,
  minLength: /fewer than (\d+)/,
  maxLength: /more than (\d+)/,
  minItems: /fewer than (\d+)/,
  maxItems: /more than (\d+)/,
  minProperties: /fewer than (\d+)/,
  uniqueItems: /items ## (\d+) and (\d+)/,
  pattern: /match pattern "(.*)"$/s,
  format: /match format "(.*)"$/s,
};

/** Keywords that report the object, and name its member in the text. */
const namesMember = new Set(['required', 'additionalProperties', 'unevaluatedProperties']);

const wholeRules: readonly {
  begins: string;
  location: Location;
  member: string;
  rule: string;
  limit: RegExp;
}[] = [
  {
    begins: 'The received media type',
    location: 'header',
    member: 'Content-Type',
    rule: 'mediaType',
    limit: /: (.*)$/,
  },
  {
    begins: 'Unable to match the returned status',
    location: 'status',
    member: '',
    rule: 'status',
    limit: /: (.*)$/,
  },
  { begins: 'Body parameter is required', location: 'body', member: '', rule: 'required', limit: /$^/ },
];

/** Reads a finding of the engine. */
export function toViolation({ message, code, path = [] }: Diagnostic): Violation {
  if (code === 401) return { location: 'credentials', member: '', rule: 'credentials', limit: '' };
  const whole = wholeRules.find(({ begins }) => message.startsWith(begins));
  if (whole) {
    const { location, member, rule, limit } = whole;
    return { location, member, rule, limit: (limit.exec(message)?.[1] ?? '').replace(/,(?=\S)/g, ', ') };
  }

  const rule = String(code ?? 'unknown');
  const found = limits[rule]?.exec(message)?.slice(1).join();
  const [location, ...segments] = path.map(decodePointer);
  if (namesMember.has(rule) && found !== undefined) {
    return {
      location: location as Location,
      member: toMember([...segments, printable(found, 60)]),
      rule,
      limit: '',
    };
  }
  return { location: location as Location, member: toMember(segments), rule, limit: found ?? message };
}

/** `['ports', '0', 'client_port']` becomes `ports[0].client_port`. */
function toMember(segments: readonly string[]): string {
  return segments
    .map((segment, index) => (/^\d+$/.test(segment) ? `[${segment}]` : `${index === 0 ? '' : '.'}${segment}`))
    .join('');
}

function decodePointer(segment: string | number): string {
  return String(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}
