import { content } from './compare-content.ts';
import { compareParameters, requiredFlag } from './compare-parameters.ts';
import { responses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import {
  type Context,
  compareMembers,
  elsewhere,
  notice,
  prose,
  type Rule,
  report,
  reportShift,
} from './comparison.ts';
import { member, type Place } from './place.ts';

const bodyRules: Readonly<Record<string, Rule>> = { required: requiredFlag, content, description: prose };

const requestBody: Rule = (before, after, context, name) => {
  if (before && after) compareMembers(before, after, bodyRules, context);
  else if (before) reportShift(context, before, name, 'different', 'The request body is gone');
  else {
    const required = member(after, 'required')?.value === true;
    const what = `${required ? 'A required' : 'An optional'} request body is new`;
    reportShift(context, after, name, required ? 'narrower' : 'wider', what);
  }
};

/** `operationId`: generated code is named after it. */
const operationId: Rule = (before, after, context, name) => {
  if (before?.value === after?.value) return;
  const message = `\`${before?.value}\` is \`${after?.value}\` now: breaks code that was generated under the old name`;
  report(context, after ?? before, { rule: name, message, step: 'major', breaks: 'code' });
};

const operationRules: Readonly<Record<string, Rule>> = {
  operationId,
  requestBody,
  responses,
  parameters: elsewhere,
  security: elsewhere,
  deprecated: notice,
  summary: prose,
  description: prose,
  tags: prose,
  externalDocs: prose,
};

/** Rule for one operation of a path item. */
export const operation =
  (beforeItem: Place, afterItem: Place): Rule =>
  (before, after, outer, method) => {
    const place = after ?? before;
    const id = member(after, 'operationId') ?? member(before, 'operationId');
    const context: Context = { ...outer, operation: `${id?.value ?? method}`, direction: 'request' };
    if (before && after) {
      compareParameters([beforeItem, before], [afterItem, after], context);
      compareSecurity(before, after, context);
      compareMembers(before, after, operationRules, context);
    } else if (before) reportShift(context, place, 'operation', 'different', `\`${id?.value}\` is gone`);
    else reportShift(context, place, 'operation', 'wider', `\`${id?.value}\` is new`);
  };
