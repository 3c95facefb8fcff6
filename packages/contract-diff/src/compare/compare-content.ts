import { compareProperties } from './compare-properties.ts';
import { compareSchemas } from './compare-schemas.ts';
import { asPatch, type Context, pairs, type Rule, reportValues } from './comparison.ts';
import type { ValueChange } from './value-change.ts';

/** `schema` of a media type, a parameter or a header. */
export const schema: Rule = (before, after, context, name) => {
  if (before && after) compareSchemas(before, after, context);
  else if (before) reportValues(context, before, name, 'wider', 'The schema is gone');
  else reportValues(context, after, name, 'narrower', 'The schema is new');
};

const mediaTypeRules: Readonly<Record<string, Rule>> = { schema, example: asPatch, examples: asPatch };

/** `content`: bodies by media type. */
export const content: Rule = (before, after, context, name) => {
  for (const [type, left, right] of pairs(before, after)) {
    if (left && right) compareProperties(left, right, mediaTypeRules, context);
    else if (left) reportValues(context, left, name, 'different', `\`${type}\` is gone`);
    else reportValues(context, right, name, addition(context), `\`${type}\` is offered as well`);
  }
};

/** A response in another form is no surprise: the client asks for the form it wants. */
function addition({ direction }: Context): ValueChange {
  return direction === 'response' ? 'narrower' : 'wider';
}
