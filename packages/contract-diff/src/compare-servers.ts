import { compareSchemas } from './compare-schemas.ts';
import { compareMembers, pairs, prose, type Rule, reportShift } from './comparison.ts';
import { member, members, type Place } from './place.ts';

/** `variables` of a server. Their `enum` and `default` mean what they mean in the schema of a request. */
const variables: Rule = (before, after, context, name) => {
  for (const [variable, old, young] of pairs(before, after)) {
    if (old && young) compareSchemas(old, young, context);
    else
      reportShift(
        context,
        young ?? old,
        name,
        'different',
        `The variable \`${variable}\` is ${old ? 'gone' : 'new'}`,
      );
  }
};

const serverRules: Readonly<Record<string, Rule>> = { description: prose, variables };

/** `servers`: compared by URL, whatever their order. */
export const servers: Rule = (before, after, outer, name) => {
  const context = { ...outer, direction: 'request' as const };
  const [old, young] = [byUrl(before), byUrl(after)];
  for (const url of new Set([...old.keys(), ...young.keys()])) {
    const [was, is] = [old.get(url), young.get(url)];
    if (was && is) compareMembers(was, is, serverRules, context);
    else if (was) reportShift(context, was, name, 'narrower', `The server ${url} is gone`);
    else reportShift(context, is, name, 'wider', `The server ${url} is new`);
  }
};

function byUrl(list: Place | undefined): Map<string, Place> {
  const all = list ? [...members(list).values()] : [];
  return new Map(all.map((server) => [`${member(server, 'url')?.value}`, server]));
}
