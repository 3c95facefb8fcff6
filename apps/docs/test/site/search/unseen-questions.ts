import type { Question } from './questions.ts';

const create = 'reference/create-endpoint-service/';

/**
 * Written after the ranking was tuned, about guides written since, and asked once: 13 of the 20 had the right section first, 16
 * among the first three. Nothing was changed for them; a question that is to be answered goes to the others.
 */
export const unseenQuestions: Readonly<Record<string, readonly Question[]>> = {
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
      'reference/error-codes/#EndPoint.0005',
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
      'reference/error-codes/#EndPoint.3004',
      'port-mappings/#the-rule-within-one-service',
    ],
    ['虚拟 IP 的网卡', `${create}#body-vip_port_id`],
    [
      '等待多久放弃',
      'migration/#waiting',
      'client/#create-and-wait',
      'errors-and-retries/#waiting-is-not-retrying',
    ],
  ],
};
