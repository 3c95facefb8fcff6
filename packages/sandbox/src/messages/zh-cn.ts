import type { Violation } from '../rules/violation.ts';
import type { Obstacle } from '../storage/storage.ts';
import type { StorageFault } from '../storage/storage-error.ts';
import { meaningOf } from './meaning-of.ts';
import type { Messages } from './messages.ts';

/** Rules about one member: what follows its name. */
const memberRules: Readonly<Record<string, (limit: string) => string>> = {
  required: () => '为必填项',
  additionalProperties: () => '不是契约中的成员',
  type: (type) => `的类型必须为 ${type}`,
  enum: (values) => `的取值只能是 ${chinese(values)} 之一`,
  minimum: (limit) => `不能小于 ${limit}`,
  maximum: (limit) => `不能大于 ${limit}`,
  minLength: (limit) => `不能少于 ${limit} 个字符`,
  maxLength: (limit) => `不能超过 ${limit} 个字符`,
  minItems: (limit) => `不能少于 ${limit} 项`,
  maxItems: (limit) => `不能超过 ${limit} 项`,
  uniqueItems: (items) => `中不能有重复项（从 0 数起，第 ${items.replace(',', ' 项与第 ')} 项相同）`,
  pattern: (pattern) => `必须匹配正则表达式 ${pattern}`,
  format: (format) => `必须符合 ${format} 格式`,
  missing: () => '为必填项，尽管文档将其标为可选',
  repeated: () => '与前面某个标签的键重复',
  portable: () => '只能包含字母、数字、- 和 _（--edition otc）',
  otherEdition: () => '不是该版本的成员（--edition huawei）',
  json: (place) => `不是合法的 JSON${place === '' ? '' : `：${inWords(place)}处出错`}`,
  utf8: () => '不是合法的 UTF-8',
  byteOrderMark: () => '以字节顺序标记（BOM）开头：请发送不带 BOM 的 UTF-8',
  size: (megabytes) => `超过 ${megabytes} MB，即签名请求的上限：请减小请求体`,
  contentType: (expected) => `必须为 ${expected}`,
  accept: (accept) => `不接受 application/json，而所有响应都是该类型：${accept}`,
  fault: (directive) => `含有无法识别的指令：${directive}。可用的指令见沙箱的 README。`,
};

/** Rules about the request as a whole: the sentence. */
const wholeRules: Readonly<Record<string, (violation: Violation) => string>> = {
  credentials: () => '缺少凭证：请携带 X-Auth-Token，或在 Authorization 中携带签名（SDK-HMAC-SHA256 …）。',
  token: () => '该 Token 不在 --token 给出的范围内。',
  signatureForm: () =>
    'Authorization 不是签名，应为 SDK-HMAC-SHA256 Access=<AK>, SignedHeaders=<list>, Signature=<hex>。',
  accessKey: () => '该访问密钥不在 --access-key 给出的范围内。',
  sdkDate: () => '请求头 X-Sdk-Date 缺失、未参与签名，或者格式不是 YYYYMMDDTHHMMSSZ。',
  skew: ({ limit }) => `请求头 X-Sdk-Date 与沙箱的时钟相差超过 ${limit} 分钟。`,
  signature: () => '签名与请求不符：请核对签名所用的方法、路径、请求头和请求体与实际发送的是否一致。',
  replay: () => '该签名已经使用过：每次请求都要重新签名（--replay-window）。',
  otherProject: () => '身份有效，但不能在该项目中操作。',
  quota: ({ limit }) => `该项目的终端节点服务配额（${limit} 个）已用完。`,
  throttle: ({ limit }) => `该项目的请求超过每秒 ${limit} 次，请稍后再试。`,
  unknownService: () => '该项目中没有此 ID 的终端节点服务。',
  notAvailable: ({ limit }) => `处于 ${limit} 状态的服务不能修改。`,
  portsTaken: () => '同一 port_id 的另一个终端节点服务已有 server_port 和 protocol 相同的映射。',
  tripleTaken: () =>
    '同一 port_id 的另一个终端节点服务已有 client_port、server_port 和 protocol 都相同的映射。',
  noRoute: ({ member, limit }) => `契约中没有路径为 ${member} 的操作（${limit}）。`,
  noMethod: ({ limit }) => `契约在该路径上没有此方法，只有 ${chinese(limit)}。`,
  notSimulated: ({ member }) => `沙箱不模拟操作 ${member}。`,
  demanded: ({ limit }) => meaningOf(limit, 'zh-CN'),
  outage: () => '无法连接沙箱的数据库，原因见其日志。',
  full: () => '沙箱已没有空间保存状态，请重置沙箱，或为它提供更大的空间（--db）。',
  internal: () => '沙箱处理该请求时出错，原因见其日志。',
  http: ({ limit }) => `无法读取该 HTTP 请求（${limit}）。`,
};

