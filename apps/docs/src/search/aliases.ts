/**
 * Readers' own words for one section, by its place and anchor. Extend it with real questions that were not answered first.
 */
export const aliases: Readonly<Record<string, readonly string[]>> = {
  'reference/differences/': [
    'differences between Huawei Cloud and Open Telekom Cloud, OTC',
    '华为云与 Open Telekom Cloud 的区别',
  ],
  'reference/error-codes/#EndPoint.3044': [
    'port conflict, clash of ports, address already in use',
    '端口冲突、端口占用、端口已被占用、映射冲突',
  ],
  'reference/error-codes/#EndPoint.3045': [
    'cannot modify, not available, wrong status, still creating',
    '不能修改、无法修改、状态不允许',
  ],
  'reference/error-codes/#Endpoint.1018': [
    'quota exceeded, too many services',
    '配额不足、超出配额、配额已用完、服务数量超过上限',
  ],
  'reference/error-codes/#EndPoint.0005': ['service not found, unknown ID', '服务不存在、找不到服务'],
  'reference/error-codes/#EndPoint.0004': ['permission denied, forbidden', '权限不足、没有权限、无权访问'],
  'reference/error-codes/#EndPoint.0003': ['unauthorized, no token', '未认证、缺少 Token'],
  'reference/error-codes/#EndPoint.0022': [
    'rate limit, throttled, too many requests',
    '流控、限流、请求过于频繁',
  ],
  'reference/error-codes/#APIGW.0308': ['rate limit, throttled, too many requests', '流控、限流'],
  'reference/error-codes/#APIGW.0301': [
    'signature does not match, wrong signature',
    '签名不匹配、签名错误、签名校验失败',
  ],
  'reference/error-codes/#APIGW.0307': ['token expired, renew the token', 'Token 过期、Token 失效'],
  'reference/error-codes/#EndPoint.0001': ['internal error', '内部错误'],
  'reference/error-codes/#EndPoint.3042': [
    'port_id and vpc_id do not match, port in another VPC',
    'port_id 与 vpc_id 不匹配',
  ],
  'reference/error-codes/#EndPoint.3076': ['invalid name, name too long', '名称不合法、名称过长'],
  'reference/error-codes/#EndPoint.3069': ['too many tags', '标签过多'],
  'reference/error-codes/#EndPoint.3074': ['too many port mappings', '端口映射过多'],
  'reference/create-endpoint-service/#path-project_id': [
    'find the project ID',
    '项目 ID 在哪里、查找项目 ID',
  ],
  'reference/create-endpoint-service/#body-port_id': [
    'port of the backend, network card, NIC, load balancer',
    '后端资源、网卡、负载均衡填什么',
  ],
  'reference/create-endpoint-service/#body-tcp_proxy': [
    'client IP address, source IP, real IP at the backend, TOA, Proxy Protocol',
    '客户端 IP、源 IP、真实 IP',
  ],
  'reference/create-endpoint-service/#body-approval_enabled': [
    'approve connections, connection approval, pendingAcceptance',
    '连接审批、审批连接',
  ],
  'reference/create-endpoint-service/#body-server_type': [
    'kind of backend, which backends are supported, deprecated',
    '后端类型、支持哪些后端',
  ],
  'reference/create-endpoint-service/#body-tags': ['maximum number of tags', '标签数量、标签最多'],
  'reference/update-endpoint-service/#body-service_name': [
    'rename a service, change the name',
    '改名、更名、重命名、修改名称',
  ],
  'reference/update-endpoint-service/#body-ports': [
    'add, remove, delete a port mapping, list replaces',
    '增加、删除端口映射、替换',
  ],
  'reference/update-endpoint-service/#body-port_id': ['change the backend', '更换后端、修改后端资源'],
  'reference/get-endpoint-service/#response-200-error': [
    'why did creation fail, reason of failure',
    '创建失败的原因',
  ],
  'reference/differences/#tag-characters': [
    'characters allowed in tags, Chinese in tags',
    '标签可以用中文、标签字符',
  ],
  'reference/differences/#time-format': ['time zone, milliseconds, timestamp format', '时间格式、时区、毫秒'],
  'reference/differences/#reserved-range': [
    'overlapping subnet, 198.19.128.0/20',
    '198.19.128.0/20 网段重叠、网段冲突',
  ],
  'reference/lifecycle/#status-creating': [
    'stays, stuck in creating, how long does creation take',
    '一直创建中、创建需要多久',
  ],
  'reference/lifecycle/#status-failed': ['creation failed', '创建失败'],
  'reference/lifecycle/#rules': ['when can it be modified', '何时可以修改、创建中能否修改'],
  'reference/beyond/#change-whitelist': [
    'allow another account to connect, cross-account access',
    '允许其他账号连接、跨账号访问、授权',
  ],
  'reference/#about': ['PrivateLink, Private Link, Private Service Connect, AWS, Azure, GCP', '私网连接'],
  'reference/#base-addresses': [
    'base URL, service address, endpoint of the API, host',
    '服务地址、域名、接入地址',
  ],
  'reference/#downloads': ['OpenAPI file, swagger, offline', 'OpenAPI 文件、下载文档、离线'],
  'client/#create-and-wait': ['wait until available, waiter, poll', '等待可用、轮询'],
  'client/#renew-tokens': ['token expired, refresh', 'Token 过期、刷新 Token'],
  'client/#cancel-and-limit-time': ['abort a running call, timeout, deadline', '超时时间、取消请求'],
  'client/#call-from-a-browser': ['CORS, frontend', '跨域、前端'],
  'client/#retries-logs-and-traces': [
    'is it safe to retry a create, idempotent, logging, OpenTelemetry',
    '重试、幂等、日志',
  ],
  'client/#sign-with-an-access-key': ['AK/SK, signature', 'AK/SK、签名'],
  'mock/#choose-the-response': [
    'make the mock return a status, an error, 404, Prefer',
    '让模拟服务返回错误、指定状态码',
  ],
  'resilience/#fault-by-fault': [
    'what happens when: disk full, database down, out of memory',
    '磁盘已满、数据库不可用时会怎样',
  ],
  'mock/#check-a-real-server': ['validation proxy', '校验代理、验证真实服务'],
  'sandbox/#faults-on-demand': ['inject a fault, simulate failures', '注入故障、模拟故障'],
  'sandbox/#seeds-and-control': ['seed data, freeze the clock, fixed time, reset', '种子数据、时钟、重置'],
  'sandbox/#options': [
    'keep state, database, PostgreSQL, data lost after a restart',
    '保存数据、持久化、重启后数据丢失',
  ],
  'sandbox/#in-a-container': ['Docker, docker compose, image', 'Docker、容器、镜像'],
  'contract-tests/#in-ci': ['GitHub Actions, GitLab, Jenkins, pipeline', '流水线、持续集成'],
  'contract-tests/#check-your-own-client': ['record traffic', '录制流量'],
  'environments/#time-zones': ['time zone of created_at, hours off', 'created_at 的时区、相差八小时'],
  'environments/#calls-from-a-browser': ['Failed to fetch, NetworkError, Load failed, CORS', '跨域请求失败'],
  'errors-and-retries/#after-an-unclear-create': [
    'create timed out, no response, did it arrive, response lost',
    '没有收到响应、超时后是否已创建',
  ],
  'errors-and-retries/#when-to-send-it-again': [
    'which errors can be retried, is it retryable',
    '哪些错误可以重试',
  ],
  'port-mappings/#the-rule-between-services': [
    'two services, same port, same backend',
    '两个服务、相同端口、同一后端',
  ],
  'getting-started/#what-happened': ['why is the returned name longer', '返回的名称更长'],
  'servers/#which-one': ['mock or sandbox, which server to use', '模拟服务还是沙箱、有什么区别'],
};
