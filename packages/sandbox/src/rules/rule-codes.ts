import type { Violation } from './violation.ts';

interface RuleCode {
  readonly location: Violation['location'];
  /** Members that the rule is about, indexes written as `[]`. */
  readonly members: readonly string[];
  /** JSON Schema keywords, or names of rules that no schema can express. */
  readonly rules: readonly string[];
  readonly code: string;
}

const form = ['format', 'pattern', 'minLength', 'maxLength'];

/**
 * Which code the service gives to which broken rule. Whatever is not here (an unknown member, a wrong JSON type, a missing
 * member, `service_type` other than `interface`) has the general code.
 */
const ruleCodes: readonly RuleCode[] = [
  { location: 'path', members: ['project_id'], rules: form, code: 'EndPoint.0014' },
  { location: 'path', members: ['vpc_endpoint_service_id'], rules: form, code: 'EndPoint.3062' },
  { location: 'body', members: ['vpc_id'], rules: form, code: 'EndPoint.0020' },
  { location: 'body', members: ['port_id'], rules: form, code: 'EndPoint.3003' },
  { location: 'body', members: ['vip_port_id'], rules: form, code: 'EndPoint.3051' },
  { location: 'body', members: ['server_type'], rules: ['enum'], code: 'EndPoint.3021' },
  { location: 'body', members: ['service_name'], rules: form, code: 'EndPoint.3076' },
  { location: 'body', members: ['ports'], rules: ['maxItems'], code: 'EndPoint.3074' },
  {
    location: 'body',
    members: ['ports[].client_port', 'ports[].server_port'],
    rules: ['minimum', 'maximum'],
    code: 'EndPoint.3004',
  },
  {
    location: 'body',
    members: ['ports[].client_port', 'ports[].server_port'],
    rules: ['missing'],
    code: 'EndPoint.2028',
  },
  { location: 'body', members: ['ports[].protocol'], rules: ['enum'], code: 'EndPoint.3075' },
  { location: 'body', members: ['tags'], rules: ['maxItems'], code: 'EndPoint.3069' },
  { location: 'body', members: ['tags[].key'], rules: ['missing'], code: 'EndPoint.3066' },
  { location: 'body', members: ['tags[].key'], rules: ['repeated'], code: 'EndPoint.3067' },
  { location: 'body', members: ['tags[].key'], rules: ['minLength', 'maxLength'], code: 'EndPoint.3072' },
  { location: 'body', members: ['tags[].value'], rules: ['maxLength'], code: 'EndPoint.3073' },
  {
    location: 'body',
    members: ['tags[].key', 'tags[].value'],
    rules: ['pattern', 'portable'],
    code: 'EndPoint.3068',
  },
];

/** The error code of a broken rule: the service's own for that rule, else the one for any bad parameter. */
export function codeOf({ location, member, rule }: Violation): string {
  const place = member.replace(/\[\d+\]/g, '[]');
  const match = ruleCodes.find(
    ({ location: at, members, rules }) => at === location && members.includes(place) && rules.includes(rule),
  );
  return match?.code ?? 'EndPoint.0002';
}