const obstacles: Readonly<Record<Obstacle, string>> = {
  portsTaken: '同一 port_id 的另一个服务已有 server_port 和 protocol 相同的映射',
  idTaken: '其 id 已被另一个服务使用',
  quota: '配额已用完',
};

const storageFaults: Readonly<Record<StorageFault, (detail: string, db: string) => string>> = {
  locked: (_, db) => `${db} 正被另一个进程使用。请先结束该进程，或用 --db 指定其他文件。`,
  newer: (version, db) =>
    `${db} 由更新版本的沙箱写入（存储版本 ${version}）。请升级沙箱，或指定其他的 --db。`,
  uniqueness: (value, db) =>
    `${db} 创建时使用了 --uniqueness ${value}，其中的端口按该规则占用。请使用相同的取值，或指定其他的 --db。`,
  unusable: (reason, db) => `无法使用 ${db} 存储状态（${reason}）。请用 --db 指定其他文件。`,
  unreachable: (reason, db) => `无法使用数据库 ${db}（${reason}）。请检查 --db 的 URL。`,
};

/** A list of names, punctuated as Chinese is. */
function chinese(list: string): string {
  return list.replaceAll(', ', '、').replaceAll(/ \((.*?)\)/g, '（$1）');
}

function inWords(place: string): string {
  return place.replace(/^(\d+):(\d+)$/, '第 $1 行第 $2 列');
}

function subject({ location, member }: Violation): string {
  if (location === 'path') return `路径参数 ${member} `;
  if (location === 'header') return `请求头 ${member} `;
  return member === '' ? '请求体' : `${member} `;
}

