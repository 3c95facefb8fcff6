import type { Violation } from '../violation.ts';
import type { Messages } from './messages.ts';

const rules: Readonly<Record<string, (limit: string) => string>> = {
  required: () => 'is required',
  additionalProperties: () => 'is not a member that the contract knows',
  unevaluatedProperties: () => 'is not a member that the contract knows',
  type: (type) => `must be of type ${type}`,
  enum: (values) => `must be one of ${values}`,
  minimum: (limit) => `must be at least ${limit}`,
  maximum: (limit) => `must be at most ${limit}`,
  minLength: (limit) => `must have at least ${limit} characters`,
  maxLength: (limit) => `must have at most ${limit} characters`,
  minItems: (limit) => `must have at least ${limit} items`,
  maxItems: (limit) => `must have at most ${limit} items`,
  minProperties: (limit) => `must have at least ${limit} members`,
  uniqueItems: (items) => `must not repeat an item (${items.replace(',', ' and ')}, counted from 0)`,
  pattern: (pattern) => `must match the pattern ${pattern}`,
  format: (format) => `must have the format ${format}`,
  json: (place) => `is not valid JSON: it breaks at ${inWords(place)}`,
  jsonEnd: (place) => `is not valid JSON: it ends too early, at ${inWords(place)}`,
  utf8: (byte) => `is not valid UTF-8: byte ${byte} does not fit`,
  byteOrderMark: () => 'begins with a byte order mark: send UTF-8 without it',
  nesting: (levels) => `is nested deeper than ${levels} levels`,
  size: (megabytes) => `is larger than ${megabytes} MB, the limit for a signed request: send less`,
  contentType: (expected) => `must be ${expected}`,
  mediaType: (documented) => `must be ${documented}`,
  percentEncoding: () => 'is not properly percent-encoded',
  credentials: () =>
    'are missing: send the header X-Auth-Token, or Authorization with a signature (SDK-HMAC-SHA256 …)',
  status: (documented) => `is not documented: expected ${documented}`,
  route: (request) => `is not in the contract: ${request}`,
};

function inWords(place: string): string {
  return place.replace(/^(\d+):(\d+)$/, 'line $1, column $2');
}

function subject({ location, member }: Violation): string {
  if (location === 'path') return member === '' ? 'the path' : `path parameter ${member}`;
  if (location === 'query') return `query parameter ${member}`;
  if (location === 'header') return `header ${member}`;
  if (location === 'body') return member === '' ? 'the body' : member;
  return { credentials: 'Credentials', status: 'the status code', route: 'the operation' }[location];
}

/** English. */
export const en: Messages = {
  violation: (violation) =>
    `${subject(violation)} ${rules[violation.rule]?.(violation.limit) ?? `breaks a rule: ${violation.limit}`}`,
  list: (clauses, left) => `${clauses.join('; ')}${left > 0 ? `; and ${left} more` : ''}`,

  noRoute: (method, path) => `No operation of the contract has the path ${path} (${method}).`,
  noMethod: (method, allowed) => `The contract has no ${method} on this path; it has ${allowed}.`,
  notAcceptable: (accept) => `Answers are application/json, which "Accept: ${accept}" does not allow.`,
  unknownStatus: (asked, documented) =>
    `Prefer: the operation documents no answer with code=${asked}. Documented: ${documented}.`,
  unknownExample: (asked, documented) =>
    `Prefer: there is no example=${asked} here. There are: ${documented}.`,
  badPreference: (name, asked) => `Prefer: ${name}=${asked} is neither true nor false.`,
  upstreamFailed: (upstream, reason) => `No answer from the upstream ${upstream} (${reason}).`,
  upstreamLate: (upstream, seconds) => `The upstream ${upstream} has not answered within ${seconds} seconds.`,
  upstreamBreaksContract: (violations) => `The upstream's answer breaks the contract: ${violations}.`,
  internal: 'The mock failed on this request. Its log says why.',
  badHttp: (reason) => `This is not a readable HTTP request (${reason}).`,

  parts: { request: 'request', answer: 'answer' },
  command: {
    help: (languages) => `Usage: vpcep-mock [options]

Serves a stateless mock of the VPC endpoint service API, or checks a real server by the contract.

  --port <number>   port to listen on; 0 takes a free one (default 4010)
  --host <address>  address to listen on (default 127.0.0.1)
  --lang <tag>      language of the contract and of the messages: ${languages}
  --dynamic         make answers up from the schemas instead of giving the examples
  --proxy <url>     forward to a real server and report where requests and answers break the contract
  --errors          with --proxy: answer with an error instead of reporting
  --quiet           no line for each request
  --help            show this text
  --version         show the version

A request chooses its answer with the header Prefer: code=404, example=serviceFailed, dynamic=true.`,
    mockListening: (url) => `Mock of the VPC endpoint service API: ${url}`,
    proxyListening: (url, upstream) => `Checking ${upstream} by the contract: ${url}`,
    tryIt: (command) => `Try it:\n  ${command}`,
    stopped: 'Stopped.',
    unknownOption: (option) => `Unknown option ${option}. "vpcep-mock --help" lists the options.`,
    unexpectedArgument: (argument) =>
      `Unexpected argument ${argument}. vpcep-mock takes options only; "vpcep-mock --help" lists them.`,
    missingValue: (option) => `The option ${option} needs a value. "vpcep-mock --help" shows it.`,
    unwantedValue: (option) => `The option ${option} takes no value.`,
    badPort: (value) => `--port ${value} is not a port: give a whole number from 0 to 65535.`,
    badLanguage: (value, known) => `The contract has no language ${value}. Use one of: ${known}.`,
    badProxy: (value) =>
      `--proxy ${value} is not a usable address: give one that begins with http:// or https:// and holds no credentials.`,
    needsProxy: (option) => `The option ${option} only works with --proxy <url>.`,
    notWithProxy: (option) =>
      `The option ${option} does not work with --proxy: there the answers come from the upstream.`,
    portInUse: (port, host) =>
      `Port ${port} on ${host} is in use. Choose another with --port, or a free one with --port 0.`,
    cannotListen: (port, host, reason) => `Cannot listen on ${host}, port ${port} (${reason}).`,
    unreachable: (upstream, reason) => `The upstream ${upstream} cannot be reached (${reason}).`,
  },
};
