export type { Awaitable } from './awaitable.ts';
export { type Check, firstRejection } from './checks/check.ts';
export { noOperation } from './checks/no-operation.ts';
export { bodyTooLarge, checkAccept, checkContentType } from './checks/request-checks.ts';
export { readDuration, writeDuration } from './duration.ts';
export { maximumBody, maximumBodyInMegabytes, receiveBody } from './http/body.ts';
export type { Call, RoutedOperation, Router } from './http/call.ts';
export { createServer, gatewayCode, type Handler, type ServerParts } from './http/create-server.ts';
export { closeServer, type ListenOptions, listen } from './http/listen.ts';
export {
  type Delivery,
  type HeaderList,
  isRejection,
  jsonReply,
  type Outcome,
  type Rejection,
  type Reply,
  reject,
} from './outcome.ts';
export { printable } from './printable.ts';
export { type Json, readJson } from './read-json.ts';
export { reasonOf } from './reason.ts';
export { StartError } from './start-error.ts';
export {
  type Named,
  say,
  sayIfKnown,
  type Texts,
  type Translation,
  textsIn,
  type Value,
  type ValuesOf,
} from './texts/catalogue.ts';
export { type ServerTexts, serverCatalogues } from './texts/server-texts.ts';
export { violationsText, violationText } from './texts/violation-text.ts';
export { generalCode, type Place, type RuleParams, type Violation, violation } from './violation.ts';
