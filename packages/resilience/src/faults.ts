import type { Text } from './text.ts';

/** What is tested: the programs that listen, and the client. */
export const targets = {
  mock: { en: 'Mock', 'zh-CN': '模拟服务' },
  proxy: { en: 'Proxy', 'zh-CN': '校验代理' },
  sandbox: { en: 'Sandbox', 'zh-CN': '沙箱' },
  docs: { en: 'Docs server', 'zh-CN': '文档服务器' },
  client: { en: 'Client', 'zh-CN': '客户端' },
} satisfies Record<string, Text>;

/** The name of what is tested. */
export type Target = keyof typeof targets;

/** What each request or call may end in while a fault lasts. */
export const outcomes = {
  works: { en: 'Works', 'zh-CN': '正常工作' },
  unavailable: { en: 'Works, or 503', 'zh-CN': '正常工作，或返回 503' },
  gateway: { en: '502 or 504', 'zh-CN': '返回 502 或 504' },
  rewinds: {
    en: 'Works, but what was created at a later time is `creating` again',
    'zh-CN': '正常工作，但创建时间更晚的服务重新处于 `creating` 状态',
  },
  rejects: { en: '400, nothing stored', 'zh-CN': '返回 400，不保存任何内容' },
  closes: {
    en: 'Works, or an error, or the connection closes',
    'zh-CN': '正常工作，或返回错误，或关闭连接',
  },
  raises: { en: 'Rejects', 'zh-CN': '拒绝' },
} satisfies Record<string, Text>;

/** The name of what a request may end in. */
export type Outcome = keyof typeof outcomes;

/** Something outside a program that goes wrong, and what becomes of requests meanwhile. */
export interface Fault {
  readonly text: Text;
  /** By target; one that does not depend on this has no entry. */
  readonly promises: Readonly<Partial<Record<Target, Outcome>>>;
  /** The outcome takes a minute: only the long form of the tests waits for it, with these targets. */
  readonly slow?: readonly Target[];
}

const servers = { mock: 'works', proxy: 'works', sandbox: 'works', docs: 'works' } as const;
const upstream = { proxy: 'gateway', client: 'raises' } as const;

/** Every fault that the tests inject. */
export const faults = {
  'output-closed': {
    text: { en: 'Standard output is closed', 'zh-CN': '标准输出被关闭' },
    promises: servers,
  },
  'output-stalled': {
    text: { en: 'Nobody reads standard output', 'zh-CN': '标准输出无人读取' },
    promises: servers,
  },
  'disk-full': {
    text: { en: 'The disk is full', 'zh-CN': '磁盘已满' },
    promises: { ...servers, sandbox: 'unavailable' },
  },
  'database-locked': {
    text: {
      en: 'Another session locks the tables (PostgreSQL)',
      'zh-CN': '其他会话锁定了数据表（PostgreSQL）',
    },
    promises: { sandbox: 'unavailable' },
  },
  'database-stopped': {
    text: {
      en: 'The processes of the database stop (PostgreSQL)',
      'zh-CN': '数据库进程停止响应（PostgreSQL）',
    },
    promises: { sandbox: 'unavailable' },
  },
  'database-read-only': {
    text: { en: 'The database turns read-only (PostgreSQL)', 'zh-CN': '数据库变为只读（PostgreSQL）' },
    promises: { sandbox: 'unavailable' },
  },
  'database-gone': {
    text: { en: 'The database cannot be reached (PostgreSQL)', 'zh-CN': '数据库无法连接（PostgreSQL）' },
    promises: { sandbox: 'unavailable' },
  },
  'clock-ahead': {
    text: { en: 'The system clock jumps 100 years ahead', 'zh-CN': '系统时钟向前跳 100 年' },
    promises: { ...servers, client: 'works' },
  },
  'clock-behind': {
    text: { en: 'The system clock jumps back 100 years', 'zh-CN': '系统时钟向后跳 100 年' },
    promises: { ...servers, sandbox: 'rewinds', client: 'works' },
  },
  'clock-out-of-range': {
    text: {
      en: "The sandbox's own clock is set out of range",
      'zh-CN': '沙箱自身的时钟被设置到有效范围之外',
    },
    promises: { sandbox: 'rejects' },
  },
  'upstream-gone': {
    text: { en: 'Nobody listens at the upstream', 'zh-CN': '上游无人监听' },
    promises: upstream,
  },
  'upstream-resets': {
    text: { en: 'The upstream resets connections', 'zh-CN': '上游重置连接' },
    promises: upstream,
  },
  'upstream-stops-halfway': {
    text: { en: 'The upstream closes in the middle of a response', 'zh-CN': '上游在响应中途关闭连接' },
    promises: upstream,
  },
  'upstream-garbage': {
    text: { en: 'The upstream sends what is not HTTP', 'zh-CN': '上游发送的内容不是 HTTP' },
    promises: upstream,
  },
  'upstream-endless': {
    text: { en: 'The upstream sends a body without end', 'zh-CN': '上游发送的响应体没有尽头' },
    promises: upstream,
  },
  'upstream-bomb': {
    text: {
      en: 'The upstream sends 1 MB of gzip that unpacks to 1 GB',
      'zh-CN': '上游发送 1 MB 的 gzip 数据，解压后为 1 GB',
    },
    promises: upstream,
  },
  'upstream-silent': {
    text: { en: 'The upstream does not respond', 'zh-CN': '上游不响应' },
    promises: upstream,
    slow: ['proxy'],
  },
  'upstream-drips': {
    text: { en: 'The upstream sends byte by byte, without end', 'zh-CN': '上游逐字节发送，没有尽头' },
    promises: upstream,
    slow: ['proxy'],
  },
  'names-not-resolved': {
    text: { en: 'DNS fails', 'zh-CN': 'DNS 解析失败' },
    promises: { ...servers, ...upstream },
  },
  'memory-limited': {
    text: {
      en: 'Large bodies arrive at once, with a heap of 128 MB',
      'zh-CN': '堆内存仅 128 MB，同时收到多个大消息体',
    },
    promises: { ...servers, ...upstream },
  },
  'no-descriptors': {
    text: { en: 'No file descriptors are left', 'zh-CN': '文件描述符耗尽' },
    promises: { mock: 'closes', proxy: 'closes', sandbox: 'closes', docs: 'closes', client: 'raises' },
  },
} as const satisfies Record<string, Fault>;

/** The name of a fault. */
export type FaultName = keyof typeof faults;
