import { compareSchemas } from './compare-schemas.ts';
import { type Context, compareMembers, pairs, prose, type Rule, reportShift } from './comparison.ts';

/** `schema` of a media type, a parameter or a header. */
export const schema: Rule = (before, after, context, name) => {
  if (before && after) compareSchemas(before, after, context);
  else if (before) reportShift(context, before, name, 'wider', 'The schema is gone');
  else reportShift(context, after, name, 'narrower', 'The schema is new');
};

const mediaTypeRules: Readonly<Record<string, Rule>> = { schema, example: prose, examples: prose };

/** `content`: bodies by media type. */
export const content: Rule = (before, after, context, name) => {
  for (const [type, old, young] of pairs(before, after)) {
    if (old && young) compareMembers(old, young, mediaTypeRules, context);
    else if (old) reportShift(context, old, name, 'different', `\`${type}\` is gone`);
    else reportShift(context, young, name, addition(context), `\`${type}\` is offered as well`);
  }
};

/** An answer in one more form is no surprise: the client asks for the form it wants. */
function addition({ direction }: Context): 'narrower' | 'wider' {
  return direction === 'answer' ? 'narrower' : 'wider';
}
