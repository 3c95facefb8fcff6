import type { Violation } from '../rules/violation.ts';
import type { Obstacle } from '../storage/storage.ts';
import type { StorageFault } from '../storage/storage-error.ts';
import { meaningOf } from './meaning-of.ts';
import type { Messages } from './messages.ts';

/** Rules about one member: what follows its name. */
const memberRules: Readonly<Record<string, (limit: string) => string>> = {
  required: () => 'is required',
  additionalProperties: () => 'is not a member that the contract knows',
  type: (type) => `must be of type ${type}`,
  enum: (values) => `must be one of ${values}`,
  minimum: (limit) => `must be at least ${limit}`,
  maximum: (limit) => `must be at most ${limit}`,
  minLength: (limit) => `must have at least ${limit} characters`,
  maxLength: (limit) => `must have at most ${limit} characters`,
  minItems: (limit) => `must have at least ${limit} items`,
  maxItems: (limit) => `must have at most ${limit} items`,
  uniqueItems: (items) => `must not repeat an item (${items.replace(',', ' and ')}, counted from 0)`,
  pattern: (pattern) => `must match the pattern ${pattern}`,
  format: (format) => `must have the format ${format}`,
  missing: () => 'is required, although the documents mark it as optional',
  repeated: () => 'repeats a key that an earlier tag has',
  portable: () => 'may hold only letters, digits, - and _ (--edition otc)',
  otherEdition: () => 'is not a member that this edition knows (--edition huawei)',
  json: (place) => `is not valid JSON${place === '' ? '' : `: it breaks at ${inWords(place)}`}`,
  utf8: () => 'is not valid UTF-8',
  byteOrderMark: () => 'begins with a byte order mark: send UTF-8 without it',
  size: (megabytes) => `is larger than ${megabytes} MB, the limit for a signed request: send less`,
  contentType: (expected) => `must be ${expected}`,
  accept: (accept) => `does not allow application/json, which every answer is: ${accept}`,
  fault: (directive) => `asks for something unknown: ${directive}. The sandbox's README lists what there is.`,
};

/** Rules about the request as a whole: the sentence. */
const wholeRules: Readonly<Record<string, (violation: Violation) => string>> = {
  credentials: () =>
    'Credentials are missing: send the header X-Auth-Token, or Authorization with a signature (SDK-HMAC-SHA256 …).',
  token: () => 'The token is not one that this sandbox was given with --token.',
  signatureForm: () =>
    'The header Authorization is not a signature: SDK-HMAC-SHA256 Access=<AK>, SignedHeaders=<list>, Signature=<hex>.',
  accessKey: () => 'The access key is not one that this sandbox was given with --access-key.',
  sdkDate: () => 'The header X-Sdk-Date is missing, not signed, or not of the form YYYYMMDDTHHMMSSZ.',
  skew: ({ limit }) => `The header X-Sdk-Date is more than ${limit} minutes from the sandbox's clock.`,
  signature: () =>
    'The signature does not match the request: compare the signed method, path, headers and body with what was sent.',
  replay: () => 'This signature was used before: sign each request anew (--replay-window).',
  otherProject: () => 'The caller is known, but may not act in this project.',
  quota: ({ limit }) => `The project has used up its quota of ${limit} endpoint services.`,
  throttle: ({ limit }) => `The project makes more than ${limit} requests a second. Wait, then try again.`,
  unknownService: () => 'This project has no endpoint service with this ID.',
  notAvailable: ({ limit }) => `A service in status ${limit} cannot be modified.`,
  portsTaken: () =>
    'Another endpoint service with this port_id has a mapping with the same server_port and protocol.',
  tripleTaken: () =>
    'Another endpoint service with this port_id has a mapping with the same client_port, server_port and protocol.',
  noRoute: ({ member, limit }) => `No operation of the contract has the path ${member} (${limit}).`,
  noMethod: ({ limit }) => `The contract does not have this method on this path; it has ${limit}.`,
  notSimulated: ({ member }) => `The sandbox does not simulate the operation ${member}.`,
  demanded: ({ limit }) => meaningOf(limit, 'en'),
  outage: () => 'The database of the sandbox cannot be reached. Its log says why.',
  full: () => 'The sandbox has no room left for its state. Reset it, or give it more room (--db).',
  internal: () => 'The sandbox failed on this request. Its log says why.',
  http: ({ limit }) => `This is not a readable HTTP request (${limit}).`,
};

const obstacles: Readonly<Record<Obstacle, string>> = {
  portsTaken: 'another service with its port_id has a mapping with the same server_port and protocol',
  idTaken: 'another service has its id',
  quota: 'the quota is used up',
};

const storageFaults: Readonly<Record<StorageFault, (detail: string, db: string) => string>> = {
  locked: (_, db) => `${db} is in use by another process. End it, or give another file with --db.`,
  newer: (version, db) =>
    `${db} was written by a newer version of the sandbox (store version ${version}). Update, or give another --db.`,
  uniqueness: (value, db) =>
    `${db} was made with --uniqueness ${value}. Give the same, or another --db: the ports in it are held by that rule.`,
  unusable: (reason, db) => `${db} cannot be used as a store (${reason}). Give another file with --db.`,
  unreachable: (reason, db) => `The database ${db} cannot be used (${reason}). Check the URL of --db.`,
};

