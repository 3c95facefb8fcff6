import type { OpenApiDocument, Schema } from '../model/document.ts';
import { type Operation, operationsOf } from '../model/operation.ts';
import { formatPointer, type Pointer } from '../model/pointer.ts';
import { inlineReferences } from '../model/reference.ts';

/** One rule of an operation that has an error code, by an entry of `x-errors`. */
export interface CodePlace {
  readonly code: string;
  /** The keyword or the named rule that is broken. */
  readonly rule: string;
  /** The operationId. */
  readonly operation: string;
  /** The status of the response; undefined where the contract calls it `default`. */
  readonly status: number | undefined;
  /** `path`, `query`, `header` or `body` for a rule on a value; `response` for one that stands at the response. */
  readonly in: string;
  /** The property, such as `ports[].client_port`; empty where the rule is about the whole. */
  readonly property: string;
  /** Where the rule stands in the contract; it may lead through references. */
  readonly pointer: Pointer;
}

/** The rule at a response that stands for every broken rule without a code of its own. */
export const generalRule = 'invalid';

const indexes = new WeakMap<OpenApiDocument, readonly CodePlace[]>();

/** Every place of the contract that gives a broken rule its error code, in the order of the contract. */
export function codePlacesOf(document: OpenApiDocument): readonly CodePlace[] {
  let places = indexes.get(document);
  if (!places) {
    places = operationsOf(document).flatMap((operation) => placesOf(document, operation));
    indexes.set(document, places);
  }
  return places;
}

function placesOf(document: OpenApiDocument, operation: Operation): CodePlace[] {
  const { id, parameters, request, responses } = operation;
  const rejection = responses.find((response) => response['x-errors']?.[generalRule] !== undefined);
  const status = rejection && toStatus(rejection.status);
  const places: CodePlace[] = [];
  const add = (
    errors: Record<string, string> | undefined,
    place: Omit<CodePlace, 'code' | 'rule' | 'operation' | 'pointer'>,
    pointerOf: (rule: string) => Pointer,
  ): void => {
    for (const [rule, code] of Object.entries(errors ?? {})) {
      places.push({ code, rule, operation: id, ...place, pointer: pointerOf(rule) });
    }
  };
  const visit = (schema: Schema, where: string, property: string, pointer: Pointer): void => {
    add(schema['x-errors'], { status, in: where, property }, (rule) =>
      rule in schema ? pointer + formatPointer([rule]) : pointer,
    );
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      visit(
        child,
        where,
        property ? `${property}.${name}` : name,
        pointer + formatPointer(['properties', name]),
      );
    }
    if (schema.items) visit(schema.items, where, `${property}[]`, `${pointer}/items`);
    for (const [index, part] of (schema.allOf ?? []).entries()) {
      visit(part, where, property, `${pointer}/allOf/${index}`);
    }
  };
  for (const { name, in: where, schema, pointer } of parameters) {
    if (schema) visit(inlineReferences(document, schema), where, name, `${pointer}/schema`);
  }
  if (request?.schema) visit(inlineReferences(document, request.schema), 'body', '', request.schemaPointer);
  for (const response of responses) {
    add(
      response['x-errors'],
      { status: toStatus(response.status), in: 'response', property: '' },
      (rule) => response.pointer + formatPointer(['x-errors', rule]),
    );
  }
  return places;
}

function toStatus(status: string): number | undefined {
  return /^\d{3}$/.test(status) ? Number(status) : undefined;
}
