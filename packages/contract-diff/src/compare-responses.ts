import { content } from './compare-content.ts';
import { parameterRules } from './compare-parameters.ts';
import { compareMembers, pairs, prose, type Rule, report, reportShift } from './comparison.ts';
import { member } from './place.ts';

/** `headers` of an answer. */
const headers: Rule = (before, after, context, name) => {
  for (const [header, old, young] of pairs(before, after)) {
    if (old && young) compareMembers(old, young, parameterRules, context);
    else if (old) reportShift(context, old, name, 'different', `The header \`${header}\` is gone`);
    else reportShift(context, young, name, 'narrower', `The header \`${header}\` is new`);
  }
};

const responseRules: Readonly<Record<string, Rule>> = {
  description: prose,
  summary: prose,
  links: prose,
  headers,
  content,
};

/** `responses`: a failure that is new is no surprise where `default` announced any. */
export const responses: Rule = (before, after, context, name) => {
  const answer = { ...context, direction: 'answer' as const };
  const announced = member(before, 'default') !== undefined;
  for (const [status, old, young] of pairs(before, after)) {
    if (old && young) compareMembers(old, young, responseRules, answer);
    else if (old) reportShift(answer, old, name, 'different', `The answer \`${status}\` is gone`);
    else if (announced && !status.startsWith('2')) {
      report(answer, young, {
        rule: name,
        message: `The answer \`${status}\` is stated as well`,
        step: 'minor',
      });
    } else reportShift(answer, young, name, 'wider', `The answer \`${status}\` is new`);
  }
};
