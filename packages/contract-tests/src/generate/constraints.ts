import { formatPointer, inlineReferences, type Operation, type Pointer, type Schema } from '@vpcep/contract';
import { checkedRules, keywords } from '@vpcep/contract/rules';
import { contract } from '../contract/contract.ts';

/** A rule on a value of a request: a keyword of a schema, or a named rule. */
export interface Constraint {
  readonly operation: string;
  /** `body`, or the place of a parameter. */
  readonly in: string;
  /** Such as `ports[].client_port`; empty for the body as a whole. */
  readonly property: string;
  /** Names that lead to the value; `[]` for any item. */
  readonly path: readonly string[];
  readonly rule: string;
  /** The schema that holds the keyword; for `required`, that of the object. */
  readonly schema: Schema;
  /** The code that stands at the rule itself; empty where it has none of its own. */
  readonly code: string;
  readonly pointer: Pointer;
}

/** Every constraint of an operation's parameters and request body. */
export function constraintsOf(operation: Operation): Constraint[] {
  const { id, parameters, request } = operation;
  return [
    ...parameters.flatMap(({ name, in: place, schema, pointer }) =>
      schema
        ? constraintsIn(schema, { operation: id, in: place, path: [name], pointer: `${pointer}/schema` })
        : [],
    ),
    ...(request?.schema
      ? constraintsIn(request.schema, { operation: id, in: 'body', path: [], pointer: request.schemaPointer })
      : []),
  ];
}

interface Where {
  readonly operation: string;
  readonly in: string;
  readonly path: readonly string[];
  readonly pointer: Pointer;
}

function constraintsIn(schema: Schema, where: Where): Constraint[] {
  return visit(inlineReferences(contract, schema), where);
}

function visit(schema: Schema, where: Where): Constraint[] {
  const { path, pointer } = where;
  const make = (
    rule: string,
    code: string | undefined,
    at: Pointer,
    on = path,
    holder = schema,
  ): Constraint => ({
    operation: where.operation,
    in: where.in,
    property: nameOf(on),
    path: on,
    rule,
    schema: holder,
    code: code ?? '',
    pointer: at,
  });
  const own = [...keywords, ...checkedRules]
    .filter((rule) => rule !== 'required')
    .filter((rule) => (rule in schema || schema['x-errors']?.[rule]) && isLimit(schema, rule))
    .map((rule) =>
      make(rule, schema['x-errors']?.[rule], rule in schema ? pointer + formatPointer([rule]) : pointer),
    );
  const required = (schema.required ?? []).map((name) => {
    const code = schema.properties?.[name]?.['x-errors']?.required;
    return make('required', code, `${pointer}${formatPointer(['properties', name])}`, [...path, name]);
  });
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, child]) =>
    visit(child, { ...where, path: [...path, name], pointer: pointer + formatPointer(['properties', name]) }),
  );
  const items = schema.items
    ? visit(schema.items, { ...where, path: [...path, '[]'], pointer: `${pointer}/items` })
    : [];
  return [...own, ...required, ...below, ...items];
}

/** Whether a keyword forbids anything: `minLength: 0` does not, nor does `additionalProperties: true`. */
function isLimit(schema: Schema, rule: string): boolean {
  const value = (schema as Record<string, unknown>)[rule];
  if (rule === 'additionalProperties' || rule === 'unevaluatedProperties') return value === false;
  if (rule === 'uniqueItems') return value === true;
  return !(['minLength', 'minItems', 'minProperties'].includes(rule) && value === 0);
}

/** `['ports', '[]', 'client_port']` becomes `ports[].client_port`. */
function nameOf(path: readonly string[]): string {
  return path.join('.').replaceAll('.[]', '[]');
}
