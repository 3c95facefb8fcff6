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
    first: 19,
    topThree: 20,
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
  // Forty in words that the pages do not use: symptoms, goals, names of tools, lines of logs. 17 and 24 with the engine before, 35 and 37
  // when readers' words had been written for every section, before anything was changed for them.
  'in other words': {
    first: 35,
    topThree: 40,
    questions: {
      en: [
        [
          'backend only sees the gateway address, not the address of the visitor',
          `${create}#body-tcp_proxy`,
          'reference/get-endpoint-service/#response-200-tcp_proxy',
        ],
        ['huaweicloud_vpcep_service port_mapping attribute', 'migration/#names'],
        [
          'endpoint service is in a wrong state, cannot be edited',
          `${codes}#EndPoint.3045`,
          'reference/lifecycle/#rules',
        ],
        ['which IAM action do I need to create a service', `${codes}#EndPoint.0004`, create],
        [
          'getaddrinfo ENOTFOUND vpcep.eu-de.otc.t-systems.com',
          'errors-and-retries/#messages-that-are-not-from-the-service',
        ],
        [
          'will the contract tests leave services behind in my project',
          'contract-tests/#test-the-service-itself',
        ],
        [
          'where does X-Subject-Token come from',
          'reference/authentication/#token',
          'reference/authentication/#example',
          'client/#renew-tokens',
        ],
        ['swap the ECS behind a running service', `${update}#body-port_id`, `${codes}#EndPoint.3054`],
        [
          'does PUT wipe the fields I leave out',
          update,
          'port-mappings/#change-the-mappings',
          'getting-started/#what-happened',
          'client/#read-and-modify',
          'migration/#what-behaves-differently',
        ],
        [
          'nginx answered with an HTML page instead of JSON',
          'errors-and-retries/#messages-that-are-not-from-the-service',
          'errors-and-retries/#what-comes-back',
        ],
        ['let two sandboxes share one database', 'sandbox/#options', 'sandbox/#in-a-container'],
        [
          'response has no pool_id',
          'reference/differences/#pool-id',
          'reference/get-endpoint-service/#response-200-pool_id',
        ],
        [
          'how do I know that the deletion has finished',
          `${codes}#EndPoint.0005`,
          'reference/lifecycle/#status-deleting',
          'life-of-a-service/#deletion',
        ],
        ['check a HAR file exported from the browser', 'contract-tests/#check-your-own-client'],
        [
          'signature rejected, clock skew of 20 minutes',
          `${codes}#APIGW.0303`,
          'client/#sign-with-an-access-key',
          'reference/authentication/#signed',
          'reference/authentication/#failures',
          'reference/authentication/#signature',
        ],
        ['TypeScript moduleResolution cannot find types', 'environments/#es-modules-and-commonjs'],
        [
          'customers from another tenant have no access',
          'reference/beyond/#change-whitelist',
          'reference/beyond/#list-whitelist',
        ],
        ['how many services per account', `${codes}#Endpoint.1018`, 'reference/beyond/#show-quotas'],
        ['validate my payload before sending it', 'client/#check-against-the-contract'],
        [
          'vip_port_id is not in the output of the details',
          'reference/differences/#vip-port-id-condition',
          'reference/get-endpoint-service/#response-200-vip_port_id',
        ],
      ],
      'zh-CN': [
        [
          '后端日志里全是同一个内网地址，看不到访客来源',
          `${create}#body-tcp_proxy`,
          'reference/get-endpoint-service/#response-200-tcp_proxy',
        ],
        [
          '返回 504 但实际没有超时',
          `${codes}#EndPoint.0011`,
          `${codes}#EndPoint.0012`,
          'errors-and-retries/#when-to-send-it-again',
        ],
        ['控制台上的“连接审批”开关对应哪个参数', `${create}#body-approval_enabled`],
        ['访问密钥被锁定五分钟', 'errors-and-retries/#when-to-send-it-again', `${codes}#APIGW.0301`],
        ['换一台云服务器做后端', `${update}#body-port_id`, `${codes}#EndPoint.3054`],
        ['离线看文档 pdf', 'reference/#downloads'],
        [
          '测试里不想真的等两秒',
          'sandbox/#seeds-and-control',
          'sandbox/#wait-for-a-service',
          'sandbox/#options',
          'sandbox/#in-ci',
        ],
        [
          'npm 装不上 @vpcep/client',
          'client/#install',
          'getting-started/#install-the-client',
          'getting-started/#if-a-step-fails',
        ],
        [
          '198.19 网段和我的子网撞了',
          'reference/differences/#reserved-range',
          'reference/since-then/#reserved-range',
          `${codes}#EndPoint.3022`,
        ],
        [
          '返回的服务名前面多了区域，后面多了 id',
          'getting-started/#what-happened',
          `${create}#body-service_name`,
          'reference/get-endpoint-service/#response-200-service_name',
          'migration/#what-behaves-differently',
        ],
        [
          'TCP 和 UDP 能用同一个端口号吗',
          'port-mappings/#the-rule-between-services',
          'port-mappings/#the-rule-within-one-service',
        ],
        ['error_code 大小写不一致', 'errors-and-retries/#what-comes-back', `${codes}#Endpoint.1018`],
        ['填 ELB 的 id 还是它的端口 id', `${create}#body-port_id`, `${codes}#EndPoint.3063`],
        [
          'APIG 开头的错误码和 APIGW 是一回事吗',
          'errors-and-retries/#what-comes-back',
          'reference/authentication/#failures',
        ],
        ['单元测试里启动沙箱', 'sandbox/#in-ci'],
        ['重复的标签键', `${codes}#EndPoint.3067`, `${create}#body-tags-key`],
        [
          '怎么知道服务支不支持 IPv6',
          'reference/get-endpoint-service/#response-200-ip_version',
          `${create}#body-ip_version`,
          'reference/since-then/#ip-version',
        ],
        [
          '请求头 X-Sdk-Date 怎么算',
          'reference/authentication/#signed',
          'reference/authentication/#signature',
        ],
        ['别的项目里的服务查不到', `${codes}#EndPoint.0005`, 'migration/#what-others-ran-into'],
        [
          '让别的公司连接我的服务',
          'reference/beyond/#change-whitelist',
          'reference/beyond/#approve-connections',
          'reference/beyond/#list-whitelist',
        ],
      ],
    },
  },
  // What engineers type into a search box: 16 and 18 at first.
  'in fragments': {
    first: 20,
    topThree: 20,
    questions: {
      en: [
        ['psql multiple replicas', 'sandbox/#options', 'sandbox/#in-a-container'],
        [
          'HTTP 429 backoff',
          'errors-and-retries/#when-to-send-it-again',
          `${codes}#APIGW.0308`,
          `${codes}#EndPoint.0022`,
          'client/#retries-logs-and-traces',
        ],
        ['SIGTERM exit code', 'resilience/#the-promise'],
        ['junit.xml', 'contract-tests/#in-ci'],
        ['opentelekomcloud_vpcep_approval_v1', 'migration/#names', 'reference/beyond/#approve-connections'],
        [
          'toa_open vs proxy_open',
          `${create}#body-tcp_proxy`,
          'reference/get-endpoint-service/#response-200-tcp_proxy',
        ],
        ['tree shaking', 'environments/#es-modules-and-commonjs'],
        ['Claude desktop', 'other-tools/#mcp-servers'],
        [
          'how many port mappings max',
          'port-mappings/#the-rule-within-one-service',
          `${create}#body-ports`,
          `${codes}#EndPoint.3074`,
        ],
        [
          'request id for a support ticket',
          'errors-and-retries/#what-comes-back',
          `${codes}#body`,
          'client/#handle-errors',
        ],
      ],
      'zh-CN': [
        [
          'curl 报 Connection refused',
          'errors-and-retries/#messages-that-are-not-from-the-service',
          'getting-started/#if-a-step-fails',
        ],
        ['iam:domain 怎么写', 'reference/beyond/#change-whitelist', 'migration/#what-others-ran-into'],
        ['AK 泄露 前端', 'environments/#calls-from-a-browser', 'client/#call-from-a-browser'],
        ['service_name 里带点', `${codes}#EndPoint.3076`, `${create}#body-service_name`],
        ['GitLab CI 徽章', 'contract-tests/#in-ci'],
        ['created_at 少了 8 小时', 'environments/#time-zones'],
        [
          'java 代码怎么调用',
          create,
          'reference/get-endpoint-service/',
          update,
          'other-tools/#client-generators',
        ],
        ['沙箱 metrics prometheus', 'sandbox/#seeds-and-control'],
        [
          '失败的服务还占着端口',
          'reference/lifecycle/#rules',
          'reference/lifecycle/#status-failed',
          'port-mappings/#when-a-port-is-taken',
          'life-of-a-service/#when-creation-fails',
        ],
        ['两边云的代码能不能共用一套', 'reference/differences/'],
      ],
    },
  },
  // Whole sentences of people who know none of the words: 10 and 14 at first. Readers' words were added to many sections then.
  'of novices': {
    first: 20,
    topThree: 20,
    questions: {
      en: [
        [
          'my colleague cannot see the service I created',
          `${codes}#EndPoint.0005`,
          'migration/#what-others-ran-into',
          `${codes}#EndPoint.0004`,
        ],
        [
          'the program exits because the access token is too old',
          `${codes}#APIGW.0307`,
          'client/#renew-tokens',
          'reference/authentication/#token',
        ],
        [
          'I sent the request twice by accident',
          'errors-and-retries/#after-an-unclear-create',
          'errors-and-retries/#when-to-send-it-again',
          `${codes}#EndPoint.3044`,
        ],
        [
          'is it possible to forward 443 to 8443',
          `${create}#body-ports`,
          'port-mappings/',
          'port-mappings/#the-rule-within-one-service',
          `${create}#body-ports-server_port`,
          `${create}#body-ports-client_port`,
        ],
        [
          'turn off manual confirmation of new clients',
          `${update}#body-approval_enabled`,
          `${create}#body-approval_enabled`,
          'life-of-a-service/#connections-and-approval',
        ],
        [
          'spaces in a label value',
          `${codes}#EndPoint.3068`,
          'reference/differences/#tag-characters',
          `${create}#body-tags-value`,
        ],
        [
          'run the fake cloud on another port',
          'sandbox/#options',
          'sandbox/#start-it',
          'mock/#start-it',
          'getting-started/#if-a-step-fails',
        ],
        ['what does the C# generator need', 'other-tools/#client-generators'],
        [
          'show error messages in Chinese to my users',
          'client/#handle-errors',
          'errors-and-retries/#what-comes-back',
        ],
        [
          'difference between PUT and PATCH here',
          update,
          'getting-started/#what-happened',
          'client/#read-and-modify',
          'migration/#what-behaves-differently',
        ],
      ],
      'zh-CN': [
        [
          '网关说我的签名不对',
          `${codes}#APIGW.0301`,
          'reference/authentication/#failures',
          'reference/authentication/#signed',
          `${codes}#APIGW.0303`,
        ],
        [
          '能不能把 443 转到 8443',
          `${create}#body-ports`,
          'port-mappings/',
          'port-mappings/#the-rule-within-one-service',
          `${create}#body-ports-server_port`,
          `${create}#body-ports-client_port`,
        ],
        [
          '新建之后马上改名会怎样',
          `${codes}#EndPoint.3045`,
          'reference/lifecycle/#rules',
          'life-of-a-service/#create-and-wait',
          `${update}#body-service_name`,
        ],
        [
          '服务器时间慢了半小时',
          `${codes}#APIGW.0303`,
          'client/#sign-with-an-access-key',
          'reference/authentication/#failures',
        ],
        [
          '没有云账号怎么练手',
          'getting-started/',
          'servers/#which-one',
          'sandbox/',
          'getting-started/#start-the-sandbox',
        ],
        ['一台服务器上能建多少个服务', `${codes}#EndPoint.3056`, `${codes}#Endpoint.1018`],
        ['响应里的时间怎么转成北京时间', 'environments/#time-zones'],
        ['怎么让测试每次都从空数据开始', 'sandbox/#seeds-and-control'],
        ['后端程序崩了会不会自动切换', `${update}#body-port_id`],
        ['把接口文档喂给大模型', 'other-tools/#mcp-servers', 'other-tools/#files'],
      ],
    },
  },
  // As they were answered when they were asked; nothing was changed for these.
  'after all that': {
    first: 15,
    topThree: 18,
    questions: {
      en: [
        ['which region codes are there', 'reference/#base-addresses'],
        [
          'error_msg: Invalid token',
          `${codes}#APIGW.0301`,
          'reference/authentication/#failures',
          `${codes}#EndPoint.0003`,
          `${codes}#APIGW.0307`,
        ],
        ['backend moved to a new machine', `${update}#body-port_id`, `${codes}#EndPoint.3054`],
        [
          'can a tag have no value',
          `${create}#body-tags-value`,
          'reference/differences/#optional-port-and-tag-properties',
        ],
        [
          'how do I stop the polling after a while',
          'client/#create-and-wait',
          'client/#cancel-and-limit-time',
          'life-of-a-service/#create-and-wait',
          'errors-and-retries/#waiting-is-not-retrying',
          'migration/#waiting',
          'reference/lifecycle/#rules',
        ],
        ['slow network simulation', 'sandbox/#faults-on-demand'],
        ['what does exit code 2 of the test suite mean', 'contract-tests/#in-ci'],
        [
          'Terraform force replacement when changing vpc_id',
          'migration/#what-behaves-differently',
          'life-of-a-service/#while-it-is-available',
        ],
        ['Windows curl quoting', 'reference/authentication/#example', create],
        ['does the client work in Deno', 'client/'],
      ],
      'zh-CN': [
        ['有哪些区域可以用', 'reference/#base-addresses'],
        [
          '标签的值能不能为空',
          `${create}#body-tags-value`,
          'reference/differences/#optional-port-and-tag-properties',
        ],
        ['模拟网络很慢的情况', 'sandbox/#faults-on-demand'],
        ['怎么给请求加自定义头', 'client/#retries-logs-and-traces'],
        ['创建时 server_type 写成 ecs 报错', `${codes}#EndPoint.3021`, `${create}#body-server_type`],
        [
          '删除服务时提示还有连接',
          'reference/beyond/#delete-service',
          'life-of-a-service/#deletion',
          'reference/beyond/#list-connections',
        ],
        ['如何查看谁连到了我的服务', 'reference/beyond/#list-connections'],
        [
          '临时 AK/SK 要带 security token 吗',
          'client/#sign-with-an-access-key',
          'reference/authentication/#signature',
          'reference/authentication/#signed',
        ],
        ['请求 ID 在哪里看', 'errors-and-retries/#what-comes-back', `${codes}#body`, 'client/#handle-errors'],
        [
          'Prism 和这个 mock 有什么不同',
          'contract-tests/#false-alarms',
          'contract-tests/#beside-other-tools',
          'resilience/#other-servers',
        ],
      ],
    },
  },
};
