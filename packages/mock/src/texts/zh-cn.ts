import { serverCatalogues, type Translation } from '@vpcep/server';
import type { en } from './en.ts';

/** The mock's texts in Simplified Chinese. */
export const zhCn = {
  ...serverCatalogues['zh-CN'],

  unknownStatus: 'Prefer：该操作没有 code={asked} 的响应。契约中的状态码：{documented}。',
  unknownExample: 'Prefer：此处没有 example={asked}。可用的示例：{documented}。',
  badPreference: 'Prefer：{name}={asked} 无效，取值只能是 true 或 false。',
  upstreamFailed: '上游 {upstream} 没有响应（{reason}）。',
  upstreamLate: '上游 {upstream} 在 {limit} 秒内没有响应。',
  upstreamTooLarge: '上游 {upstream} 的响应超过 {limit} MB。',
  unreadableEncoding: '{subject}无法解码；可以解码的有 {allowedValues}',
  upstreamBreaksContract: '上游的响应不符合契约：{violations}。',

  'part.request': '请求',
  'part.response': '响应',

  about: '提供终端节点服务 API 的无状态模拟服务，或者按契约校验真实服务。',
  'option.port': '监听的端口；0 表示任选一个空闲端口（默认 {default}）',
  'option.host': '监听的地址（默认 {default}）',
  'option.lang': '契约和所有消息的语言：{languages}（默认 {default}）',
  'option.dynamic': '不原样返回示例，而是每次生成不同的合理响应',
  'option.proxy': '将请求转发到真实服务，并报告请求和响应不符合契约之处',
  'option.errors': '与 `--proxy` 同用：对不符合契约的内容直接返回错误，而不只是报告',
  'option.record': '与 `--proxy` 同用：将每次请求与响应追加到该文件，不含凭证（HAR 条目，每行一条）',
  'option.quiet': '不记录请求',
  afterwards: '请求可以用请求头 Prefer 选择响应：code=404、example=serviceFailed、dynamic=true。',
  mockListening: '终端节点服务 API 的模拟服务：{url}',
  proxyListening: '正在按契约校验 {upstream}，请访问：{url}',
  badProxy: '--proxy {value} 不是可用的地址：须以 http:// 或 https:// 开头，且不含凭证。',
  needsProxy: '选项 {option} 只能与 --proxy <URL> 同用。',
  notWithProxy: '选项 {option} 不能与 --proxy 同用：此时响应来自上游。',
  badRecord: '无法写入 --record {path}（{reason}）。',
  recordingFailed: '已停止记录：无法写入 {path}（{reason}）。',
  unreachable: '无法连接上游 {upstream}（{reason}）。',
} satisfies Translation<typeof en>;
