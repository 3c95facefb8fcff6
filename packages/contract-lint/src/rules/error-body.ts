import type { UserContext } from '@redocly/openapi-core';
import { failuresOf, responsesOf } from '../openapi/responses.ts';
import type { VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

const mediaType = 'application/json';
const required = ['error_code', 'error_msg'];

/** Every failure has the one error body, alone or as one of several that callers can meet. */
export default contractRule(() => {
  /** Operations share their failures; each is reported once. */
  const reported = new Set<object>();
  return {
    Operation(operation, { location: own, report, resolve }) {
      for (const { response, location } of failuresOf(responsesOf(operation, { location: own, resolve }))) {
        const { schema } = response.content?.[mediaType] ?? {};
        if (reported.has(response) || (schema && isErrorBody(schema, resolve))) continue;
        reported.add(response);
        const message = `Give this failure the error body: \`${mediaType}\` with ${required.map((name) => `\`${name}\``).join(' and ')}.`;
        report({ message, location });
      }
    },
  };
});

function isErrorBody(written: VisitedSchema | { $ref: string }, resolve: UserContext['resolve']): boolean {
  const { node: schema } = resolve<VisitedSchema>(written);
  if (!schema) return false;
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = schema;
  return (
    required.every((name) => name in properties) ||
    [...allOf, ...anyOf, ...oneOf].some((part) => isErrorBody(part, resolve))
  );
}
