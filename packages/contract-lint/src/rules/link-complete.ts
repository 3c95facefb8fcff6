import { propertiesOf } from '@vpcep/contract';
import { namesOf, visitLinks } from '../openapi/links.ts';
import { contractRule } from '../rule.ts';

/** A link sets every required parameter of the operation that it leads to, so that a tool can follow it. */
export default contractRule(() =>
  visitLinks(({ link, location, parameters = [] }, report) => {
    const set = propertiesOf(link.parameters);
    for (const parameter of parameters) {
      if (!parameter.required || namesOf(parameter).some((name) => name in set)) continue;
      const message = `Set the ${parameter.in} parameter \`${parameter.name}\`, which \`${link.operationId}\` requires.`;
      report({ message, location });
    }
  }),
);