/** Simplified Chinese. */
export const zhCn: Messages = {
  violation: (violation) =>
    wholeRules[violation.rule]?.(violation) ??
    `${subject(violation)}${memberRules[violation.rule]?.(violation.limit) ?? `不符合规则 ${violation.rule}`}`,
  callerGone: '调用方已断开',
  labels: { rule: '规则：', discrepancy: '版本差异：', meaning: '含义：', remedy: '处理：' },
  command: {
    help: (languages) => `用法：vpcep-sandbox [选项]

提供有状态的终端节点服务 API：创建的服务可以查询、修改，也会互相冲突。

服务
  --port <端口>             监听的端口；0 表示任选一个空闲端口（默认 4020）
  --host <地址>             监听的地址（默认 127.0.0.1）
  --control <端口>          控制服务的端口，只监听环回地址；0 表示任选一个空闲端口（默认不启动）
  --lang <语言>             提示信息的语言：${chinese(languages)}
  --log <json|pretty|off>   日志的形式（默认：终端上为 pretty，否则为 json）
  --explain                 在日志中说明被拒绝的请求违反了契约的哪条规则

状态
  --db <文件|URL>           将状态保存到文件或 PostgreSQL（postgres://…）（默认保存在内存中）
  --seed <文件>             启动时存入 JSON 文件中的服务
  --region <名称>           服务名称中的区域（默认 eu-de）
  --quota <数量|none>       每个项目的服务数量上限（默认 20）

生命周期
  --provisioning <时长>     服务处于 creating 状态的时长，0 至 600s（默认 2s）
  --jitter <时长>           该时长随机增减的幅度（默认 0）
  --fail-rate <0..1>        创建失败的比例（默认 0）

凭证（默认接受任意 Token 和任意签名）
  --token <名称=值[:项目]>              可以通过的 Token，可重复使用
  --access-key <AK=SK[:项目]>           签名可以通过的访问密钥，可重复使用
  --max-skew <时长>         X-Sdk-Date 允许的偏差（默认 15m）
  --replay-window <时长>    在该时长内拒绝已使用过的签名（默认 0）

故障
  --fault <故障[@比例]>     对一定比例的请求注入故障，写法同请求头 X-Sandbox-Fault，可重复使用
  --throttle <次数>         每个项目每秒的请求数，超出后返回 400 EndPoint.0022（默认不限）

变体
  --edition <both|huawei|otc>     遵循源文档的哪个版本（默认 both）
  --modify-approval <keep|reset>  修改时不携带 approval_enabled 的效果（默认 keep）
  --uniqueness <pair|triple>      同一后端的两个服务不能共有什么（默认 pair）

  --help                    显示本帮助
  --version                 显示版本

时长写作 500ms、2s、1.5m、1h。请求头 X-Sandbox-Fault 可以包含以下内容，用“;”分隔：错误码（如 EndPoint.0013 或
EndPoint.0001:503）、latency=2s、reset、reset-after、truncate、html、fail[=EndPoint.3001]、provisioning=30s。`,
    listening: (url) => `终端节点服务 API 的沙箱：${url}`,
    control: (url) => `控制服务：${url}`,
    tryIt: (command) => `试一试：\n  ${command}`,
    stopping: '正在停止；再按一次 Ctrl-C 则不再等待未完成的请求。',
    stopped: '已停止。',
    unknownOption: (option) => `未知选项 ${option}。可用的选项见 vpcep-sandbox --help。`,
    unexpectedArgument: (argument) =>
      `多余的参数 ${argument}。vpcep-sandbox 只接受选项，见 vpcep-sandbox --help。`,
    missingValue: (option) => `选项 ${option} 缺少取值。用法见 vpcep-sandbox --help。`,
    unwantedValue: (option) => `选项 ${option} 不接受取值。`,
    badPort: (option, value) => `${option} ${value} 不是有效的端口：请使用 0 到 65535 的整数。`,
    badLanguage: (value, known) => `契约没有语言 ${value}。可用的语言：${chinese(known)}。`,
    badChoice: (option, value, known) => `${option} ${value} 不是可选的取值。可用的取值：${chinese(known)}。`,
    badNumber: (option, value, least, most) =>
      `${option} ${value} 无效：请使用${most === Number.POSITIVE_INFINITY ? `不小于 ${least}` : ` ${least} 到 ${most}`} 的数字。`,
    badDuration: (option, value, most) =>
      `${option} ${value} 不是不超过 ${most} 的时长：请写作 500ms、2s、1.5m 或 1h。`,
    badRegion: (value) => `--region ${value} 不是有效的区域：请使用字母、数字和 -。`,
    badCredential: (option, form) => `${option} 应写作 ${form}。`,
    badFault: (value) => `无法识别 --fault ${value}。写法例如“EndPoint.0001@0.1”或“latency=2s”。`,
    badSeedFile: (path, reason) => `无法读取 --seed ${path}（${reason}）。`,
    badSeed: (reason) => `种子数据不符合其 Schema：${reason}。`,
    seedObstacle: (index, obstacle) => `无法存入种子数据的 services[${index}]：${obstacles[obstacle]}。`,
    badStorage: (fault, detail, db) => storageFaults[fault](detail, db),
    portInUse: (option, port, host) =>
      `${host} 的端口 ${port} 已被占用。请用 ${option} 指定其他端口，或用 ${option} 0 任选一个空闲端口。`,
    cannotListen: (port, host, reason) => `无法监听 ${host} 的端口 ${port}（${reason}）。`,
  },
};
