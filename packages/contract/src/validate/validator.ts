import { pathToFileURL } from 'node:url';
import { MIMEType } from 'node:util';
import type { ErrorObject } from 'ajv';
import { distPath } from '../dist.ts';
import { namedValuesOf } from '../model/allowed-values.ts';
import type { CloudBehaviour } from '../model/discrepancy.ts';
import type { OpenApiDocument, Schema } from '../model/document.ts';
import { effectiveSchema } from '../model/effective-schema.ts';
import { type Operation, type OperationParameter, operationById, responseTo } from '../model/operation.ts';
import { formatPointer, parsePointer, valueAt } from '../model/pointer.ts';
import { inlineReferences } from '../model/reference.ts';
import { cloudBehaviour, readContract } from '../read-contract.ts';
import { checks } from '../rules/checks.ts';
import { type CodePlace, codePlacesOf, generalRule } from '../rules/code-places.ts';
import { type CheckedRule, checkedRules } from '../rules/names.gen.ts';
import { shortenArrays } from './shorten-arrays.ts';
import { validatorName } from './validator-name.ts';
import { formatProperty, type ValidationRule, type Violation } from './violation.ts';

/** A response to validate. */
export interface ReceivedResponse {
  readonly status: number;
  /** The `Content-Type`; not validated when left out. */
  readonly contentType?: string | undefined;
  /** The body: parsed where it is JSON, else its text; undefined where there is none. */
  readonly body: unknown;
}

/** Holds requests and responses against the contract. Each method returns what is broken; nothing when all is well. */
export interface Validator {
  /**
   * Validates the parameters in path and query.
   *
   * @param values those of the path by name, decoded
   * @param query as sent, without the question mark
   */
  parameters(
    operation: Operation,
    values: Readonly<Record<string, string | undefined>>,
    query?: string,
  ): readonly Violation<ValidationRule>[];
  /** Validates a request body. In mode `first`, defaults of the contract are added to it in place; in mode `all`, it is left as it is. */
  body(operation: Operation, body: unknown): readonly Violation<ValidationRule>[];
  /** Validates a response; in mode `all` only. */
  response(operation: Operation, response: ReceivedResponse): readonly Violation<ValidationRule>[];
  /** The error code of a request that breaks a rule without a code of its own. */
  generalCode(operation: Operation): string;
}

/** How to validate. */
export interface ValidatorOptions {
  /** `first` stops at the first violation of a request; `all` finds every one, and validates responses. */
  readonly mode: 'first' | 'all';
  /** The cloud whose documents alone count, where the two differ; both when left out. */
  readonly cloud?: 'huawei' | 'otc' | undefined;
}

