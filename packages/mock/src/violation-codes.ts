import type { Violation } from './violation.ts';

interface CodeRule {
  readonly location: Violation['location'];
  /** Indexes written as `[]`. */
  readonly members: readonly string[];
  /** All rules when left out. */
  readonly rules?: readonly string[];
  readonly code: string;
}

const form = ['format', 'pattern', 'minLength', 'maxLength'];

/** Which code the service gives to which broken rule; whatever is not here has the general code. */
const codeRules: readonly CodeRule[] = [
  { location: 'path', members: ['project_id'], code: 'EndPoint.0014' },
  { location: 'path', members: ['vpc_endpoint_service_id'], code: 'EndPoint.3062' },
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
  { location: 'body', members: ['ports[].protocol'], rules: ['enum'], code: 'EndPoint.3075' },
  { location: 'body', members: ['tags'], rules: ['maxItems'], code: 'EndPoint.3069' },
  { location: 'body', members: ['tags[].key'], rules: ['minLength', 'maxLength'], code: 'EndPoint.3072' },
  { location: 'body', members: ['tags[].value'], rules: ['maxLength'], code: 'EndPoint.3073' },
  { location: 'body', members: ['tags[].key', 'tags[].value'], rules: ['pattern'], code: 'EndPoint.3068' },
  { location: 'body', members: [''], rules: ['size'], code: 'APIGW.0201' },
  { location: 'credentials', members: [''], code: 'EndPoint.0003' },
];

/** The error code of a broken rule: the service's own for that member, else the one for any bad parameter. */
export function codeOf({ location, member, rule }: Violation): string {
  const place = member.replace(/\[\d+\]/g, '[]');
  const match = codeRules.find(
    ({ location: at, members, rules }) =>
      at === location && members.includes(place) && (rules?.includes(rule) ?? true),
  );
  return match?.code ?? 'EndPoint.0002';
}
