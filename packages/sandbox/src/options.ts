import {
  choice,
  defaultsOf,
  duration,
  flag,
  languageOption,
  type OptionKind,
  option,
  port,
  text,
} from '@vpcep/server/command';

/** Whose pages the sandbox follows; `both` accepts and returns what either has. */
export type Edition = 'both' | 'huawei' | 'otc';

/** What an update does with `approval_enabled` when it is left out: keep it, or set it to the documented default. */
export type ModifyApproval = 'keep' | 'reset';

/**
 * What may not occur in two services of one backend: the pair of server port and protocol, or only that pair together with
 * the client port.
 */
export type Uniqueness = 'pair' | 'triple';

/** How log lines look. */
export type LogFormat = 'json' | 'pretty' | 'off';

/** A token that the sandbox knows. */
export interface KnownToken {
  /** What the log calls it. */
  readonly name: string;
  /** What a request carries in `X-Auth-Token`. */
  readonly value: string;
  /** The only project that it may be used for. Default: any. */
  readonly project?: string | undefined;
}

/** A pair of keys that the sandbox knows. */
export interface KnownAccessKey {
  /** The access key ID (AK), what a request names in `Authorization`. */
  readonly id: string;
  /** The secret access key (SK). */
  readonly secret: string;
  /** The only project that it may be used for. Default: any. */
  readonly project?: string | undefined;
}

/** How a sandbox is to run. Every length of time is in milliseconds. */
export interface SandboxOptions {
  /** Port to listen on; 0 takes a free one. Default 4020. */
  readonly port?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** Port of the control server, on loopback only; 0 takes a free one. Default: no control server. */
  readonly controlPort?: number | undefined;
  /** A language of the contract, such as `zh-CN`; the texts of errors and of the log are in it. Default English. */
  readonly language?: string | undefined;
  /** Path of a file, or a `postgres://` URL, that keeps the state. Default: memory. */
  readonly db?: string | undefined;
  /** Fills an empty store: a seed, as `seed.schema.json` describes it, or `examples`, the services of the contract's examples. */
  readonly seed?: unknown;
  /** The region in the names of services. Default `eu-de`, in edition `huawei` `cn-north-4`. */
  readonly region?: string | undefined;
  /** Services that a project may have; `Infinity` for no limit. Default 20. */
  readonly quota?: number | undefined;
  /** How long a service is `creating`. Default 2000, at most 600,000. */
  readonly provisioning?: number | undefined;
  /** How much longer or shorter that may take, at random. Default 0. */
  readonly jitter?: number | undefined;
  /** Share of the creations that fail, 0 to 1. Default 0. */
  readonly failRate?: number | undefined;
  /** The only tokens that pass. Default: any that is not empty. */
  readonly tokens?: readonly KnownToken[] | undefined;
  /** The only keys whose signatures pass, after verification. Default: anything in the form of a signature. */
  readonly accessKeys?: readonly KnownAccessKey[] | undefined;
  /** How far `X-Sdk-Date` may be off. Default 900,000 (15 minutes). */
  readonly maxSkew?: number | undefined;
  /** For how long a signature is rejected once it was used; two reads in one second may rightly share one. Default 0. */
  readonly replayWindow?: number | undefined;
  /** Faults for a share of the requests, such as `EndPoint.0001@0.1`; written as in the header `X-Sandbox-Fault`. */
  readonly faults?: readonly string[] | undefined;
  /** Requests per second that a project may make; more are rejected with 400 `EndPoint.0022`. Default: no limit. */
  readonly throttle?: number | undefined;
  /** Default `both`. */
  readonly edition?: Edition | undefined;
  /** Default `keep`. */
  readonly modifyApproval?: ModifyApproval | undefined;
  /** Default `pair`. */
  readonly uniqueness?: Uniqueness | undefined;
  /** Say in the log which rule of the contract a rejected request breaks. Default false. */
  readonly explain?: boolean | undefined;
  /** Default `json`. */
  readonly logFormat?: LogFormat | undefined;
  /** Takes text of the log, whole lines. Default: nothing is logged. */
  readonly log?: ((text: string) => void) | undefined;
  /** Source of chance, 0 to below 1, for jitter, failures and faults. Default `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** How long requests under way may take to end when the sandbox is closed. Default 5000. */
  readonly closeTimeout?: number | undefined;
}

/** A whole number. */
function whole(least: number): OptionKind<number> {
  return {
    value: 'number',
    parse: (given) => (/^\d{1,9}$/.test(given) && Number(given) >= least ? Number(given) : undefined),
    problem: (name, given) => ['tooSmall', { option: name, value: given, least: String(least) }],
    show: String,
  };
}