interface Compiled {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

/** What a request to an operation is validated with. */
interface Prepared {
  readonly parameters: readonly {
    readonly parameter: OperationParameter;
    readonly place: 'path' | 'query';
    readonly validate: Compiled | undefined;
  }[];
  readonly body: Compiled | undefined;
  readonly rules: readonly NamedRule[];
}

/** Keywords that are reported at the object, and name its property in their parameters. */
const namesProperty: Readonly<Record<string, string>> = {
  required: 'missingProperty',
  additionalProperties: 'additionalProperty',
  unevaluatedProperties: 'unevaluatedProperty',
};

/** Loads the validators that were compiled from the contract. */
export async function loadValidator({ mode, cloud }: ValidatorOptions): Promise<Validator> {
  const path = distPath(`validators/${mode}.js`);
  const { validators } = (await import(pathToFileURL(path).href)) as {
    validators: Readonly<Record<string, Compiled>>;
  };
  const contract = readContract();
  const rulesOf = namedRules(contract, cloud);

  const run = (
    validate: Compiled | undefined,
    value: unknown,
    toViolation: (error: ErrorObject) => Violation<ValidationRule>,
  ) => (!validate || validate(value) ? none : (validate.errors ?? []).filter(isCause).map(toViolation));

  /** What each request to an operation needs, looked up once. */
  const prepared = new Map<string, Prepared>();
  const prepare = (operation: Operation): Prepared => {
    let found = prepared.get(operation.id);
    if (!found) {
      const { id, parameters } = operation;
      found = {
        parameters: parameters.flatMap((parameter) => {
          const { in: place, name } = parameter;
          if (place !== 'path' && place !== 'query') return [];
          return { parameter, place, validate: validators[validatorName.parameter(id, place, name)] };
        }),
        body: validators[validatorName.body(id)],
        rules: rulesOf.get(id) ?? [],
      };
      prepared.set(id, found);
    }
    return found;
  };

  return {
    generalCode,
    parameters(operation, values, query = '') {
      const violations: Violation<ValidationRule>[] = [];
      for (const { parameter, place, validate } of prepare(operation).parameters) {
        const { name, pointer, required } = parameter;
        const value = place === 'path' ? values[name] : queryValue(contract, parameter, query);
        if (place === 'query' && value === undefined && !required) continue;
        const found =
          value === undefined
            ? [missingParameter(operation, parameter)]
            : run(validate, value, (error) =>
                requestViolation(operation, error, place, [name], `${pointer}/schema`),
              );
        if (found.length > 0 && mode === 'first') return found;
        violations.push(...found);
      }
      return violations;
    },
    body(operation, sent) {
      const body = mode === 'all' ? shortenArrays(sent) : sent;
      const pointer = operation.request?.schemaPointer ?? operation.pointer;
      const { body: validate, rules } = prepare(operation);
      const found = run(validate, body, (error) => requestViolation(operation, error, 'body', [], pointer));
      if (found.length > 0 && mode === 'first') return found;
      if (mode === 'all') return [...found, ...rules.flatMap((rule) => rule(body))];
      for (const rule of rules) {
        const broken = rule(body);
        if (broken.length > 0) return broken.slice(0, 1);
      }
      return none;
    },
    response(operation, { status, contentType, body }) {
      const documented = responseTo(operation, status);
      const base = { part: 'response', property: '', code: '' } as const;
      if (!documented) {
        const known = operation.responses.map((response) => response.status);
        const pointer = `${operation.pointer}/responses`;
        return [{ ...base, in: 'status', rule: 'status', params: { status, allowedValues: known }, pointer }];
      }
      const types = Object.keys(documented.content ?? {});
      if (types.length === 0) return none;
      if (contentType !== undefined && !types.includes(essenceOf(contentType))) {
        const params = { contentType, allowedValues: types };
        const pointer = `${documented.pointer}/content`;
        return [{ ...base, in: 'header', property: 'Content-Type', rule: 'mediaType', params, pointer }];
      }
      const pointer = `${documented.pointer}/content/application~1json/schema`;
      const validate = validators[validatorName.response(operation.id, documented.status)];
      return run(validate, shortenArrays(body), (error) => ({
        ...base,
        ...placeOf(error, 'body', [], pointer),
      }));
    },
  };
}

const none: readonly Violation<ValidationRule>[] = [];

/** The value of a query parameter as its schema asks for it; undefined where it was not sent. */
function queryValue(
  document: OpenApiDocument,
  { name, schema = {} }: OperationParameter,
  query: string,
): unknown {
  const sent = query === '' ? [] : new URLSearchParams(query).getAll(name);
  if (sent.length === 0) return undefined;
  const { type, items = {} } = inlineReferences(document, schema);
  if (type === 'array') return sent.map((text) => typed(items.type, text));
  // One that is repeated is a list, and breaks the rule on its type.
  return sent.length > 1 ? sent : typed(type, sent[0] ?? '');
}

/** What a text stands for; the text itself where it does not fit the type. */
function typed(type: Schema['type'], text: string): unknown {
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function missingParameter(
  operation: Operation,
  { name, in: place, schema, pointer }: OperationParameter,
): Violation<ValidationRule> {
  const code = schema?.['x-errors']?.required ?? generalCode(operation);
  const found = { in: place, property: name, rule: 'required', params: { missingProperty: name } } as const;
  return { part: 'request', ...found, pointer, code };
}

/** Keywords that only say that something below them is wrong. */
function isCause({ keyword }: ErrorObject): boolean {
  return keyword !== 'if' && keyword !== 'propertyNames';
}

function requestViolation(
  operation: Operation,
  error: ErrorObject,
  place: string,
  root: readonly string[],
  pointer: string,
): Violation<ValidationRule> {
  const { keyword, params, parentSchema } = error;
  const schema = parentSchema as Schema | undefined;
  const holder = keyword === 'required' ? schema?.properties?.[String(params.missingProperty)] : schema;
  return {
    part: 'request',
    code: holder?.['x-errors']?.[keyword] ?? generalCode(operation),
    ...placeOf(error, place, root, pointer),
  };
}

function placeOf(error: ErrorObject, place: string, root: readonly string[], pointer: string) {
  const { keyword, instancePath, params, schemaPath, parentSchema } = error;
  const path = [...root, ...parsePointer(instancePath)];
  const named = namesProperty[keyword];
  if (named) path.push(String(params[named]));
  const missing =
    keyword === 'required' &&
    (parentSchema as Schema | undefined)?.properties?.[params.missingProperty]?.['x-errors'];
  // The code of a required property stands at the property: that is where a reader is to look.
  const at = missing
    ? schemaPath.replace(/\/required$/, `/properties/${params.missingProperty}`)
    : schemaPath;
  return {
    in: place,
    property: formatProperty(path),
    rule: keyword as ValidationRule,
    params,
    pointer: pointer + at.slice(1),
  };
}

function generalCode({ responses }: Operation): string {
  for (const response of responses) {
    const code = response['x-errors']?.[generalRule];
    if (code !== undefined) return code;
  }
  return '';
}

function essenceOf(contentType: string): string {
  try {
    return new MIMEType(contentType).essence;
  } catch {
    return contentType;
  }
}

type NamedRule = (body: unknown) => Violation<ValidationRule>[];

/** The rules on bodies that no schema expresses, by operationId: those of the contract, and those of one cloud. */
function namedRules(
  document: OpenApiDocument,
  cloud: ValidatorOptions['cloud'],
): ReadonlyMap<string, readonly NamedRule[]> {
  const rules = new Map<string, NamedRule[]>();
  const places = codePlacesOf(document).filter((place) => place.in === 'body');
  const add = (operationId: string, rule: NamedRule): void => {
    rules.set(operationId, [...(rules.get(operationId) ?? []), rule]);
  };
  for (const one of cloudBehaviour.filter((each) => each.cloud === cloud)) {
    for (const id of one.operations) add(id, cloudRule(document, id, one, places));
  }
  for (const place of places.filter(({ rule }) => (checkedRules as readonly string[]).includes(rule))) {
    const find = valueFinder(place.property);
    add(place.operation, (body) =>
      find(body).flatMap(({ path, value }) =>
        checks[place.rule as CheckedRule](value).map(({ path: below, params }) => ({
          ...violationAt(place, [...path, ...below]),
          rule: place.rule as CheckedRule,
          params,
        })),
      ),
    );
  }
  return rules;
}

function cloudRule(
  document: OpenApiDocument,
  operationId: string,
  { rejects, value: rejected, restricts, pattern }: CloudBehaviour,
  places: readonly CodePlace[],
): NamedRule {
  const property = rejects ?? restricts ?? '';
  const operation = operationById(document, operationId);
  const rule = restricts ? 'pattern' : rejected !== undefined ? 'enum' : undefined;
  const place = places.find(
    (each) => each.operation === operationId && each.property === property && each.rule === rule,
  ) ?? {
    code: generalCode(operation),
    pointer: `${operation.request?.schemaPointer}${formatPointer(['properties', property])}`,
  };
  const expression = pattern === undefined ? undefined : new RegExp(pattern, 'u');
  const find = valueFinder(property);
  return (body) =>
    find(body).flatMap<Violation<ValidationRule>>(({ path, value }) => {
      if (rejected !== undefined) {
        if (value !== rejected) return [];
        const allowedValues = valuesOf(document, operation, property).filter((each) => each !== rejected);
        return [{ ...violationAt(place, path), rule: 'enum', params: { allowedValues } }];
      }
      if (rejects) return [{ ...violationAt(place, path), rule: 'unknownToCloud', params: {} }];
      return typeof value === 'string' && expression && !expression.test(value)
        ? [{ ...violationAt(place, path), rule: 'cloudPattern', params: { pattern } }]
        : [];
    });
}

/** The values that the contract names for a property of a request. */
function valuesOf(document: OpenApiDocument, { request }: Operation, property: string): readonly string[] {
  const { properties = {} } = effectiveSchema(document, request?.schema ?? {});
  return namedValuesOf(document, properties[property] ?? {})?.values ?? [];
}

function violationAt({ code, pointer }: Pick<CodePlace, 'code' | 'pointer'>, path: readonly string[]) {
  return { part: 'request', in: 'body', property: formatProperty(path), pointer, code } as const;
}

interface FoundValue {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Finds the values that a property such as `ports[].client_port` names, with the path to each. */
function valueFinder(property: string): (body: unknown) => readonly FoundValue[] {
  const steps = property
    .split('.')
    .map((part) => ({ name: part.replace(/\[\]$/, ''), list: part.endsWith('[]') }));
  const find = (value: unknown, path: readonly string[], at: number): readonly FoundValue[] => {
    const step = steps[at];
    if (!step) return [{ path, value }];
    const child = valueAt(value, [step.name]);
    if (child === undefined) return [];
    const place = [...path, step.name];
    if (!step.list) return find(child, place, at + 1);
    if (!Array.isArray(child)) return [];
    return child.flatMap((item, index) => find(item, [...place, String(index)], at + 1));
  };
  return (body) => find(body, [], 0);
}
