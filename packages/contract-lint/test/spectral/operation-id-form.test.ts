import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'operation-id-form';

test('reports another case, a verb that does not fit the method, and a verb alone', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "4 paths./services/{id}.get.operationId: Rename \`ServiceDetails\`: a verb that fits GET (get, list), then the resource in camel case, as in \`getEndpointService\`. (packages/contract-lint/docs/rules.md#operation-id-form)",
      "5 paths./services/{id}.put.operationId: Rename \`createService\`: a verb that fits PUT (update, replace), then the resource in camel case, as in \`updateEndpointService\`. (packages/contract-lint/docs/rules.md#operation-id-form)",
      "6 paths./services/{id}.patch.operationId: Rename \`update_service\`: a verb that fits PATCH (update), then the resource in camel case, as in \`updateEndpointService\`. (packages/contract-lint/docs/rules.md#operation-id-form)",
      "7 paths./services/{id}.delete.operationId: Rename \`deleteVPCService\`: a verb that fits DELETE (delete, remove), then the resource in camel case, as in \`deleteEndpointService\`. (packages/contract-lint/docs/rules.md#operation-id-form)",
      "9 paths./services.post.operationId: Rename \`create\`: a verb that fits POST (create, add, remove, accept, reject), then the resource in camel case, as in \`createEndpointService\`. (packages/contract-lint/docs/rules.md#operation-id-form)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});
