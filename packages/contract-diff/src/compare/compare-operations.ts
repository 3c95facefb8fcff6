import { httpMethods } from '@vpcep/contract';
import { content } from './compare-content.ts';
import { compareParameters, requiredFlag } from './compare-parameters.ts';
import { compareProperties } from './compare-properties.ts';
import { responses } from './compare-responses.ts';
import { compareSecurity } from './compare-security.ts';
import {
  asPatch,
  type Context,
  deprecation,
  elsewhere,
  isSame,
  pairs,
  type Rule,
  report,
  reportBreak,
  reportValues,
  travelling,
} from './comparison.ts';
import { type ContractNode, property, resolved } from './contract-node.ts';

const bodyRules: Readonly<Record<string, Rule>> = { required: requiredFlag, content, description: asPatch };

const requestBody: Rule = (before, after, context, name) => {
  if (before && after) compareProperties(before, after, bodyRules, context);
  else if (before) reportValues(context, before, name, 'different', 'The request body is gone');
  else {
    const isRequired = property(after, 'required')?.value === true;
    const what = `${isRequired ? 'A required' : 'An optional'} request body is new`;
    reportValues(context, after, name, isRequired ? 'narrower' : 'wider', what);
  }
};

/** `operationId`: generated code is named after it. */
const operationId: Rule = (before, after, context, name) => {
  if (before?.value === after?.value) return;
  const message = `\`${before?.value}\` is \`${after?.value}\` now: breaks code that was generated under the old name`;
  reportBreak(context, after ?? before, name, 'code', message);
};

/** `tags`: generators name classes and files by them, most by the first. */
const tags: Rule = (before, after, context, name) => {
  const [left, right] = [before, after].map((node) => (node ? resolved(node) : []) as string[]) as [
    string[],
    string[],
  ];
  const gone = left.filter((tag) => !right.includes(tag));
  if (gone.length > 0 || (left[0] ?? right[0]) !== right[0]) {
    const message = `The tags were ${show(left)}, are ${show(right)}: breaks code that is generated under the name of the tag`;
    reportBreak(context, after ?? before, name, 'code', message);
  } else if (!isSame(before, after)) {
    const isNew = right.length > left.length;
    const message = `The tags were ${show(left)}, are ${show(right)}: generated code is found where it was`;
    report(context, after ?? before, { rule: name, message, step: isNew ? 'minor' : 'patch' });
  }
};

function show(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');
}

/** `callbacks`: requests that the server sends, once a client has asked for them. */
const callbacks: Rule = (before, after, context, name) => {
  for (const [callback, left, right] of pairs(before, after)) {
    if (left && right) comparePathsOf(left, right, { ...context, reversed: true }, name);
    else serverRequest(left, right, context, name, callback);
  }
};

/** `webhooks`: requests that the server sends to clients that registered for them. */
export const webhooks: Rule = (before, after, context, name) => {
  for (const [webhook, left, right] of pairs(before, after)) {
    if (left && right) comparePathItems(left, right, { ...context, reversed: true });
    else serverRequest(left, right, context, name, webhook);
  }
};

/** A kind of request from the server that is new, which no client gets unasked, or gone. */
function serverRequest(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  context: Context,
  rule: string,
  name: string,
): void {
  if (before) {
    const message = `The server no longer sends \`${name}\`: breaks clients that wait for it`;
    reportBreak(context, before, rule, 'responses', message);
  } else {
    const message = `The server sends \`${name}\` to clients that ask for it: clients go on as before`;
    report(context, after, { rule, message, step: 'minor' });
  }
}

const operationRules: Readonly<Record<string, Rule>> = {
  operationId,
  tags,
  requestBody,
  responses,
  callbacks,
  parameters: elsewhere,
  security: elsewhere,
  deprecated: deprecation,
  summary: asPatch,
  description: asPatch,
  externalDocs: asPatch,
};

/** `paths`, and callbacks, which have path items by expression. */
export const pathItems: Rule = (before, after, context, name) => comparePathsOf(before, after, context, name);

function comparePathsOf(
  before: ContractNode | undefined,
  after: ContractNode | undefined,
  context: Context,
  name: string,
): void {
  const inRequest = travelling(context, 'request');
  for (const [path, left, right] of pairs(before, after)) {
    if (left && right) comparePathItems(left, right, context);
    else if (left) reportValues(inRequest, left, name, 'different', `The path ${path} is gone`);
    else reportValues(inRequest, right, name, 'wider', `The path ${path} is new`);
  }
}

/** A path item is compared operation by operation. */
function comparePathItems(before: ContractNode, after: ContractNode, context: Context): void {
  const operations = Object.fromEntries(httpMethods.map((method) => [method, operation]));
  const rules = { ...operations, parameters: elsewhere, summary: asPatch, description: asPatch };
  compareProperties(before, after, rules, context);
}

const operation: Rule = (before, after, outer, method, owners) => {
  const id = property(after, 'operationId') ?? property(before, 'operationId');
  const context = travelling({ ...outer, operation: `${id?.value ?? method}` }, 'request');
  if (before && after) {
    const [beforeItem, afterItem] = [owners.before ?? before, owners.after ?? after];
    compareParameters([beforeItem, before], [afterItem, after], context);
    if (!context.reversed) compareSecurity(before, after, context);
    compareProperties(before, after, operationRules, context);
  } else if (before) reportValues(context, before, 'operation', 'different', `\`${id?.value}\` is gone`);
  else reportValues(context, after, 'operation', 'wider', `\`${id?.value}\` is new`);
};
