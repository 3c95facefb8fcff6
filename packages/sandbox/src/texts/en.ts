import { serverCatalogues } from '@vpcep/server';

/** The sandbox's texts in English. */
export const en = {
  ...serverCatalogues.en,

  cloudPattern: '{subject} must match the pattern {pattern} of this cloud (--edition)',
  unknownToCloud: '{subject} is not a property that this cloud knows (--edition)',
  fault: "{subject} asks for something unknown: {directive}. The sandbox's README lists what there is.",

  token: 'The token is not one that this sandbox was given with --token.',
  signatureForm:
    'The header Authorization is not a signature: SDK-HMAC-SHA256 Access=<AK>, SignedHeaders=<list>, Signature=<hex>.',
  signatureDerived:
    'Signatures with a derived key (Credential=<AK>/<date>/…) are not supported: sign with the access key itself (Access=<AK>).',
  bodyHash: 'X-Sdk-Content-Sha256 must be signed, and be the SHA-256 of the body.',
  accessKey: 'The access key is not one that this sandbox was given with --access-key.',
  sdkDate: 'The header X-Sdk-Date is missing, not signed, or not of the form YYYYMMDDTHHMMSSZ.',
  skew: "The header X-Sdk-Date is more than {limit} minutes from the sandbox's clock.",
  skew_one: "The header X-Sdk-Date is more than {limit} minute from the sandbox's clock.",
  signature:
    'The signature does not match the request: compare the signed method, path, headers and body with what was sent.',
  replay: 'This signature was used before: sign each request anew (--replay-window).',
  otherProject: 'The caller is known, but may not act in this project.',
  quota: 'The project has used up its quota of {limit} endpoint services.',
  quota_one: 'The project has used up its quota of {limit} endpoint service.',
  throttled: 'The project makes more than {limit} requests a second. Wait, then try again.',
  throttled_one: 'The project makes more than {limit} request a second. Wait, then try again.',
  unknownService: 'This project has no endpoint service with this ID.',
  notAvailable: 'A service in status {status} cannot be modified.',
  portsTaken:
    'Another endpoint service with this port_id has a mapping with the same server_port and protocol.',
  tripleTaken:
    'Another endpoint service with this port_id has a mapping with the same client_port, server_port and protocol.',
  notImplemented:
    'The sandbox does not simulate the operation {operation}: there is no file src/operations/handlers/{file} that says what it does.',
  requested: '{meaning}',
  outage: 'The sandbox cannot use its store at the moment. Its log says why.',
  full: 'The sandbox has no room left for its state. Reset it, or give it more room (--db).',

  'conflict.portsTaken':
    'another service with its port_id has a mapping with the same server_port and protocol',
  'conflict.idTaken': 'another service has its id',
  'conflict.quota': 'the quota is used up',

  'log.callerGone': 'caller gone',
  'log.rule': 'rule: {text}',
  'log.discrepancy': 'vendors differ: {text}',
  'log.meaning': 'meaning: {text}',
  'log.remedy': 'remedy: {text}',

  'value.store': 'file|url',
  'value.seed': 'file|examples',
  'value.name': 'name',
  'value.quota': 'number|none',
  'value.share': '0..1',
  'value.token': 'name=value[:project]',
  'value.accessKey': 'id=secret[:project]',
  'value.fault': 'what[@share]',

  about:
    'Serves the VPC endpoint service API with a memory: what is created can be read, modified, and clashes.',
  'section.server': 'Server',
  'option.port': 'port to listen on; 0 picks a free one (default {default})',
  'option.host': 'address to listen on (default {default})',
  'option.control': 'port of the control server, on loopback only; 0 picks a free one (default: none)',
  'option.lang': 'language of error texts and of the log: {languages} (default {default})',
  'option.log': 'format of the log (default: `pretty` on a terminal, else `json`)',
  'option.explain': 'log which rule of the contract a rejected request breaks',
  'section.state': 'State',
  'option.db':
    'keep the state in a file, or in PostgreSQL (`postgres://…`), which several sandboxes can share (default: memory)',
  'option.seed': "fill an empty store with the services of a JSON file, or those of the contract's examples",
  'option.region': 'region in the names of services (default: `eu-de`, with `--edition huawei` `cn-north-4`)',
  'option.quota': 'services that a project may have (default {default})',
  'section.lifecycle': 'Life cycle',
  'option.provisioning': 'how long a service is `creating`, 0 to 600s (default {default})',
  'option.jitter': 'by how much that time varies at random (default {default})',
  'option.fail-rate': 'share of the creations that fail (default {default})',
  'section.credentials': 'Credentials (default: any token, any signature)',
  'option.token':
    'a token that is accepted, for one project or any; all others are rejected then; may be repeated',
  'option.access-key': 'an access key whose signatures are verified and accepted; may be repeated',
  'option.max-skew': 'how far `X-Sdk-Date` may be off (default {default})',
  'option.replay-window':
    'reject a signature that was used within this time; two reads in one second share one (default {default})',
  'section.faults': 'Faults',
  'option.fault':
    'inject a fault, as in the header `X-Sandbox-Fault`, into a share of the requests; may be repeated',
  'option.throttle':
    'requests per second and project; more are rejected with `EndPoint.0022` (default: no limit)',
  'section.variants': 'Variants',
  'option.edition':
    'whose pages to follow; `huawei`: no `pool_id`, no `service_name` on updates; `otc`: tags of letters, digits, `-` and `_` only (default {default})',
  'option.modify-approval':
    'what an update without `approval_enabled` does to it: keep it, or set it to `true` (default {default})',
  'option.uniqueness':
    'what two services of one backend may not share: server port and protocol, or these and the client port (default {default})',
  afterwards: `Times are written 500ms, 2s, 1.5m, 1h. X-Sandbox-Fault of a request takes, joined by semicolons: an error code such as
EndPoint.0013 or EndPoint.0001:503, latency=2s, reset, reset-after, truncate, html, fail[=EndPoint.3001], provisioning=30s.`,

  listening: 'Sandbox of the VPC endpoint service API: {url}',
  control: 'Control: {url}',
  seedSkipped: 'The store already has services, so --seed was not stored.',
  badNumber: '{option} {value} is not possible: give a number from {least} to {most}.',
  tooSmall: '{option} {value} is not possible: give a number not below {least}.',
  badRegion: '{option} {value} is not a region: use letters, digits and -.',
  badCredential: '{option} must be written {form}.',
  badFault: '--fault {value} cannot be read. Write for instance EndPoint.0001@0.1 or latency=2s.',
  badSeedFile: '--seed {path} cannot be read ({reason}).',
  badSeed: 'The seed does not fit its schema: {reason}.',
  seedConflict: 'services[{index}] of the seed cannot be stored: {conflict}.',
  'storage.locked': '{db} is in use by another process. End it, or give another file with --db.',
  'storage.foreign': '{db} is the database of another program. Give another file with --db.',
  'storage.newer':
    '{db} was written by a newer version of the sandbox (store version {detail}). Update, or give another --db.',
  'storage.uniqueness':
    '{db} was made with --uniqueness {detail}. Give the same, or another --db: the ports in it are held by that rule.',
  'storage.unusable': '{db} cannot be used as a store ({detail}). Give another file with --db.',
  'storage.unreachable': 'The database {db} cannot be used ({detail}). Check the URL of --db.',

  'control.page': 'The control server serves no web page: call it from a program on this machine.',
  'control.unknown': 'The control server does not have {request}; it has {known}.',
  'control.size': 'The body is larger than {limit} MB: send it in parts.',
  'control.json': 'The body is not JSON ({reason}).',
  'control.object': 'The body must be a JSON object.',
  clockRange: 'The clock can only show times from {least} to {most}, not {time}.',
  'control.clock': 'Send one of: {examples}.',
} as const;
