import type { UserContext } from '@redocly/openapi-core';
import { propertiesOf, translationKey } from '@vpcep/contract';
import { bodySchemas } from '../openapi/body-schemas.ts';
import { completeErrorCodes, type ErrorCodes } from '../openapi/error-codes.ts';
import { codesWithin, errorsAt } from '../openapi/error-rules.ts';
import type { VisitedSchema } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

/** A code in a description, with the status in front of it where there is one. */
const namedCode = /(?:\b([1-5]\d\d)\s*)?`([A-Za-z]+\.\d{4})`/g;

/**
 * The codes that the descriptions of parameters and request properties name, in each language, are those that `x-errors` gives
 * there or at a response, with their status. Descriptions of anything else mention codes for other reasons.
 */
export default contractRule(({ languages, errorCodes }) => {
  let known: ErrorCodes | undefined;
  const responseCodes = new Set<string>();
  const parameters: { node: object; codes: ReadonlySet<string>; location: UserContext['location'] }[] = [];

  function check(
    node: object,
    codes: ReadonlySet<string>,
    location: UserContext['location'],
    report: UserContext['report'],
  ): void {
    const translations = propertiesOf(propertiesOf(node)[translationKey]);
    const texts = [
      { at: ['description'], text: propertiesOf(node).description },
      ...languages.slice(1).map(({ tag }) => ({
        at: [translationKey, tag, 'description'],
        text: propertiesOf(translations[tag]).description,
      })),
    ];
    for (const { at, text } of texts) {
      for (const [, status, code = ''] of String(text ?? '').matchAll(namedCode)) {
        if (!responseCodes.has(code.toLowerCase()) && !codes.has(code.toLowerCase())) {
          report({
            message: `Give the rule that \`${code}\` belongs to this code in \`x-errors\`, or name another code.`,
            location: location.child(at),
          });
        }
        const right = known?.find(code)?.status;
        if (status && typeof right === 'number' && right !== Number(status)) {
          report({
            message: `Write ${right} \`${code}\`: the code does not come with ${status}.`,
            location: location.child(at),
          });
        }
      }
    }
  }

  const bodies = bodySchemas('RequestBody', ({ schema, location, references }, { report, resolve }) => {
    const codes = codesWithin(schema, resolve);
    for (const [, code] of references.flatMap(errorsAt)) codes.add(code.toLowerCase());
    check(schema, codes, location, report);
  });

  return [
    {
      Root(root) {
        known = completeErrorCodes(errorCodes, root);
      },
      Response(response) {
        for (const [, code] of errorsAt(response)) responseCodes.add(code.toLowerCase());
      },
      Parameter(parameter, { location, resolve }) {
        const codes = codesWithin((parameter.schema ?? {}) as VisitedSchema, resolve);
        parameters.push({ node: parameter, codes, location });
      },
    },
    bodies,
    {
      Root: {
        leave(_root, { report }) {
          for (const { node, codes, location } of parameters) check(node, codes, location, report);
        },
      },
    },
  ];
});
