import { propertiesOf } from '@vpcep/contract';
import { namesOf, visitLinks } from '../openapi/links.ts';
import { contractRule } from '../rule.ts';

/** A link leads to an operation of the contract, and sets parameters that this operation has. */
export default contractRule(() =>
  visitLinks(({ link, location, parameters }, report) => {
    const { operationId } = link;
    if (operationId === undefined) {
      const message = 'Name an operation of the contract as `operationId`: the link names none.';
      report({ message, location });
      return;
    }
    if (!parameters) {
      const message = `Name an operation of the contract as \`operationId\`: there is no \`${operationId}\`.`;
      report({ message, location: location.child(['operationId']) });
      return;
    }
    const known = parameters.flatMap(namesOf);
    for (const name of Object.keys(propertiesOf(link.parameters)).filter((name) => !known.includes(name))) {
      report({
        message: `Name a parameter of \`${operationId}\`: it has ${known.map((name) => `\`${name}\``).join(', ')}.`,
        location: location.child(['parameters', name]),
      });
    }
  }),
);
