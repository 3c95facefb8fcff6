import type { Question } from './questions.ts';

const create = 'reference/create-endpoint-service/';
const update = 'reference/update-endpoint-service/';
const codes = 'reference/error-codes/';

/** Questions that nothing had been tuned by when they were asked, and what is held of them. */
export interface Round {
  /** How many have the right section first, at least. */
  first: number;
  /** How many have it among the first three, at least. */
  topThree: number;
  questions: Readonly<Record<string, readonly Question[]>>;
}

/** The rounds, each held at what it has reached. */
export const unseenQuestions: Readonly<Record<string, Round>> = {
  // Written after the ranking was tuned. Nothing was changed for these: 13 and 16 at first, more when tables gave names to sections.
  'about guides that are new': {
    first: 15,
    topThree: 17,
    questions: {
      en: [
        ['import into Postman', 'other-tools/#postman-and-bruno'],
        ['generate a client from the OpenAPI file', 'other-tools/#client-generators'],
        ['MCP server', 'other-tools/#mcp-servers'],
        ['Terraform approval attribute', 'migration/#names'],
        ['how long does Terraform wait for a service', 'migration/#waiting'],
        ['JSON Schema of EndpointService', 'other-tools/#files'],
        ['changelog', 'reference/changelog/', 'changelog/'],
        [
          'EndPoint.0005 although the service exists',
          `${codes}#EndPoint.0005`,
          'migration/#what-others-ran-into',
        ],
        ['llms.txt', 'other-tools/#files'],
        ['description longer than 128 characters', `${create}#body-description`],
      ],
      'zh-CN': [
        ['导入 Postman', 'other-tools/#postman-and-bruno'],
        ['生成客户端代码', 'other-tools/#client-generators'],
        ['Terraform 字段名对照', 'migration/#names'],
        ['Swagger UI 怎么用', 'other-tools/#swagger-ui'],
        ['白名单格式', 'reference/beyond/#change-whitelist', 'migration/#what-others-ran-into'],
        ['拒绝连接', 'reference/beyond/#approve-connections'],
        ['查询配额', 'reference/beyond/#show-quotas'],
        [
          '端口取值范围',
          `${create}#body-ports-client_port`,
          `${create}#body-ports-server_port`,
          `${codes}#EndPoint.3004`,
          'port-mappings/#the-rule-within-one-service',
        ],
        ['虚拟 IP 的网卡', `${create}#body-vip_port_id`],
        [
          '等待多久放弃',
          'life-of-a-service/#create-and-wait',
          'migration/#waiting',
          'client/#create-and-wait',
          'errors-and-retries/#waiting-is-not-retrying',
        ],
      ],
    },
  },
  // Written from the pages alone, without a look at aliases, synonyms and the other questions: 13 and 17 at first. Then words
  // were added for those that were missed.
  'about everything': {
    first: 19,
    topThree: 20,
    questions: {
      en: [
        ['APIG.0307', `${codes}#APIGW.0307`, 'reference/authentication/#failures'],
        [
          'connect ECONNREFUSED 127.0.0.1:4020',
          'errors-and-retries/#messages-that-are-not-from-the-service',
          'getting-started/#if-a-step-fails',
        ],
        [
          'service stuck in creating',
          'reference/lifecycle/#status-creating',
          'reference/lifecycle/#rules',
          'errors-and-retries/#waiting-is-not-retrying',
        ],
        ['preserve client source IP', `${create}#body-tcp_proxy`, `${update}#body-tcp_proxy`],
        ['duplicate service after timeout', 'errors-and-retries/#after-an-unclear-create'],
        [
          'allow another account to connect',
          'reference/beyond/#change-whitelist',
          'reference/beyond/#list-whitelist',
        ],
        ['rename a service', `${update}#body-service_name`, 'reference/beyond/#rename-service'],
        ['AWS PrivateLink', 'reference/#about', ''],
        ['abort a running call', 'client/#cancel-and-limit-time'],
        ['docker compose', 'sandbox/#in-a-container'],
      ],
      'zh-CN': [
        [
          '服务数量超过上限',
          `${codes}#Endpoint.1018`,
          `${codes}#EndPoint.3056`,
          'reference/beyond/#show-quotas',
        ],
        ['跨域报错', 'environments/#calls-from-a-browser', 'client/#call-from-a-browser'],
        ['修改端口会覆盖原来的吗', 'port-mappings/#change-the-mappings', `${update}#body-ports`],
        ['负载均衡 port_id 填哪个', `${create}#body-port_id`],
        ['token 过期自动刷新', 'client/#renew-tokens'],
        ['删除服务', 'reference/beyond/#delete-service', 'life-of-a-service/#deletion'],
        [
          '重启后数据丢失',
          'sandbox/#options',
          'servers/#what-each-one-does',
          'sandbox/#mock-sandbox-or-proxy',
        ],
        ['Jenkins 流水线', 'contract-tests/#in-ci'],
        [
          '裸金属服务器',
          `${create}#body-server_type`,
          `${update}#body-server_type`,
          'reference/since-then/#bare-metal-server',
        ],
        [
          '签名校验失败怎么排查',
          'reference/authentication/#signed',
          'reference/authentication/#signature',
          `${codes}#APIGW.0301`,
          'reference/authentication/#failures',
        ],
      ],
    },
  },
};
