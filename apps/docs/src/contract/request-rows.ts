import type { ErrorCode } from '@vpcep/contract';
import { errorCodeNamed } from './codes.ts';
import type { OperationView } from './operations.ts';
import { flatten, type PropertyView, parametersIn, propertiesOf } from './properties.ts';

/** What a caller sends, as rows of a reference page. */
export interface RequestRows {
  path: PropertyView[];
  query: PropertyView[];
  header: PropertyView[];
  body: PropertyView[];
}

/** The parameter or property that a rule is about which leads to a response as a whole. */
const subjects: Readonly<Record<string, string>> = {
  portsTaken: 'ports',
  unknownService: 'vpc_endpoint_service_id',
  otherProject: 'project_id',
};

/** The parameters and the body of an operation, each with the codes of all rules about it. */
export function requestRows(language: string, view: OperationView): RequestRows {
  const withCodes = (rows: readonly PropertyView[]) => rows.map((row) => withResponseCodes(row, view));
  return {
    path: withCodes(parametersIn(language, view, 'path')),
    query: withCodes(parametersIn(language, view, 'query')),
    header: withCodes(parametersIn(language, view, 'header')),
    body: withCodes(view.request?.schema ? propertiesOf(language, view.request.schema, 'body') : []),
  };
}

/** The rows at which a request is rejected with a code, by code. */
export function rowsByCode(rows: RequestRows): Map<ErrorCode, PropertyView[]> {
  const byCode = new Map<ErrorCode, PropertyView[]>();
  for (const row of flatten([...rows.path, ...rows.query, ...rows.header, ...rows.body])) {
    for (const code of codesAt(row)) byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  return byCode;
}

/** The codes of all rules about a row, each once. */
export function codesAt({ rules, otherCodes }: PropertyView): ErrorCode[] {
  return [...new Set([...rules.values(), ...otherCodes])];
}

function withResponseCodes(row: PropertyView, { failures }: OperationView): PropertyView {
  const codes = failures
    .flatMap((response) => Object.entries((response['x-errors'] ?? {}) as Record<string, string>))
    .filter(([rule]) => subjects[rule] === row.name)
    .flatMap(([, name]) => errorCodeNamed(name) ?? []);
  return codes.length > 0 ? { ...row, otherCodes: [...codes, ...row.otherCodes] } : row;
}
