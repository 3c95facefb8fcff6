import type { UserContext } from '@redocly/openapi-core';
import { propertiesOf } from '@vpcep/contract';
import { completeErrorCodes, standsFor } from '../openapi/error-codes.ts';
import { contractRule } from '../rule.ts';

/** Every code of `error-codes.yaml` belongs to operations of the contract, and each of them has its status. */
export default contractRule(({ errorCodes }) => {
  const operations = new Map<string, { statuses: string[]; location: UserContext['location'] }>();
  return {
    Operation({ operationId = '', responses }, { location }) {
      operations.set(operationId, { statuses: Object.keys(propertiesOf(responses)), location });
    },
    Root: {
      leave(root, { location, report }) {
        const paths = location.child(['paths']);
        for (const { code, status = null, operations: names = [] } of completeErrorCodes(errorCodes, root)
          .entries) {
          if (names.length === 0) {
            const message = `Name in error-codes.yaml the operations that respond with \`${code}\`.`;
            report({ message, location: paths });
          }
          for (const name of names) {
            const operation = operations.get(name);
            if (!operation) {
              const message = `Remove \`${name}\` from the operations of \`${code}\` in error-codes.yaml: there is no such operation.`;
              report({ message, location: paths });
            } else if (
              status !== null &&
              !operation.statuses.some((response) => standsFor(response, status))
            ) {
              const message = `Add the response \`${status}\`: \`${code}\` comes with it (error-codes.yaml).`;
              report({ message, location: operation.location.child(['responses']) });
            }
          }
        }
      },
    },
  };
});
