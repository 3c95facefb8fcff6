import { type Sent, send } from '@vpcep/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Mock, startMock } from '../src/index.ts';
import { sample } from './support/contract.ts';
import { startUpstream } from './support/upstream.ts';

let english: Mock;
let chinese: Mock;
beforeAll(async () => {
  english = await startMock({ port: 0 });
  chinese = await startMock({ port: 0, language: 'zh-CN' });
});
afterAll(() => Promise.all([english.close(), chinese.close()]));

const { method, path, body } = sample('createEndpointService');
const get = sample('getEndpointService');

/** A request that breaks the contract by one change of a good body. */
function changed(change: object): Sent {
  return { method, path, body: { ...(body as object), ...change } };
}

/** One request for each text that a refusal may have. */
const refusals: [rule: string, sent: Sent, chinese: string][] = [
  ['required', changed({ vpc_id: undefined }), 'vpc_id 为必选项'],
  ['additionalProperties', changed({ extra: 1 }), 'extra 不是契约中的字段'],
  ['type', changed({ ports: 1 }), 'ports 的类型必须为 array'],
  ['enum', changed({ server_type: 'X' }), 'server_type 的取值只能是 VM、VIP、LB、BMS 之一'],
  ['minimum', changed({ ports: [{ client_port: 0, server_port: 1 }] }), 'ports[0].client_port 不能小于 1'],
  [
    'maximum',
    changed({ ports: [{ client_port: 65536, server_port: 1 }] }),
    'ports[0].client_port 不能大于 65535',
  ],
  ['minLength', changed({ tags: [{ key: '' }] }), 'tags[0].key 不能少于 1 个字符'],
  ['maxLength', changed({ service_name: 'a'.repeat(17) }), 'service_name 不能超过 16 个字符'],
  ['maxItems', changed({ tags: Array.from({ length: 11 }, () => ({})) }), 'tags 不能超过 10 项'],
  ['uniqueItems', changed({ ports: [{}, {}] }), 'ports 中不能有重复项（从 0 数起，第 0 项与第 1 项相同）'],
  ['pattern', changed({ service_name: '。' }), 'service_name 必须匹配正则表达式 ^[A-Za-z0-9_-]*$'],
  ['format', changed({ port_id: 'x' }), 'port_id 必须符合 uuid 格式'],
  [
    'path parameter',
    { path: get.path.replace(/[^/]+$/, 'x') },
    '路径参数 vpc_endpoint_service_id 必须符合 uuid 格式',
  ],
  [
    'percentEncoding',
    { path: get.path.replace(/[^/]+$/, '%zz') },
    '路径参数 vpc_endpoint_service_id 的百分号编码有误',
  ],
  ['json', { method, path, body: '\n{]' }, '请求体不是合法的 JSON：第 2 行第 2 列处出错'],
  ['jsonEnd', { method, path, body: '{' }, '请求体不是合法的 JSON：在第 1 行第 2 列处提前结束'],
  ['utf8', { method, path, body: Buffer.from([0xff]) }, '请求体不是合法的 UTF-8：第 1 个字节有误'],
  ['byteOrderMark', { method, path, body: Buffer.from('\ufeff{}') }, '请求体以字节顺序标记（BOM）开头'],
  ['nesting', { method, path, body: '['.repeat(65) }, '请求体嵌套超过 64 层'],
  ['no body', { method, path }, '请求体为必选项'],
  [
    'media type',
    { method, path, body: '{}', headers: { 'Content-Type': 'text/plain' } },
    '请求头 Content-Type 必须为 application/json',
  ],
  ['credentials', { path: get.path, headers: { 'X-Auth-Token': '' } }, '凭证缺失：请携带 X-Auth-Token'],
  ['no route', { path: '/x' }, '契约中没有路径为 /x 的操作（GET）。'],
  ['no method', { path, method: 'PATCH' }, '契约在该路径上没有 PATCH 方法，只有 POST、'],
  [
    'Accept',
    { path: get.path, headers: { Accept: 'a/b' } },
    '响应均为 application/json，而请求头 Accept 为 a/b，不接受该类型。',
  ],
  [
    'unknown status',
    { path: get.path, headers: { Prefer: 'code=201' } },
    'Prefer：该操作没有 code=201 的响应。契约中的状态码：200、400、',
  ],
  [
    'unknown example',
    { path: get.path, headers: { Prefer: 'code=401, example=x' } },
    '可用的示例：errorGatewayUnauthorized（401）、errorUnauthorized（401）。',
  ],
  ['bad preference', { path: get.path, headers: { Prefer: 'dynamic=x' } }, 'Prefer：dynamic=x 无效'],
  [
    'several',
    changed({ port_id: 'x', vpc_id: 'y' }),
    'port_id 必须符合 uuid 格式；vpc_id 必须符合 uuid 格式',
  ],
  [
    'many',
    changed({
      ports: Array.from({ length: 30 }, () => ({ client_port: 0, server_port: 1 })),
    }),
    '；另有 11 处',
  ],
];

test.each(refusals)('%s: said in both languages', async (_, sent, text) => {
  const inEnglish = await send(english.url, sent);
  const inChinese = await send(chinese.url, sent);
  expect(inChinese.body.error_msg).toContain(text);
  expect(inEnglish.body.error_msg).toMatch(/^[^\p{Script=Han}]+$/u);
  expect([inEnglish.status, inEnglish.body.error_code]).toEqual([
    inChinese.status,
    inChinese.body.error_code,
  ]);
});

test('what an upstream does wrong is said in Chinese too', async () => {
  const upstream = await startUpstream();
  const proxy = await startMock({ port: 0, language: 'zh-CN', proxy: upstream.url, errors: true });
  try {
    upstream.answerWith({ body: '{}' });
    const broken = await send(proxy.url, { path: get.path });
    expect(broken.body.error_msg).toContain('上游的响应不符合契约：id 为必选项；');

    upstream.answerWith({ body: '{' });
    const unreadable = await send(proxy.url, { path: get.path });
    expect(unreadable.body.error_msg).toContain('响应体不是合法的 JSON');
    expect(unreadable.headers.get('x-contract-violations')).toContain('\\u54cd\\u5e94\\u4f53');

    upstream.answerWith({ body: '{}', headers: { 'Content-Type': 'text/html' } });
    const page = await send(proxy.url, { path: get.path });
    expect(page.body.error_msg).toContain('响应头 Content-Type 必须为 application/json');

    upstream.answerWith({ breaks: true });
    const gone = await send(proxy.url, { path: get.path });
    expect(gone.body.error_msg).toContain(`上游 ${upstream.url} 没有响应（`);
  } finally {
    await Promise.all([proxy.close(), upstream.close()]);
  }
});
