import { expect, test } from 'vitest';
import { lintFixture } from '../lint-fixture.ts';

const id = 'enum-described';

test('reports values without a text, and texts without a value', async () => {
  expect(await lintFixture(id, 'fails')).toMatchInlineSnapshot(`
    [
      "6 components.schemas.Protocol.enum: Say in \`x-enumDescriptions\` what \`UDP\` means. (packages/contract-lint/docs/rules.md#enum-described)",
      "10 components.schemas.Protocol.x-enumDescriptions.ICMP: Remove \`ICMP\`: the enum has no such value. (packages/contract-lint/docs/rules.md#enum-described)",
      "13 components.schemas.Answer.properties.status.enum: Say in \`x-enumDescriptions\` what \`200\` means. (packages/contract-lint/docs/rules.md#enum-described)",
      "13 components.schemas.Answer.properties.status.enum: Say in \`x-enumDescriptions\` what \`404\` means. (packages/contract-lint/docs/rules.md#enum-described)",
      "14 components.schemas.Answer.properties.name.x-enumDescriptions.VM: Remove \`VM\`: the enum has no such value. (packages/contract-lint/docs/rules.md#enum-described)",
    ]
  `);
});

test('passes what keeps the rule', async () => {
  expect(await lintFixture(id, 'passes')).toEqual([]);
});
