import type { Part, Violation } from '../violation.ts';
import type { Messages } from './messages.ts';

const rules: Readonly<Record<string, (limit: string) => string>> = {
  required: () => '为必填项',
  additionalProperties: () => '不是契约中的成员',
  unevaluatedProperties: () => '不是契约中的成员',
  type: (type) => `的类型必须为 ${type}`,
  enum: (values) => `的取值只能是 ${chinese(values)} 之一`,
  minimum: (limit) => `不能小于 ${limit}`,
  maximum: (limit) => `不能大于 ${limit}`,
  minLength: (limit) => `不能少于 ${limit} 个字符`,
  maxLength: (limit) => `不能超过 ${limit} 个字符`,
  minItems: (limit) => `不能少于 ${limit} 项`,
  maxItems: (limit) => `不能超过 ${limit} 项`,
  minProperties: (limit) => `至少要有 ${limit} 个成员`,
  uniqueItems: (items) => `中不能有重复项（从 0 数起，第 ${items.replace(',', ' 项与第 ')} 项相同）`,
  pattern: (pattern) => `必须匹配正则表达式 ${pattern}`,
  format: (format) => `必须符合 ${format} 格式`,
  json: (place) => `不是合法的 JSON：${inWords(place)}处出错`,
  jsonEnd: (place) => `不是合法的 JSON：在${inWords(place)}处提前结束`,
  utf8: (byte) => `不是合法的 UTF-8：第 ${byte} 个字节有误`,
  byteOrderMark: () => '以字节顺序标记（BOM）开头：请发送不带 BOM 的 UTF-8',
  nesting: (levels) => `嵌套超过 ${levels} 层`,
  size: (megabytes) => `超过 ${megabytes} MB，即签名请求的上限：请减小请求体`,
  contentType: (expected) => `必须为 ${expected}`,
  mediaType: (documented) => `必须为 ${documented}`,
  percentEncoding: () => '的百分号编码有误',
  credentials: () => '缺失：请携带 X-Auth-Token，或在 Authorization 中携带签名（SDK-HMAC-SHA256 …）',
  status: (documented) => `未在契约中说明：应为 ${chinese(documented)}`,
  route: (request) => `不在契约中：${request}`,
};

/** A list of names, punctuated as Chinese is. */
function chinese(list: string): string {
  return list.replaceAll(', ', '、').replaceAll(/ \((.*?)\)/g, '（$1）');
}

function inWords(place: string): string {
  return place.replace(/^(\d+):(\d+)$/, '第 $1 行第 $2 列');
}

function subject({ location, member }: Violation, part: Part): string {
  const half = part === 'request' ? '请求' : '响应';
  if (location === 'path') return member === '' ? '路径' : `路径参数 ${member} `;
  if (location === 'query') return `查询参数 ${member} `;
  if (location === 'header') return `${half}头 ${member} `;
  if (location === 'body') return member === '' ? `${half}体` : `${member} `;
  return { credentials: '凭证', status: '状态码', route: '该操作' }[location];
}

/** Simplified Chinese. */
export const zhCn: Messages = {
  violation: (violation, part) =>
    `${subject(violation, part)}${rules[violation.rule]?.(violation.limit) ?? `不符合规则：${violation.limit}`}`,
  list: (clauses, left) => `${clauses.join('；')}${left > 0 ? `；另有 ${left} 处` : ''}`,

  noRoute: (method, path) => `契约中没有路径为 ${path} 的操作（${method}）。`,
  noMethod: (method, allowed) => `契约在该路径上没有 ${method} 方法，只有 ${chinese(allowed)}。`,
  notAcceptable: (accept) => `响应均为 application/json，而“Accept: ${accept}”不接受该类型。`,
  unknownStatus: (asked, documented) =>
    `Prefer：该操作没有 code=${asked} 的响应。契约中的状态码：${chinese(documented)}。`,
  unknownExample: (asked, documented) =>
    `Prefer：此处没有 example=${asked}。可用的示例：${chinese(documented)}。`,
  badPreference: (name, asked) => `Prefer：${name}=${asked} 无效，取值只能是 true 或 false。`,
  upstreamFailed: (upstream, reason) => `上游 ${upstream} 没有响应（${reason}）。`,
  upstreamLate: (upstream, seconds) => `上游 ${upstream} 在 ${seconds} 秒内没有响应。`,
  upstreamBreaksContract: (violations) => `上游的响应不符合契约：${violations}。`,
  internal: '模拟服务处理该请求时出错，原因见其日志。',
  badHttp: (reason) => `无法读取该 HTTP 请求（${reason}）。`,

  parts: { request: '请求', answer: '响应' },
  command: {
    help: (languages) => `用法：vpcep-mock [选项]

提供终端节点服务 API 的无状态模拟服务，或者按契约校验真实的服务。

  --port <端口>     监听的端口；0 表示任选一个空闲端口（默认 4010）
  --host <地址>     监听的地址（默认 127.0.0.1）
  --lang <语言>     契约和提示信息的语言：${chinese(languages)}
  --dynamic         根据 Schema 随机生成响应，不使用示例
  --proxy <URL>     将请求转发到真实的服务，并报告请求和响应不符合契约之处
  --errors          与 --proxy 同用：不符合契约时直接返回错误
  --quiet           不逐条输出请求日志
  --help            显示本帮助
  --version         显示版本

请求可以用 Prefer 消息头选择响应：code=404、example=serviceFailed、dynamic=true。`,
    mockListening: (url) => `终端节点服务 API 的模拟服务：${url}`,
    proxyListening: (url, upstream) => `正在按契约校验 ${upstream}，请访问：${url}`,
    tryIt: (command) => `试一试：\n  ${command}`,
    stopped: '已停止。',
    unknownOption: (option) => `未知选项 ${option}。可用的选项见 vpcep-mock --help。`,
    unexpectedArgument: (argument) => `多余的参数 ${argument}。vpcep-mock 只接受选项，见 vpcep-mock --help。`,
    missingValue: (option) => `选项 ${option} 缺少取值。用法见 vpcep-mock --help。`,
    unwantedValue: (option) => `选项 ${option} 不接受取值。`,
    badPort: (value) => `--port ${value} 不是有效的端口：请使用 0 到 65535 的整数。`,
    badLanguage: (value, known) => `契约没有语言 ${value}。可用的语言：${chinese(known)}。`,
    badProxy: (value) => `--proxy ${value} 不是可用的地址：须以 http:// 或 https:// 开头，且不含凭证。`,
    needsProxy: (option) => `选项 ${option} 只能与 --proxy <URL> 同用。`,
    notWithProxy: (option) => `选项 ${option} 不能与 --proxy 同用：此时响应来自上游。`,
    portInUse: (port, host) =>
      `${host} 的端口 ${port} 已被占用。请用 --port 指定其他端口，或用 --port 0 任选一个空闲端口。`,
    cannotListen: (port, host, reason) => `无法监听 ${host} 的端口 ${port}（${reason}）。`,
    unreachable: (upstream, reason) => `无法连接上游 ${upstream}（${reason}）。`,
  },
};
