export type { Awaitable } from './awaitable.ts';
export { type Check, firstRejection } from './checks/check.ts';
export { type CheckedBody, checkBody, findInParameters } from './checks/contract-checks.ts';
export { type Credentials, readCredentials, signatureScheme } from './checks/credentials.ts';
export { bodyTooLarge, checkAccept, noOperation } from './checks/request-checks.ts';
export { readDuration, writeDuration } from './duration.ts';
export { maximumBody, maximumBodyInMegabytes, receiveBody } from './http/body.ts';
export { type Call, isOperationCall, type OperationCall } from './http/call.ts';
export { createServer, type Handler, type ServerParts } from './http/create-server.ts';
export { acceptedEncodings, decodeBody } from './http/decode-body.ts';
export { type HarEntry, type HttpExchange, harEntry, secretHeaders } from './http/har.ts';
export { closeServer, type ListenOptions, listen } from './http/listen.ts';
export { whileConnected } from './http/while-connected.ts';
export {
  type Delivery,
  type HeaderList,
  isRejection,
  jsonReply,
  type Outcome,
  type Rejection,
  type RejectionDetails,
  type Reply,
  reject,
  rejectBy,
  rejectViolations,
} from './outcome.ts';
export { printable } from './printable.ts';
export { type Json, readJson } from './read-json.ts';
export { reasonOf } from './reason.ts';
export { StartError } from './start-error.ts';
export * from './texts/index.ts';
export { type Place, type RuleParams, type Violation, violation } from './violation.ts';
export { withoutSecrets } from './without-secrets.ts';
