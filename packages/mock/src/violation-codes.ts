import { generalCode, type Violation } from '@vpcep/server';

interface CodeRule {
  readonly location: Violation['in'];
  /** Indexes written as `[]`. */
  readonly properties: readonly string[];
  /** All rules when left out. */
  readonly rules?: readonly string[];
  readonly code: string;
}

const form = ['format', 'pattern', 'minLength', 'maxLength'];

/** Which code the service gives to which broken rule; whatever is not here has the general code. */
const codeRules: readonly CodeRule[] = [
  { location: 'path', properties: ['project_id'], code: 'EndPoint.0014' },
  { location: 'path', properties: ['vpc_endpoint_service_id'], code: 'EndPoint.3062' },
  { location: 'body', properties: ['vpc_id'], rules: form, code: 'EndPoint.0020' },
  { location: 'body', properties: ['port_id'], rules: form, code: 'EndPoint.3003' },
  { location: 'body', properties: ['vip_port_id'], rules: form, code: 'EndPoint.3051' },
  { location: 'body', properties: ['server_type'], rules: ['enum'], code: 'EndPoint.3021' },
  { location: 'body', properties: ['service_name'], rules: form, code: 'EndPoint.3076' },
  { location: 'body', properties: ['ports'], rules: ['maxItems'], code: 'EndPoint.3074' },
  {
    location: 'body',
    properties: ['ports[].client_port', 'ports[].server_port'],
    rules: ['minimum', 'maximum'],
    code: 'EndPoint.3004',
  },
  {
    location: 'body',
    properties: ['ports[].client_port', 'ports[].server_port'],
    rules: ['required'],
    code: 'EndPoint.2028',
  },
  { location: 'body', properties: ['ports[].protocol'], rules: ['enum'], code: 'EndPoint.3075' },
  { location: 'body', properties: ['tags[].key'], rules: ['required'], code: 'EndPoint.3066' },
  { location: 'body', properties: ['tags'], rules: ['maxItems'], code: 'EndPoint.3069' },
  { location: 'body', properties: ['tags[].key'], rules: ['minLength', 'maxLength'], code: 'EndPoint.3072' },
  { location: 'body', properties: ['tags[].value'], rules: ['maxLength'], code: 'EndPoint.3073' },
  { location: 'body', properties: ['tags[].key', 'tags[].value'], rules: ['pattern'], code: 'EndPoint.3068' },
  { location: 'credentials', properties: [''], code: 'EndPoint.0003' },
];

/** The error code of a broken rule: the service's own for that property, else the one for any bad parameter. */
export function codeOf({ in: location, property, rule }: Violation): string {
  const place = property.replace(/\[\d+\]/g, '[]');
  const match = codeRules.find(
    ({ location: at, properties, rules }) =>
      at === location && properties.includes(place) && (rules?.includes(rule) ?? true),
  );
  return match?.code ?? generalCode;
}
