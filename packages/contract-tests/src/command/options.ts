import { choice, duration, flag, languageOption, type OptionKind, option, text } from '@vpcep/server/command';
import { operations } from '../contract/contract.ts';
import { layerNames } from '../findings/finding.ts';
import { servicesPerProject } from '../run/estimate.ts';

/** A report that is asked for. */
export interface WantedReport {
  readonly format: 'junit' | 'html' | 'json' | 'github';
  /** Undefined for `github`, which writes to the standard output. */
  readonly path: string | undefined;
}

const baseUrl: OptionKind<string> = {
  ...text('url'),
  parse: (given) => (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol) ? given : undefined),
  problem: (name, given) => ['badUrl', { option: name, value: given }],
};

/** A whole number. */
function whole(least: number, most: number, value = 'number'): OptionKind<number> {
  return {
    value,
    parse: (given) =>
      /^\d{1,10}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : undefined,
    problem: (name, given) => [
      'badNumber',
      { option: name, value: given, least: String(least), most: String(most) },
    ],
    show: String,
  };
}

const reports: OptionKind<readonly WantedReport[]> = {
  value: 'report',
  repeats: true,
  parse(given) {
    if (given === 'github') return { format: 'github', path: undefined };
    const [, format, path] = /^(junit|html|json)=(.+)$/.exec(given) ?? [];
    return format && path ? { format, path } : undefined;
  },
  problem: (name, given) => ['badReport', { option: name, value: given }],
};

const words = [...layerNames, ...operations.map(({ id }) => id)];

const only: OptionKind<readonly string[]> = {
  value: 'what',
  repeats: true,
  parse: (given) => words.find((word) => word === given),
  problem: (name, given) => ['badOnly', { option: name, value: given, known: words }],
};

/** The options of the command `vpcep-contract`, in the order of the help. */
export const options = {
  baseUrl: option('base-url', baseUrl, { section: 'server' }),
  traffic: option('traffic', text('file'), { section: 'server' }),
  projectId: option('project-id', text('id'), { section: 'server' }),
  otherProjectId: option('other-project-id', text('id'), { section: 'server' }),
  portId: option('port-id', text('id'), { section: 'server' }),
  vpcId: option('vpc-id', text('id'), { section: 'server' }),
  cloud: option('cloud', choice('huawei', 'otc'), { section: 'server' }),
  tokenVariable: option('token-env', text('name'), { section: 'credentials' }),
  accessKeyVariable: option('ak-env', text('name'), { section: 'credentials' }),
  secretKeyVariable: option('sk-env', text('name'), { section: 'credentials' }),
  only: option('only', only, { section: 'scope' }),
  readOnly: option('read-only', flag, { section: 'scope' }),
  stateless: option('stateless', flag, { section: 'scope' }),
  seed: option('seed', whole(0, 2 ** 31 - 1, 'seed'), { section: 'scope' }),
  runs: option('runs', whole(0, 100_000), { default: 100, section: 'scope' }),
  budget: option('budget', duration('24h'), { default: 60_000, section: 'scope' }),
  services: option('services', whole(1, 10_000), { default: servicesPerProject, section: 'scope' }),
  creationTimeout: option('creation-timeout', duration('1h'), { default: 180_000, section: 'scope' }),
  strictValues: option('strict-values', flag, { section: 'report' }),
  bail: option('bail', flag, { section: 'report' }),
  reports: option('report', reports, { section: 'report' }),
  baseline: option('baseline', text('file'), { section: 'report' }),
  language: { ...languageOption, section: 'report' },
} as const;
