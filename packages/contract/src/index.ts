export { type NamedValues, namedValuesOf, withoutNull } from './model/allowed-values.ts';
export { type BeyondOperation, requestLineOf } from './model/beyond.ts';
export { type Cloud, endpointOf } from './model/cloud.ts';
export { type Companion, companions, entryCompanions } from './model/companions.ts';
export type { CloudBehaviour, CoveredProperty, Discrepancy } from './model/discrepancy.ts';
export type * from './model/document.ts';
export { httpMethods } from './model/document.ts';
export { effectiveSchema } from './model/effective-schema.ts';
export type { ErrorCode } from './model/error-code.ts';
export type { Language, LocalizedText } from './model/language.ts';
export { lifecycleOf, type ResourceLifecycle, statusPropertyOf } from './model/lifecycle.ts';
export { linkedProperties } from './model/link.ts';
export {
  jsonMediaType,
  type NamedExample,
  type Operation,
  type OperationBody,
  type OperationParameter,
  type OperationResponse,
  operationById,
  operationsOf,
  responseTo,
  successOf,
} from './model/operation.ts';
export { formatPointer, type Pointer, parsePointer, valueAt } from './model/pointer.ts';
export { findMisplaced, orderedProperties } from './model/property-orders.ts';
export { type Properties, type ProseText, propertiesOf, proseTexts, translationKey } from './model/prose.ts';
export { proseFields } from './model/prose-fields.ts';
export { dereference, inlineReferences, isReference, schemasBehind, targetOf } from './model/reference.ts';
export { createRouter, fillPath, type Route, type Router } from './model/router.ts';
export { type SampleRequest, sampleParameter, sampleRequest } from './model/sample-request.ts';
export type { AddedPlace, LaterChange, LaterLimit, Source } from './model/since-then.ts';
export type { Term } from './model/term.ts';
export type * from './model/workflow.ts';
export {
  beyond,
  cloudBehaviour,
  clouds,
  contractPath,
  discrepancies,
  errorCodes,
  languages,
  laterChanges,
  neighbouringPaths,
  readContract,
  readWorkflows,
  sourceLanguage,
  sources,
  terms,
} from './read-contract.ts';
