import type { Oas3Operation, Oas3Response, UserContext } from '@redocly/openapi-core';

/** A documented response of an operation. */
export interface PlacedResponse {
  /** Three digits, a range such as `4XX`, or `default`. */
  readonly status: string;
  readonly response: Oas3Response;
  /** Where it stands: at the component where it is one. */
  readonly location: UserContext['location'];
}

/** The responses of an operation, references followed; those whose reference leads nowhere are left out. */
export function responsesOf(
  operation: Oas3Operation,
  { location, resolve }: Pick<UserContext, 'location' | 'resolve'>,
): PlacedResponse[] {
  return Object.entries(operation.responses ?? {}).flatMap(([status, written]) => {
    const { node: response, location: place } = resolve<Oas3Response>(written);
    if (!response) return [];
    const isReference = response !== written;
    return [{ status, response, location: isReference ? place : location.child(['responses', status]) }];
  });
}

/** The responses that report a failure. */
export function failuresOf(responses: readonly PlacedResponse[]): PlacedResponse[] {
  return responses.filter(({ status }) => !/^[123]/.test(status));
}
