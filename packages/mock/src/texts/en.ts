import { serverCatalogues } from '@vpcep/server';

/** The mock's texts in English. */
export const en = {
  ...serverCatalogues.en,

  unknownStatus: 'Prefer: the operation documents no response with code={asked}. Documented: {documented}.',
  unknownExample: 'Prefer: there is no example={asked} here. Documented are: {documented}.',
  badPreference: 'Prefer: {name}={asked} is neither true nor false.',
  upstreamFailed: 'No response from the upstream {upstream} ({reason}).',
  upstreamLate: 'The upstream {upstream} has not responded within {limit} seconds.',
  upstreamTooLarge: 'The upstream {upstream} has sent more than {limit} MB.',
  unreadableEncoding: '{subject} cannot be decoded; readable are {allowedValues}',
  upstreamBreaksContract: "The upstream's response breaks the contract: {violations}.",

  'part.request': 'request',
  'part.response': 'response',

  about:
    'Serves a stateless mock of the VPC endpoint service API, or checks a real server against the contract.',
  'option.port': 'port to listen on; 0 picks a free one (default {default})',
  'option.host': 'address to listen on (default {default})',
  'option.lang': 'language of the contract and of all messages: {languages} (default {default})',
  'option.dynamic': 'generate another plausible response each time instead of giving the examples',
  'option.proxy': 'forward to a real server and report where requests and responses break the contract',
  'option.errors': 'with `--proxy`: reject what breaks the contract instead of reporting it',
  'option.record':
    'with `--proxy`: append each exchange to this file, without credentials (HAR entries, one a line)',
  'option.quiet': 'do not log requests',
  afterwards:
    'A request chooses its response with the header Prefer: code=404, example=serviceFailed, dynamic=true.',
  mockListening: 'Mock of the VPC endpoint service API: {url}',
  proxyListening: 'Checking {upstream} against the contract: {url}',
  badProxy:
    '--proxy {value} is not a usable address: give one that begins with http:// or https:// and holds no credentials.',
  needsProxy: 'The option {option} only works with --proxy <url>.',
  notWithProxy: 'The option {option} does not work with --proxy: there the responses come from the upstream.',
  badRecord: '--record {path} cannot be written ({reason}).',
  recordingFailed: 'Recording has stopped: {path} cannot be written ({reason}).',
  unreachable: 'The upstream {upstream} cannot be reached ({reason}).',
} as const;
