import type { Texts } from '../src/texts.ts';

/** What the client itself has to say, by language. A language that is missing here gets the first. */
export const ownMessages: Readonly<Record<string, Texts['own']>> = {
  en: {
    timeout:
      'No complete answer arrived within {timeout} ms. Try again later or raise the time limit. The service may have carried the request out: after a create, look for the service first.',
    network:
      'The connection to the service failed or broke. Check the address and the network. The service may have carried the request out: after a create, look for the service first.',
    unsent:
      'No connection to the service came about, and it has not received the request. Check the address and the network.',
    status: 'Endpoint service {id} has status {status}, so it cannot get the status that was waited for.',
    gone: 'Endpoint service {id} does not exist in this project, or no longer does.',
    waitTimeout:
      'Endpoint service {id} did not get the status that was waited for in time. Look at it again later.',
    read: 'Endpoint service {id} cannot be read at the moment.',
    request: 'The request breaks the contract and was not sent.',
    answer: 'The request was carried out, but the answer breaks the contract.',
  },
  'zh-CN': {
    timeout:
      '在 {timeout} 毫秒内没有收到完整的响应。请稍后再试，或调大超时时间。服务可能已经执行了该请求：如果是创建请求，请先确认服务是否已经存在。',
    network:
      '与服务的连接失败或中断。请检查服务地址和网络。服务可能已经执行了该请求：如果是创建请求，请先确认服务是否已经存在。',
    unsent: '未能与服务建立连接，服务没有收到请求。请检查服务地址和网络。',
    status: '终端节点服务 {id} 的状态为 {status}，无法再变为所等待的状态。',
    gone: '本项目中没有终端节点服务 {id}，或者它已被删除。',
    waitTimeout: '终端节点服务 {id} 没有在限定时间内变为所等待的状态。请稍后再查询。',
    read: '暂时无法查询终端节点服务 {id}。',
    request: '请求不符合契约，没有发送。',
    answer: '请求已经执行，但响应不符合契约。',
  },
};
