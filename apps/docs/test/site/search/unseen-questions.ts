import type { Question } from './questions.ts';

const create = 'reference/create-endpoint-service/';
const read = 'reference/get-endpoint-service/';
const codes = 'reference/error-codes/';

/** Written from the pages alone, without knowledge of synonyms and aliases. Nothing is tuned by them: they measure. */
export const unseenQuestions: Readonly<Record<string, readonly Question[]>> = {
  en: [
    ['store the sandbox in PostgreSQL', 'sandbox/#options', 'sandbox/#in-a-container'],
    [
      'authentication fails with 401',
      'reference/authentication/#failures',
      `${codes}#EndPoint.0003`,
      `${codes}#APIGW.0301`,
    ],
    ['wait until the service is available', 'client/#create-and-wait', 'sandbox/#wait-for-a-service'],
    ['put a proxy in front of a real server', 'mock/#check-a-real-server'],
    ['is a virtual IP still supported', `${create}#body-server_type`, `${create}#body-vip_port_id`],
    ['log every request', 'client/#retries-logs-and-traces'],
    ['what happens when the disk is full', 'resilience/#fault-by-fault'],
    ['name too long', `${codes}#EndPoint.3076`, `${create}#body-service_name`],
    ['freeze the clock in tests', 'sandbox/#seeds-and-control'],
    ['differences between Huawei Cloud and OTC', 'reference/differences/'],
  ],
  'zh-CN': [
    ['权限不足', `${codes}#EndPoint.0004`, `${codes}#APIGW.0302`],
    ['沙箱数据如何持久化', 'sandbox/#options'],
    ['录制客户端的流量', 'contract-tests/#check-your-own-client'],
    ['链路追踪', 'client/#retries-logs-and-traces'],
    ['port_id 不在该 VPC 中', `${codes}#EndPoint.3042`],
    ['deleting 是什么状态', 'reference/lifecycle/#status-deleting'],
    [
      '时间带毫秒',
      'reference/differences/#time-format',
      `${create}#response-200-created_at`,
      `${read}#response-200-created_at`,
    ],
    ['是否支持 UDP', `${create}#body-ports-protocol`],
    ['裸金属服务器', `${create}#body-server_type`],
    ['198.19.128.0/20 网段重叠', 'reference/differences/#reserved-range'],
  ],
};
