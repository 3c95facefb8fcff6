import {
  type Discrepancy,
  dereference,
  discrepancies,
  type ErrorCode,
  effectiveSchema,
  type Header,
  type LaterChange,
  type OperationResponse,
  type Parameter,
  type Schema,
} from '@vpcep/contract';
import { errorCodeNamed, errorCodesIn } from './codes.ts';
import { contractOf } from './contract-of.ts';
import { type KnownValue, knownValues, typesOf } from './known-values.ts';
import { laterChangesOf } from './later-changes.ts';
import type { OperationView } from './operations.ts';

/** A property, a parameter or a header, as one row of a reference page. */
export interface PropertyView {
  readonly name: string;
  /** The row's id on its page: `body-ports-client_port`. The same in every language. */
  readonly anchor: string;
  /** Its place in the body: `ports[].client_port`. */
  readonly place: string;
  readonly schema: Schema;
  /** Schema of the items where the value is an array. */
  readonly items: Schema | undefined;
  readonly required: boolean;
  /** The values that it, or an item of it, may have as far as they are known. */
  readonly values: readonly KnownValue[];
  /** The code that breaking a keyword means, by keyword. */
  readonly rules: ReadonlyMap<string, ErrorCode>;
  /** The codes that its text names and that no keyword stands for. */
  readonly otherCodes: readonly ErrorCode[];
  /** Where the vendors' pages differ on it. */
  readonly differences: readonly Discrepancy[];
  /** What later pages add to it, change in it or drop from it. */
  readonly laterChanges: readonly LaterChange[];
  /** Properties of the object, or of the array's items. */
  readonly children: readonly PropertyView[];
}

/** The properties of an object schema, references and `allOf` followed. Recursion stops at the second visit. */
export function propertiesOf(language: string, node: Schema, prefix: string): PropertyView[] {
  return propertiesWithin(language, node, { prefix, place: '', within: [] });
}

/** Where the properties of an object are. */
interface Parent {
  prefix: string;
  place: string;
  /** The components that it is in. */
  within: readonly string[];
}

function propertiesWithin(language: string, node: Schema, { prefix, place, within }: Parent): PropertyView[] {
  const schema = effectiveSchema(contractOf(language), node);
  const shared = codesByRule(schema);
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    viewOf(language, {
      name,
      anchor: `${prefix}-${name}`,
      place: `${place}${name}`,
      node: property,
      required: schema.required?.includes(name) ?? false,
      requiredCode: shared.get('required'),
      within,
    }),
  );
}

/** The parameters of an operation in one place: path, query or header. */
export function parametersIn(
  language: string,
  { parameters }: OperationView,
  place: Parameter['in'],
): PropertyView[] {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter) => rowOf(language, parameter.name, `${place}-${parameter.name}`, parameter));
}

/** The headers of a response. */
export function headersOf(language: string, { status, headers }: OperationResponse): PropertyView[] {
  return Object.entries(headers ?? {}).map(([name, node]) =>
    rowOf(language, name, `response-${status}-${name}`, dereference<Header>(contractOf(language), node)),
  );
}

/** Properties and their children, in one list. */
export function flatten(properties: readonly PropertyView[]): PropertyView[] {
  return properties.flatMap((property) => [property, ...flatten(property.children)]);
}

/** Whether a row of a response says no more than that of the request with the same name. */
export function repeats(property: PropertyView, request: readonly PropertyView[]): boolean {
  const twin = request.find(({ name }) => name === property.name);
  return (
    twin !== undefined &&
    twin.schema.description === property.schema.description &&
    JSON.stringify(twin.items) === JSON.stringify(property.items)
  );
}

/** A row of a response without the later changes that the row of the request with the same name shows. */
export function withoutSaid(property: PropertyView, request: readonly PropertyView[]): PropertyView {
  const twin = request.find(({ name }) => name === property.name);
  return {
    ...property,
    laterChanges: property.laterChanges.filter((change) => !twin?.laterChanges.includes(change)),
    children: property.children.map((child) => withoutSaid(child, twin?.children ?? [])),
  };
}

function rowOf(language: string, name: string, anchor: string, node: Parameter | Header): PropertyView {
  const { description, example, required = false, schema = {} } = node;
  return viewOf(language, {
    name,
    anchor,
    place: name,
    node: {
      ...effectiveSchema(contractOf(language), schema),
      ...(description ? { description } : {}),
      ...(example === undefined ? {} : { examples: [example] }),
      ...('x-discrepancies' in node ? { 'x-discrepancies': node['x-discrepancies'] as string[] } : {}),
    },
    required,
    requiredCode: undefined,
    within: [],
  });
}

interface Row {
  name: string;
  anchor: string;
  place: string;
  node: Schema;
  required: boolean;
  /** The code for leaving it out. */
  requiredCode: ErrorCode | undefined;
  within: readonly string[];
}

function viewOf(language: string, row: Row): PropertyView {
  const document = contractOf(language);
  const { name, anchor, place, node, required, requiredCode, within } = row;
  const effective = effectiveSchema(document, node);
  const types = effective.anyOf && !effective.type ? typesOf(document, node) : [];
  const schema: Schema = types.length > 0 ? { ...effective, type: types } : effective;
  const items = schema.items && effectiveSchema(document, schema.items);
  const component = schema.items?.$ref ?? node.$ref;
  const isRepeated = component !== undefined && within.includes(component);
  const rules = codesByRule(schema);
  if (requiredCode && required && !rules.has('required')) rules.set('required', requiredCode);
  const inRules = new Set(rules.values());
  const texts = [schema.description, items?.description].filter(Boolean).join(' ');
  return {
    name,
    anchor,
    place,
    schema,
    items,
    required,
    values: [schema, ...(items ? [items] : [])].flatMap((part) => knownValues(document, part)),
    rules,
    otherCodes: errorCodesIn(texts).filter((code) => !inRules.has(code)),
    differences: differencesOf([...(schema['x-discrepancies'] ?? []), ...(items?.['x-discrepancies'] ?? [])]),
    laterChanges: laterChangesOf([...(schema['x-since'] ?? []), ...(items?.['x-since'] ?? [])]),
    children: isRepeated
      ? []
      : propertiesWithin(language, schema.items ?? node, {
          prefix: anchor,
          place: schema.items ? `${place}[].` : `${place}.`,
          within: component ? [...within, component] : within,
        }),
  };
}

/** The codes of `x-errors`, by keyword or rule. */
function codesByRule(schema: Schema): Map<string, ErrorCode> {
  return new Map(
    Object.entries(schema['x-errors'] ?? {}).flatMap(([rule, name]) => {
      const code = errorCodeNamed(name);
      return code ? [[rule, code] as const] : [];
    }),
  );
}

const differencesById = new Map(discrepancies.map((entry) => [entry.id, entry]));

/**
 * The entries of the list of differences, each once.
 *
 * @throws {Error} an id is not in the list
 */
export function differencesOf(ids: readonly string[]): Discrepancy[] {
  return [...new Set(ids)].map((id) => {
    const entry = differencesById.get(id);
    if (!entry) throw new Error(`x-discrepancies names ${id}, which is not in the list of differences.`);
    return entry;
  });
}
