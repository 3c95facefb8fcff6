import { expect, test } from 'vitest';
import { lintText } from '../lint-text.ts';

const id = 'plain-english';
const lint = (description: string): Promise<string[]> =>
  lintText(
    id,
    JSON.stringify({
      openapi: '3.1.1',
      info: {
        title: 'Demo',
        description,
        version: '1.0.0',
        'x-i18n': { 'zh-CN': { title: 'a  an utilize' } },
      },
      paths: {},
    }),
  );

test.each([
  'A request is refused with 400 `EndPoint.0002`: change the type of the address. It is safe to repeat.',
  "- `LB`: the load balancer's port.\n- `VM`: a network card (`port_id`).",
  'The code `a a  utilize` is not prose.',
])('accepts “%s”', async (text) => {
  expect(await lint(text)).toEqual([]);
});

test('reports slips, fillers and hard sentences', async () => {
  expect(
    await lint(
      [
        'The the name.',
        'A answer with an body.',
        'Utilize it in order to connect.',
        'One sentence.  Two spaces before it.',
        'It isnt there.',
        'The “name” of it.',
        'Type the PIN number.',
        'Notwithstanding institutional incompatibilities, administrators responsible for organizational interoperability characteristically underestimate infrastructural transformation difficulties.',
      ].join('\n\n'),
    ),
  ).toMatchInlineSnapshot(`
    [
      "1 #/info/description: \`description\` should be reworded: Unexpected repeated \`the\`, remove one occurrence (“The the”). (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected article \`A\` before \`answer\`, expected \`An\`. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected article \`an\` before \`body\`, expected \`a\`. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected redundant \`PIN number\`, expected \`PIN\`. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected missing apostrophe in \`isnt\`, expected \`isn't\`. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected smart quote \`“\`, expected \`"\`. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected smart quote \`”\`, expected \`"\`. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected 2 spaces between sentence, expected 1 space (“  ”). (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected \`Utilize\`, use \`use\` instead. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected \`in order to\`, use \`to\` instead. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected \`Notwithstanding\`, use \`despite\`, \`in spite of\`, \`still\` instead. (packages/contract-lint/docs/rules.md#plain-english)",
      "1 #/info/description: \`description\` should be reworded: Unexpected hard to read sentence, according to 5 out of 7 algorithms (“Notwithstanding institutional incompatibilities, administrators responsible for organizational interoperability characteristically underestimate infrastructural transformation difficulties.”). (packages/contract-lint/docs/rules.md#plain-english)",
    ]
  `);
});
