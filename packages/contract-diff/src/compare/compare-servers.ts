import { compareProperties } from './compare-properties.ts';
import { compareSchemas } from './compare-schemas.ts';
import { asPatch, pairs, type Rule, reportValues } from './comparison.ts';
import { type ContractNode, properties, property } from './contract-node.ts';

/** `variables` of a server. Their `enum` and `default` mean what they mean in the schema of a request. */
const variables: Rule = (before, after, context, name) => {
  for (const [variable, left, right] of pairs(before, after)) {
    if (left && right) compareSchemas(left, right, context);
    else
      reportValues(
        context,
        right ?? left,
        name,
        'different',
        `The variable \`${variable}\` is ${left ? 'gone' : 'new'}`,
      );
  }
};

const serverRules: Readonly<Record<string, Rule>> = { description: asPatch, variables };

/** `servers`: compared by URL, whatever their order. */
export const servers: Rule = (before, after, outer, name) => {
  const context = { ...outer, direction: 'request' as const };
  const [all, now] = [byUrl(before), byUrl(after)];
  for (const url of new Set([...all.keys(), ...now.keys()])) {
    const [was, is] = [all.get(url), now.get(url)];
    if (was && is) compareProperties(was, is, serverRules, context);
    else if (was) reportValues(context, was, name, 'narrower', `The server ${url} is gone`);
    else reportValues(context, is, name, 'wider', `The server ${url} is new`);
  }
};

function byUrl(list: ContractNode | undefined): Map<string, ContractNode> {
  const all = list ? [...properties(list).values()] : [];
  return new Map(all.map((server) => [`${property(server, 'url')?.value}`, server]));
}
