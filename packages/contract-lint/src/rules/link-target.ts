import type { Oas3Link, Oas3Parameter, UserContext } from '@redocly/openapi-core';
import { httpMethods, propertiesOf } from '@vpcep/contract';
import { contractRule } from '../rule.ts';

/** A link leads to an operation of the contract, and sets parameters that this operation has. */
export default contractRule(() => {
  const links: { link: Oas3Link; location: UserContext['location'] }[] = [];
  /** operationId → the parameters, as a link may name them. */
  const operations = new Map<string, string[]>();
  return {
    Link(link, { location }) {
      links.push({ link, location });
    },
    PathItem(item, { resolve }) {
      for (const operation of httpMethods.flatMap((method) => item[method] ?? [])) {
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])].flatMap(
          (written) => {
            const { node } = resolve<Oas3Parameter>(written);
            return node ? [node.name, `${node.in}.${node.name}`] : [];
          },
        );
        if (operation.operationId) operations.set(operation.operationId, parameters);
      }
    },
    Root: {
      leave(_root, { report }) {
        for (const { link, location } of links) {
          const { operationId } = link;
          if (operationId === undefined) {
            report({
              message: 'Name an operation of the contract as `operationId`: the link names none.',
              location,
            });
            continue;
          }
          const known = operations.get(operationId);
          if (!known) {
            const message = `Name an operation of the contract as \`operationId\`: there is no \`${operationId}\`.`;
            report({ message, location: location.child(['operationId']) });
            continue;
          }
          const unknown = Object.keys(propertiesOf(link.parameters)).filter((name) => !known.includes(name));
          for (const name of unknown) {
            report({
              message: `Name a parameter of \`${operationId}\`: it has ${known.map((each) => `\`${each}\``).join(', ')}.`,
              location: location.child(['parameters', name]),
            });
          }
        }
      },
    },
  };
});
