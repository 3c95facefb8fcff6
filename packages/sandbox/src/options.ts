/** Which edition of the source the sandbox keeps to; `both` accepts and answers what either has. */
export type Edition = 'both' | 'huawei' | 'otc';

/** What a modify does with `approval_enabled` when it is left out: keep it, or set it to the documented default. */
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
  /** A seed, as `seed.schema.json` describes it. Stored at the start. */
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
  /** For how long a signature is refused once it was used; two reads in one second may rightly share one. Default 0. */
  readonly replayWindow?: number | undefined;
  /** Faults for a share of the requests, such as `EndPoint.0001@0.1`; written as in the header `X-Sandbox-Fault`. */
  readonly faults?: readonly string[] | undefined;
  /** Requests per second that a project may make; more are refused with 400 `EndPoint.0022`. Default: no limit. */
  readonly throttle?: number | undefined;
  /** Default `both`. */
  readonly edition?: Edition | undefined;
  /** Default `keep`. */
  readonly modifyApproval?: ModifyApproval | undefined;
  /** Default `pair`. */
  readonly uniqueness?: Uniqueness | undefined;
  /** Say in the log which rule of the contract a refused request breaks. Default false. */
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

/** The options with the defaults in place. */
export type Settings = ReturnType<typeof withDefaults>;

/** Puts the defaults in place. */
export function withDefaults(options: SandboxOptions) {
  const { edition = 'both' } = options;
  return {
    port: options.port ?? 4020,
    host: options.host ?? '127.0.0.1',
    region: options.region ?? (edition === 'huawei' ? 'cn-north-4' : 'eu-de'),
    quota: options.quota ?? 20,
    provisioning: options.provisioning ?? 2000,
    jitter: options.jitter ?? 0,
    failRate: options.failRate ?? 0,
    tokens: options.tokens ?? [],
    accessKeys: options.accessKeys ?? [],
    maxSkew: options.maxSkew ?? 15 * 60_000,
    replayWindow: options.replayWindow ?? 0,
    faults: options.faults ?? [],
    throttle: options.throttle ?? Number.POSITIVE_INFINITY,
    edition,
    modifyApproval: options.modifyApproval ?? 'keep',
    uniqueness: options.uniqueness ?? 'pair',
    explain: options.explain ?? false,
    logFormat: options.logFormat ?? 'json',
    random: options.random ?? Math.random,
    closeTimeout: options.closeTimeout ?? 5000,
  } as const;
}
