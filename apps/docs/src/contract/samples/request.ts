import { fillPath, sampleParameter } from '@vpcep/contract';
import type { SampleRequest } from './sample.ts';

/** A token that the local servers accept. */
export const sampleToken = 'test-token';

/** The address of a sample, its parameters filled with the contract's examples. */
export function urlOf({ view, baseUrl }: SampleRequest): string {
  const parameters = Object.fromEntries(
    view.pathParameters.map((name) => [name, sampleParameter(view, name)]),
  );
  return baseUrl + fillPath(view.path, parameters);
}

/** The headers of a sample: those that the contract requires, the credentials, the type of the body. */
export function headersOf({ view, body }: SampleRequest): Record<string, string> {
  const required = view.parameters.filter((parameter) => parameter.in === 'header' && parameter.required);
  return {
    ...Object.fromEntries(required.map(({ name }) => [name, sampleParameter(view, name)])),
    ...Object.fromEntries(
      (view.security[0] ?? []).map(({ key, scheme }) => [scheme.name ?? key, sampleToken]),
    ),
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
  };
}