function inWords(place: string): string {
  return place.replace(/^(\d+):(\d+)$/, 'line $1, column $2');
}

function subject({ location, member }: Violation): string {
  if (location === 'path') return `path parameter ${member}`;
  if (location === 'header') return `header ${member}`;
  return member === '' ? 'the body' : member;
}

/** English. */
export const en: Messages = {
  violation: (violation) =>
    wholeRules[violation.rule]?.(violation) ??
    `${subject(violation)} ${memberRules[violation.rule]?.(violation.limit) ?? `breaks the rule ${violation.rule}`}`,
  callerGone: 'caller gone',
  labels: { rule: 'rule:', discrepancy: 'editions differ:', meaning: 'meaning:', remedy: 'remedy:' },
  command: {
    help: (languages) => `Usage: vpcep-sandbox [options]

Serves the VPC endpoint service API with a memory: what is created can be read, modified, and clashes.

Server
  --port <number>           port to listen on; 0 takes a free one (default 4020)
  --host <address>          address to listen on (default 127.0.0.1)
  --control <number>        port of the control server, on loopback only; 0 takes a free one (default: none)
  --lang <tag>              language of the messages: ${languages}
  --log <json|pretty|off>   how the log looks (default pretty on a terminal, else json)
  --explain                 log which rule of the contract a refused request breaks

State
  --db <file|url>           keep the state in a file, or in PostgreSQL (postgres://…) (default: memory)
  --seed <file>             store the services of a JSON file at the start
  --region <name>           region in the names of services (default eu-de)
  --quota <number|none>     services that a project may have (default 20)

Lifecycle
  --provisioning <time>     how long a service is creating, 0 to 600s (default 2s)
  --jitter <time>           how much longer or shorter that may take (default 0)
  --fail-rate <0..1>        share of the creations that fail (default 0)

Credentials (default: any token, any signature)
  --token <name=value[:project]>          a token that passes; may be repeated
  --access-key <id=secret[:project]>      a pair of keys whose signatures pass; may be repeated
  --max-skew <time>         how far X-Sdk-Date may be off (default 15m)
  --replay-window <time>    refuse a signature that was used within this time (default 0)

Faults
  --fault <what[@share]>    as in the header X-Sandbox-Fault, for a share of the requests; may be repeated
  --throttle <number>       requests per second and project before 400 EndPoint.0022 (default: no limit)

Variants
  --edition <both|huawei|otc>     edition of the source to keep to (default both)
  --modify-approval <keep|reset>  what a modify does without approval_enabled (default keep)
  --uniqueness <pair|triple>      what two services of one backend may not share (default pair)

  --help                    show this text
  --version                 show the version

Times are written 500ms, 2s, 1.5m, 1h. X-Sandbox-Fault of a request takes, joined by ";": an error code such as
EndPoint.0013 or EndPoint.0001:503, latency=2s, reset, reset-after, truncate, html, fail[=EndPoint.3001], provisioning=30s.`,
    listening: (url) => `Sandbox of the VPC endpoint service API: ${url}`,
    control: (url) => `Control: ${url}`,
    tryIt: (command) => `Try it:\n  ${command}`,
    stopping: 'Stopping; a second Ctrl-C does not wait for requests under way.',
    stopped: 'Stopped.',
    unknownOption: (option) => `Unknown option ${option}. "vpcep-sandbox --help" lists the options.`,
    unexpectedArgument: (argument) =>
      `Unexpected argument ${argument}. vpcep-sandbox takes options only; "vpcep-sandbox --help" lists them.`,
    missingValue: (option) => `The option ${option} needs a value. "vpcep-sandbox --help" shows it.`,
    unwantedValue: (option) => `The option ${option} takes no value.`,
    badPort: (option, value) => `${option} ${value} is not a port: give a whole number from 0 to 65535.`,
    badLanguage: (value, known) => `The contract has no language ${value}. Use one of: ${known}.`,
    badChoice: (option, value, known) => `${option} ${value} is not a choice. Use one of: ${known}.`,
    badNumber: (option, value, least, most) =>
      `${option} ${value} is not possible: give a number ${most === Number.POSITIVE_INFINITY ? `not below ${least}` : `from ${least} to ${most}`}.`,
    badDuration: (option, value, most) =>
      `${option} ${value} is not a length of time up to ${most}: write 500ms, 2s, 1.5m or 1h.`,
    badRegion: (value) => `--region ${value} is not a region: use letters, digits and -.`,
    badCredential: (option, form) => `${option} must be written ${form}.`,
    badFault: (value) =>
      `--fault ${value} cannot be read. Write for instance "EndPoint.0001@0.1" or "latency=2s".`,
    badSeedFile: (path, reason) => `--seed ${path} cannot be read (${reason}).`,
    badSeed: (reason) => `The seed does not fit its schema: ${reason}.`,
    seedObstacle: (index, obstacle) =>
      `services[${index}] of the seed cannot be stored: ${obstacles[obstacle]}.`,
    badStorage: (fault, detail, db) => storageFaults[fault](detail, db),
    portInUse: (option, port, host) =>
      `Port ${port} on ${host} is in use. Choose another with ${option}, or a free one with ${option} 0.`,
    cannotListen: (port, host, reason) => `Cannot listen on ${host}, port ${port} (${reason}).`,
  },
};
