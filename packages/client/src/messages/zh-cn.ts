import type { OwnText } from './texts.ts';

/** The client's own texts in Chinese. */
export const own = {
  timeout:
    '在 {timeout} 毫秒内没有收到完整的响应。请稍后再试，或调大超时时间。服务可能已经处理了该请求：如果是创建请求，请先通过 GET …/vpc-endpoint-services 查找服务。',
  'timeout-unsent':
    '在 {timeout} 毫秒内没有获得凭证，没有发送任何请求。请检查提供凭证的一方，例如获取 Token 的函数。',
  unreadable:
    '响应表示成功，但无法读取。它可能来自网关或代理：请检查服务地址。服务可能已经处理了该请求：如果是创建请求，请先通过 GET …/vpc-endpoint-services 查找服务。',
  network:
    '与服务的连接失败或中断。请检查服务地址和网络。服务可能已经处理了该请求：如果是创建请求，请先通过 GET …/vpc-endpoint-services 查找服务。',
  unsent: '未能与服务建立连接，服务没有收到请求。请检查服务地址和网络。',
  'wait-status': '终端节点服务 {id} 的状态为 {status}，无法再变为所等待的状态。',
  'wait-gone': '本项目中没有终端节点服务 {id}，或者它已被删除。',
  'wait-timeout': '终端节点服务 {id} 没有在限定时间内变为所等待的状态。请稍后再查询。',
  'wait-read': '暂时无法查询终端节点服务 {id}。',
  request: '请求不符合契约，没有发送。',
  response: '服务已经处理了请求，但响应不符合契约。',
} as const satisfies Record<OwnText, string>;
