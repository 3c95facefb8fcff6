import type { Oas3Example, Oas3MediaType, UserContext } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';
import { completeErrorCodes, type ErrorCodes, standsFor } from '../openapi/error-codes.ts';
import { failuresOf, responsesOf } from '../openapi/responses.ts';
import { contractRule } from '../rule.ts';

const mediaType = 'application/json';

/** Every failure shows an example, whose error code is documented for that status in `error-codes.yaml`. */
export default contractRule(({ errorCodes }) => {
  /** Operations share their failures; each is reported once. */
  const reported = new Set<string>();
  let known: ErrorCodes | undefined;
  return {
    Root(root) {
      known = completeErrorCodes(errorCodes, root);
    },
    Operation(operation, { location, report, resolve }) {
      const reportOnce = (message: string, place: UserContext['location']): void => {
        const key = `${place.absolutePointer} ${message}`;
        if (!reported.has(key)) report({ message, location: place });
        reported.add(key);
      };
      for (const failure of failuresOf(responsesOf(operation, { location, resolve }))) {
        const { [mediaType]: body } = failure.response.content ?? {};
        const examples = body
          ? examplesOf(body, failure.location.child(['content', mediaType]), resolve)
          : [];
        if (examples.length === 0) reportOnce('Add an example that shows an error code.', failure.location);
        for (const { place, value } of examples) {
          const remedy = findRemedy(codeIn(value), failure.status, known);
          if (remedy) reportOnce(remedy, place.child(['error_code']));
        }
      }
    },
  };
});

/** The example values of a body, and where they stand. */
function examplesOf(
  body: Oas3MediaType,
  location: UserContext['location'],
  resolve: UserContext['resolve'],
): { place: UserContext['location']; value: unknown }[] {
  const named = Object.entries(body.examples ?? {}).flatMap(([name, written]) => {
    const { node: example, location: component } = resolve<Oas3Example>(written);
    if (!example) return [];
    const place = example === written ? location.child(['examples', name]) : component;
    return [{ place: place.child(['value']), value: example.value }];
  });
  return 'example' in body ? [{ place: location.child(['example']), value: body.example }, ...named] : named;
}

/** The code of an error body, flat or nested; `null` for a message that has none. */
function codeIn(body: unknown): unknown {
  const { error_code, error, message } = propertiesOf(body);
  if (error_code === undefined && typeof message === 'string') return null;
  return error_code ?? propertiesOf(error).code;
}

/** What to do about a code in the example of a response; nothing where it fits. */
function findRemedy(code: unknown, response: string, known: ErrorCodes | undefined): string | undefined {
  // A message without a code fits where any failure may come, as that of the gateway.
  if (code === null && response === 'default') return undefined;
  if (typeof code !== 'string') return 'Add the `error_code` of the failure that is shown.';
  const entry = known?.find(code);
  if (!entry) return `Add \`${code}\` to error-codes.yaml, or show a code that is there.`;
  if (typeof entry.status !== 'number') return undefined;
  const documented = [entry.status, ...(entry.illustrates ?? [])];
  return documented.some((status) => standsFor(response, status))
    ? undefined
    : `Show a code that comes with ${response}: \`${code}\` comes with ${documented.join(', ')} (error-codes.yaml).`;
}
