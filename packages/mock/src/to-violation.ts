import { printable, type RuleParams, type Violation, violation } from '@vpcep/server';
import { codeOf } from './violation-codes.ts';

/** One finding of the engine, as far as it is read. */
export interface Diagnostic {
  readonly message: string;
  readonly code?: string | number | undefined;
  readonly path?: readonly (string | number)[] | undefined;
}

/** Where the engine's text says what a JSON Schema keyword asks for. Ajv words it, whatever the contract's language. */
const params: Readonly<Record<string, readonly [pattern: RegExp, ...names: string[]]>> = {
  type: [/must be (\S+)$/, 'type'],
  enum: [/allowed values: (.*)$/s, 'allowedValues'],
  minimum: [/>= (\S+)$/, 'limit'],
  maximum: [/<= (\S+)$/, 'limit'],
  minLength: [/fewer than (\d+)/, 'limit'],
  maxLength: [/more than (\d+)/, 'limit'],
  minItems: [/fewer than (\d+)/, 'limit'],
  maxItems: [/more than (\d+)/, 'limit'],
  minProperties: [/fewer than (\d+)/, 'limit'],
  uniqueItems: [/items ## (\d+) and (\d+)/, 'j', 'i'],
  pattern: [/match pattern "(.*)"$/s, 'pattern'],
  format: [/match format "(.*)"$/s, 'format'],
};

/** Keywords that report the object, and name its property in the text. */
const named: Readonly<Record<string, RegExp>> = {
  required: /'(.*)'$/s,
  additionalProperties: /found '(.*)'$/s,
  unevaluatedProperties: /: '(.*)'$/s,
};

/** Reads a finding of the engine. */
export function toViolation({ message, code, path = [] }: Diagnostic, part: Violation['part']): Violation {
  if (code === 401) return withCode(violation('credentials', 'credentials', { part }));
  const documented = (/: (.*)$/.exec(message)?.[1] ?? '').split(/, ?/);
  if (message.startsWith('The received media type')) {
    return violation('header', 'mediaType', { part, property: 'Content-Type', params: { documented } });
  }
  if (message.startsWith('Unable to match the returned status')) {
    return violation('status', 'status', { part, params: { documented } });
  }
  if (message.startsWith('Body parameter is required')) return violation('body', 'required', { part });

  const rule = String(code ?? 'unknown');
  const [place, ...segments] = path.map(decodePointer);
  const name = named[rule]?.exec(message)?.[1];
  const property = toProperty(name === undefined ? segments : [...segments, printable(name, 60)]);
  return withCode(
    violation(place as Violation['in'], rule, { part, property, params: paramsOf(rule, message) }),
  );
}

function paramsOf(rule: string, message: string): RuleParams {
  const [pattern, ...names] = params[rule] ?? [/$^/];
  const values = pattern.exec(message)?.slice(1) ?? [];
  return Object.fromEntries(
    names.map((name, index) => [
      name,
      name === 'allowedValues' ? (values[index] ?? '').split(', ') : (values[index] ?? ''),
    ]),
  );
}

function withCode(found: Violation): Violation {
  return { ...found, code: codeOf(found) };
}

/** `['ports', '0', 'client_port']` becomes `ports[0].client_port`. */
function toProperty(segments: readonly string[]): string {
  return segments
    .map((segment, index) => (/^\d+$/.test(segment) ? `[${segment}]` : `${index === 0 ? '' : '.'}${segment}`))
    .join('');
}

function decodePointer(segment: string | number): string {
  return String(segment).replaceAll('~1', '/').replaceAll('~0', '~');
}
