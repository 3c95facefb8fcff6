import { bodySchemas } from '../openapi/body-schemas.ts';
import { closingKeyword } from '../openapi/schemas.ts';
import { contractRule } from '../rule.ts';

/** The objects of a response allow properties that the contract does not list: the service may add some. */
export default contractRule(() =>
  bodySchemas('Response', ({ schema, location }, { report }) => {
    const keyword = closingKeyword(schema);
    if (!keyword) return;
    report({
      message: `Open this object of a response: remove \`${keyword}: false\`. Where a request shares the schema, give the response one of its own.`,
      location: location.child([keyword]),
    });
  }),
);
