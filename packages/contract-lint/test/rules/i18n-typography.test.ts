import { expect, test } from 'vitest';
import { languages } from '../languages.ts';
import { lintText } from '../lint-text.ts';

const id = 'i18n-typography';
const lint = (translation: string, tag = 'zh-CN'): Promise<string[]> =>
  lintText(
    id,
    JSON.stringify({
      openapi: '3.1.1',
      info: { title: 'Demo', version: '1.0.0', 'x-i18n': { [tag]: { title: translation } } },
      paths: {},
    }),
    languages,
  );

test.each([
  '将“不携带”理解为“保持不变”（见下文）。',
  '`LB`：端口 ID（UUID）；状态码 200、400 或 4xx。',
  '**该调用是异步的**。状态码 200 只表示请求已受理。',
  '响应为 `{ "error": { "code", "message" } }`，禁止 `= * < > \\ , | /`。',
  '- 第一项\n- 第二项：`a`\n\n第二段，见 https://example.com/a,b。',
  '198.19.128.0/20 到 1.5 倍，90% 的 12 MB。',
])('accepts “%s”', async (text) => {
  expect(await lint(text)).toEqual([]);
});

test.each([
  ['端口,协议', '端口，协议'],
  ['结束.', '结束。'],
  ['端口 ID(UUID)。', '端口 ID（UUID）。'],
  ['缺失;过期', '缺失；过期'],
  ['是否成功?', '是否成功？'],
  ['共20个', '共 20 个'],
  ['项目ID', '项目 ID'],
  ['见`port_id`的值', '见 `port_id` 的值'],
  ['支持 TCP 和  UDP', '支持 TCP 和 UDP'],
  ['可以 通过', '可以通过'],
  ['端口 ，协议', '端口，协议'],
  ['"引号"', '“引号”'],
])('reports “%s”, which should be “%s”', async (text, right) => {
  expect(await lint(text)).toEqual([
    `1 #/info/x-i18n/zh-CN/title: Write “${right}”, not “${text}”: pnpm lint --fix does. (packages/contract-lint/docs/rules.md#i18n-typography)`,
  ]);
});

test('shows only the neighbourhood of the first difference', async () => {
  expect(
    await lint('该成员可选，最多携带十六个字母或数字,不得重复,不得为空,否则整个请求会被拒绝'),
  ).toMatchInlineSnapshot(`
    [
      "1 #/info/x-i18n/zh-CN/title: Write “员可选，最多携带十六个字母或数字，不得重复，不得为空，否则整个请”, not “员可选，最多携带十六个字母或数字,不得重复,不得为空,否则整个请”: pnpm lint --fix does. (packages/contract-lint/docs/rules.md#i18n-typography)",
    ]
  `);
});

test.each(['（未闭合的括号', '引号“未闭合', '右括号）多余'])(
  'reports “%s”, which --fix cannot mend',
  async (text) => {
    expect(await lint(text)).toEqual([
      '1 #/info/x-i18n/zh-CN/title: Add what is missing: a bracket or a quotation mark stands without its partner. (packages/contract-lint/docs/rules.md#i18n-typography)',
    ]);
  },
);

test('does not judge other languages', async () => {
  expect(await lint('デモ,20個', 'ja')).toEqual([]);
});