const quota: OptionKind<number> = {
  ...whole(0),
  value: 'quota',
  parse: (given) => (given === 'none' ? Number.POSITIVE_INFINITY : whole(0).parse(given)),
};

const share: OptionKind<number> = {
  value: 'share',
  parse: (given) => (/^(\d*\.)?\d+$/.test(given) && Number(given) <= 1 ? Number(given) : undefined),
  problem: (name, given) => ['badNumber', { option: name, value: given, least: '0', most: '1' }],
  show: String,
};

const region: OptionKind<string> = {
  ...text('name'),
  parse: (given) => (/^[A-Za-z0-9-]+$/.test(given) ? given : undefined),
  problem: (name, given) => ['badRegion', { option: name, value: given }],
};

const faults: OptionKind<readonly string[]> = {
  ...text('fault'),
  repeats: true,
  problem: (_, given) => ['badFault', { value: given }],
  show: (given) => given.join(' '),
};

/** Credentials that pass. The message does not repeat what was given: it is a secret. */
function credentials<T>(
  value: string,
  form: string,
  toCredential: (name: string, secret: string, project: string | undefined) => T,
): OptionKind<readonly T[]> {
  return {
    value,
    repeats: true,
    parse(given) {
      const [, name, secret, project] = /^([^=:]+)=(.+?)(?::([A-Za-z0-9-]{1,64}))?$/.exec(given) ?? [];
      return name === undefined || secret === undefined ? undefined : toCredential(name, secret, project);
    },
    problem: (option) => ['badCredential', { option, form }],
  };
}

const token = credentials<KnownToken>('token', 'NAME=VALUE[:PROJECT]', (name, value, project) => ({
  name,
  value,
  project,
}));

const accessKey = credentials<KnownAccessKey>('accessKey', 'ID=SECRET[:PROJECT]', (id, secret, project) => ({
  id,
  secret,
  project,
}));

/** The options of the command `vpcep-sandbox`, by the property of `SandboxOptions`, in the order of the help. */
export const options = {
  port: option('port', port, { default: 4020, section: 'server' }),
  host: option('host', text('address'), { default: '127.0.0.1', section: 'server' }),
  controlPort: option('control', port, { section: 'server' }),
  language: { ...languageOption, section: 'server' },
  logFormat: option('log', choice('json', 'pretty', 'off'), { section: 'server' }),
  explain: option('explain', flag, { section: 'server' }),
  db: option('db', text('store'), { section: 'state' }),
  seed: option('seed', text('seed'), { section: 'state' }),
  region: option('region', region, { section: 'state' }),
  quota: option('quota', quota, { default: 20, section: 'state' }),
  provisioning: option('provisioning', duration('600s'), { default: 2000, section: 'lifecycle' }),
  jitter: option('jitter', duration('600s'), { default: 0, section: 'lifecycle' }),
  failRate: option('fail-rate', share, { default: 0, section: 'lifecycle' }),
  tokens: option('token', token, { section: 'credentials' }),
  accessKeys: option('access-key', accessKey, { section: 'credentials' }),
  maxSkew: option('max-skew', duration('24h'), { default: 15 * 60_000, section: 'credentials' }),
  replayWindow: option('replay-window', duration('24h'), { default: 0, section: 'credentials' }),
  faults: option('fault', faults, { section: 'faults' }),
  throttle: option('throttle', whole(1), { section: 'faults' }),
  edition: option('edition', choice('both', 'huawei', 'otc'), { default: 'both', section: 'variants' }),
  modifyApproval: option('modify-approval', choice('keep', 'reset'), {
    default: 'keep',
    section: 'variants',
  }),
  uniqueness: option('uniqueness', choice('pair', 'triple'), { default: 'pair', section: 'variants' }),
} as const;

/** The options with the defaults in place. */
export type Settings = ReturnType<typeof withDefaults>;

/** Puts the defaults in place. */
export function withDefaults(given: SandboxOptions) {
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...defaultsOf(options),
    region: given.edition === 'huawei' ? 'cn-north-4' : 'eu-de',
    tokens: [] as readonly KnownToken[],
    accessKeys: [] as readonly KnownAccessKey[],
    faults: [] as readonly string[],
    throttle: Number.POSITIVE_INFINITY,
    explain: false,
    logFormat: 'json' as LogFormat,
    random: Math.random,
    closeTimeout: 5000,
    ...(stated as Pick<SandboxOptions, never>),
  };
}
