import { content } from './compare-content.ts';
import { parameterRules } from './compare-parameters.ts';
import { compareProperties } from './compare-properties.ts';
import { asPatch, isSame, pairs, type Rule, report, reportValues, travelling } from './comparison.ts';
import { property } from './contract-node.ts';

/** `headers` of a response. */
const headers: Rule = (before, after, context, name) => {
  for (const [header, left, right] of pairs(before, after)) {
    if (left && right) compareProperties(left, right, parameterRules, context);
    else if (left) reportValues(context, left, name, 'different', `The header \`${header}\` is gone`);
    else reportValues(context, right, name, 'narrower', `The header \`${header}\` is new`);
  }
};

/**
 * `links` say what may follow a response. The operation that one leads to is there without it, and few generators make code of it:
 * a change is nothing that breaks, and more than a text.
 */
const links: Rule = (before, after, context, name) => {
  for (const [link, left, right] of pairs(before, after)) {
    if (left && right) compareProperties(left, right, linkRules, context);
    else {
      const message = `The link \`${link}\` is ${left ? 'gone' : 'new'}: tools that follow links should know`;
      report(context, right ?? left, { rule: name, message, step: 'minor' });
    }
  }
};

const linkTarget: Rule = (before, after, context, name) => {
  if (isSame(before, after)) return;
  const message = `\`${name}\` of the link has changed: tools that follow links should know`;
  report(context, after ?? before, { rule: 'links', message, step: 'minor' });
};

const linkRules: Readonly<Record<string, Rule>> = {
  operationId: linkTarget,
  operationRef: linkTarget,
  parameters: linkTarget,
  requestBody: linkTarget,
  server: linkTarget,
  description: asPatch,
};

const responseRules: Readonly<Record<string, Rule>> = {
  description: asPatch,
  summary: asPatch,
  links,
  headers,
  content,
};

/** `responses`: a failure that is new is no surprise where `default` announced any. */
export const responses: Rule = (before, after, context, name) => {
  const inResponse = travelling(context, 'response');
  const announced = property(before, 'default') !== undefined;
  for (const [status, left, right] of pairs(before, after)) {
    if (left && right) compareProperties(left, right, responseRules, inResponse);
    else if (left) reportValues(inResponse, left, name, 'different', `The response \`${status}\` is gone`);
    else if (announced && !status.startsWith('2')) {
      const message = `The response \`${status}\` is stated as well`;
      report(inResponse, right, { rule: name, message, step: 'minor' });
    } else reportValues(inResponse, right, name, 'wider', `The response \`${status}\` is new`);
  }
};
