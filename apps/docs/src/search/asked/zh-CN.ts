/** In Chinese. */
export default {
  reference: {
    '': 'API 概览、接口列表、接口文档、接口规范；API 文档；接口概览',
    about:
      '什么是 VPC 终端节点服务；VPC 之间私网互通、内网打通；相当于 AWS、Azure、GCP 的 PrivateLink、Private Service Connect；不走公网对外提供服务；VPCEP 是什么；终端节点服务是干什么的；有什么用、用途、应用场景；契约依据哪些文档；没有文档说明的行为；请求里多余的字段；未知枚举值；响应里的 null；响应多出字段；请求封闭、响应开放；同一区域；VPCEP 定义；名词解释',
    operations: '有哪些接口、支持哪些操作、方法列表；请求方法；几个接口；GET、POST、PUT；接口清单',
    'base-addresses':
      '服务地址、接入地址、域名、请求的网址、URL 前缀、区域代码、终端节点 Endpoint 地址；接口域名；API 地址；有哪些区域、可用区域；主机名；eu-de、eu-nl、cn-north-4；欧洲；欧洲区域地址；华为云欧洲；华为云欧洲站网址；区域的 URL',
    versions: 'API 版本号、网址里的 v1、契约版本；当前版本；版本号是多少',
    downloads:
      'OpenAPI 文件、swagger.json、YAML；PDF、离线阅读、打印整份文档；Postman 集合文件、JSON Schema 下载；下载 OpenAPI 文件；规范下载；离线文档；PDF 手册；导出文档；overlay；中文 OpenAPI 文件；OpenAPI 3.0 版本',
  },
  'reference/authentication': {
    '': '如何登录、鉴权方式、凭据、API Key、请求头认证；认证方式；怎么认证；Token 还是 AK/SK；安全',
    token:
      'X-Auth-Token、X-Subject-Token；从 IAM 获取令牌；令牌放在哪个请求头；令牌有效期多久、24 小时、用户名密码登录、令牌从哪里拿、项目级令牌；Token 有效期；项目级 Token；作用域要选项目而不是账号；重复使用令牌；获取 Token 的接口；X-Subject-Token 在哪；作用域填项目还是账号；IAM 用户登录；OTC 获取 Token；Token 示例；X-Auth-Token 请求头；获取 Token 的地址；OTC 的 Token 地址',
    signature:
      'AK/SK、访问密钥、签名算法、SDK-HMAC-SHA256、Authorization、X-Sdk-Date；AK/SK 签名请求头；X-Sdk-Date 怎么算；SignedHeaders；X-Security-Token；X-Project-Id；请求体上限 12 MB；允许相差 15 分钟；签名用的时间格式；哪些请求头要签名；签名请求体上限；AK/SK 认证',
    example:
      '带令牌调用的 curl 示例；POST /v3/auth/tokens；用户名密码登录；curl 获取 Token；带 Token 的请求；请求示例；Windows 下 curl 引号；OTC 的 Token 示例；华为云的 Token 示例',
    signed:
      '手动计算签名、规范请求、待签字符串、签名步骤、签名算得不对、自己实现签名、其他语言签名、调试签名、排查签名校验失败；AK/SK 签名步骤；签名对不上怎么排查；待签名字符串；规范请求怎么写；验证签名结果；签名示例；Python 签名；Go、Java 签名；签名样例',
    failures:
      '401、403、登录失败、鉴权失败、认证不通过、令牌无效、排查认证问题；401 怎么处理；认证失败的错误码；403 怎么办；鉴权报错；令牌的项目不对；没有权限；令牌错了报什么错；401 还是 403',
  },
  'reference/error-codes': {
    '': '错误码列表、报错含义、查错误、粘贴报错信息；错误码查询；报错怎么查；错误码说明；根据报错找原因',
    all: '全部错误码、HTTP 状态码表；错误码大全；全部错误码列表；按状态码查看错误码',
    body: '错误响应格式、报错的 JSON 结构、error_code 与 error_msg、解析错误；错误体格式；错误响应结构；错误返回格式；报错 JSON；request_id 字段',
    'APIGW.0101':
      'API 不存在或未发布到环境；网址写错、路径拼错、多了斜杠、网关 404、路由不存在、网址里缺少项目 ID；接口不存在；路径不对',
    'APIGW.0201':
      '网关超时、后端不可用、后端超时；请求体过大、请求太大、网址过长；502；网关错误；502、504、413、414',
    'APIGW.0301':
      'IAM 认证信息错误；验签失败、签名不匹配、签名错误、签名校验失败、密钥写错；令牌解析失败、Token 无效；连续失败后访问密钥被锁定、网关说签名不对、不认我的密钥；签名不对；签名错误 401；令牌格式错误；AK 不存在',
    'APIGW.0302': 'IAM 用户不允许访问该 API、网关拒绝用户；用户没有授权 401',
    'APIGW.0303':
      'APP 认证信息错误；签名过期、时钟不准、时间不同步、系统时间慢了快了几分钟、校时、电脑时钟慢了快了半小时、服务器时间不对、虚拟机日期不对、同步时间；时钟不同步；时间相差太大；服务器时间不准',
    'APIGW.0304': '应用不允许访问该 API',
    'APIGW.0305': '认证信息错误；登录信息错误',
    'APIGW.0306': 'API 拒绝访问、该区域不能调用；网关返回 403',
    'APIGW.0307':
      'Token 需要更新、令牌过期、令牌失效、昨天还能用今天不行、换区域后令牌不能用、令牌太旧、过了一天突然不能用、隔夜失效；Token 过期报错；令牌已过期；刷新令牌',
    'APIGW.0308': '流量超过阈值、网关流控、限流、429、请求太频繁、每分钟调用次数；网关限流；429 报错',
    'APIGW.0613': 'IAM 不可用、网关无法校验令牌、503；IAM 挂了；网关 503；服务不可用 503',
    'EndPoint.0001':
      '系统内部错误、服务器错误、500、服务异常、云上出故障、服务挂了、对方崩溃；500 报错；内部错误',
    'EndPoint.0002':
      '参数无效、参数错误、请求不合法、多余字段、类型不对、数字写成字符串、校验不通过、不知道哪里错了；400 参数错误；字段拼错；多传了字段；未知字段；未知参数；请求被拒绝没有原因；校验错误；取值不对',
    'EndPoint.0003': '未认证、没有登录、没带令牌、缺少 Token、401；没传 Token；缺少认证请求头；401 报错',
    'EndPoint.0004':
      '权限不足、没有权限、无权访问、403、缺少角色、策略、授权项、需要哪些权限、IAM 授权、我的用户做不了、要管理员开通、只读用户；没权限创建；403 报错；需要什么角色；VPCEndpoint Administrator',
    'EndPoint.0005':
      '服务不存在、找不到服务、查不到、404、服务已被删除、ID 不对、在别的项目里、服务没了、同事看不到我建的服务、服务不见了、消失了、明明建了却没有、找错地方；404 报错；服务不存在报错；服务找不到；已删除的服务；别的项目的服务；查不到刚创建的服务；服务突然没了；服务 ID 错了；没有这个服务',
    'EndPoint.0009': '来源 IP 不在白名单、网络地址被拒绝、访问控制',
    'EndPoint.0011': '请求体为空、没有传请求体、没发 JSON、504 却不是超时；请求体空 504',
    'EndPoint.0012': '缺少请求头、请求头被代理去掉、504 却不是超时；少了请求头 504',
    'EndPoint.0013':
      '服务端超时、504、处理太慢、请求超时是否已执行、请求卡住、一直没反应；504 报错；超时报错；服务处理超时',
    'EndPoint.0014': '项目 ID 不合法、填成了项目名称、project_id 格式错误；项目名当成项目 ID',
    'EndPoint.0020': 'vpc_id 不合法、VPC ID 格式错误、填成了 VPC 名称',
    'EndPoint.0022':
      '调用太频繁、请求过于频繁、流控、限流、每秒请求数、状态码 400 的流控、循环里调用太快、脚本被挡住；请求太频繁；限流报错；调用频率超限',
    'EndPoint.1003': '服务名称不被接受、名字不行',
    'EndPoint.1004':
      'JSON 格式错误、语法错误、请求体解析失败、编码不对、请求体是数组；JSON 解析失败；JSON 语法错；请求体格式错误',
    'EndPoint.1008': '服务获取 Token 失败、委托',
    'Endpoint.1018':
      '配额不足、超出配额、配额已用完、服务数量超过上限、最多 20 个服务、服务太多、申请扩大配额、建不了更多、到上限了、一个账号能建多少个服务；服务数量达到上限；配额报错；申请提高配额；提升配额',
    'EndPoint.2001': 'VPC 不存在、找不到 VPC、VPC 在别的项目或区域',
    'EndPoint.2002': '参数为空、空字符串、null、值是空的；传了 null 报错；空字符串报错',
    'EndPoint.2003': '终端节点侧：要连接的服务没有了',
    'EndPoint.2004': '终端节点服务不可用（终端节点侧）、服务还不能连接',
    'EndPoint.2011': '没填 vpc_id、缺少 VPC；缺少 vpc_id；没传 vpc_id',
    'EndPoint.2021': '查询 VPC 失败、读不到 VPC；没权限查 VPC',
    'EndPoint.2028': '端口映射不完整、缺少 client_port、缺少 server_port；缺少 server_port、client_port',
    'EndPoint.2029': '服务 ID 为空、路径缺少 ID、变量没有值；网址里出现 undefined；服务 ID 没填',
    'EndPoint.2038': '资源池不存在、pool_id 错误、集群',
    'EndPoint.3001': '创建端口失败；端口创建失败；网卡创建失败',
    'EndPoint.3003': 'port_id 不合法、端口 ID 格式错误、不是 UUID',
    'EndPoint.3004': '端口号超出范围、端口无效、端口写成 0、大于 65535；端口号不合法；端口填 0',
    'EndPoint.3008': 'port_id 不存在、网卡不存在、网卡被卸载、后端被删除；找不到 port_id；端口 ID 不存在',
    'EndPoint.3009': '网段不合法、CIDR 错误',
    'EndPoint.3010': 'IP 地址不合法；IP 地址格式错误',
    'EndPoint.3011': 'interface 型服务不能带 IP 地址',
    'EndPoint.3013': 'VLAN 的 interface 型不能带 VPC',
    'EndPoint.3014': 'interface 型服务不能带网段',
    'EndPoint.3015': 'VLAN 的 gateway 型不能带端口 ID',
    'EndPoint.3016': 'VLAN 的 gateway 型不能带 IP',
    'EndPoint.3017': '网段列表不合法',
    'EndPoint.3018': 'VLAN 的 gateway 型不能带 VPC',
    'EndPoint.3021':
      '后端类型错误、server_type 无效、写成小写 vm、资源类型不对；server_type 不合法；后端类型不支持；后端类型写错',
    'EndPoint.3022': '创建内部网络失败、网段冲突、198.19 网段被占用；内部网络冲突',
    'EndPoint.3023': '创建子网失败',
    'EndPoint.3040': '回滚失败、做到一半、状态不一致；创建被回滚',
    'EndPoint.3042':
      'port_id 与 vpc_id 不匹配、网卡在另一个 VPC、网卡不属于该 VPC；网卡不在同一个 VPC；VPC 与网卡不匹配；vpc_id 和 port_id 对不上',
    'EndPoint.3043': '服务端口不合法',
    'EndPoint.3044':
      '端口冲突、端口占用、端口已被占用、端口被别的服务用了、映射冲突、撞端口、重复的映射、同一后端第二个服务、端口被别人占了、同一个程序部署两次、又运行了一遍；端口冲突报错；端口重复；端口被占用；端口正在使用',
    'EndPoint.3045':
      '不能修改、无法修改、改不了、还在创建中、状态不允许、服务不可用、刚建好就改、太早、还没好不能改；创建中不能修改报错；状态不允许修改；当前状态不能操作；修改被拒绝；修改失败；更新报错',
    'EndPoint.3046': 'IP 地址已被其他服务使用；IP 已被其他服务使用；IP 被占用；IP 冲突',
    'EndPoint.3048': '网络类型未知',
    'EndPoint.3051': 'vip_port_id 不合法、虚拟 IP 端口格式错误',
    'EndPoint.3052': '不能同时修改 port_id 和 IP',
    'EndPoint.3053': '不能同时修改 vip_port_id 和 IP',
    'EndPoint.3054': '后端不能更换、port_id 不能改；port_id 不能修改',
    'EndPoint.3055': 'IP 地址不能改',
    'EndPoint.3056':
      '一个后端上的服务太多、单个负载均衡器或服务器的服务上限、一台服务器、一台机器、一个负载均衡上能建多少个服务；一个负载均衡上服务太多；单个后端的服务数量上限',
    'EndPoint.3057': '网段不能改',
    'EndPoint.3062':
      '服务 ID 格式错误、网址里的 ID 不是 UUID、填成了名称；服务 ID 不是 UUID；ID 格式不对；UUID 大写',
    'EndPoint.3063':
      'port_id 填错对象、填成了云服务器或负载均衡器的 ID 而不是网卡；把负载均衡 ID 当成 port_id',
    'EndPoint.3066': '标签为空、标签没有键；标签缺少键',
    'EndPoint.3067': '标签键重复、重复的键、两个相同的 key；标签 key 重复；标签键重复报错',
    'EndPoint.3068': '标签含非法字符、特殊字符、空格、斜杠、标签里有空格、点号、表情符号；标签字符不合法报错',
    'EndPoint.3069': '标签过多、标签超过 10 个；标签数量超限报错；标签太多',
    'EndPoint.3071': '标签值重复',
    'EndPoint.3072': '标签键过长、36 个字符',
    'EndPoint.3073': '标签值过长、43 个字符',
    'EndPoint.3074': '端口映射过多、超过 200 条；端口映射太多',
    'EndPoint.3075': '协议不支持、UDP 被拒绝、写成小写 tcp、HTTP 协议；协议错误；协议无效',
    'EndPoint.3076':
      '名称不合法、名称过长、名字超过 16 个字符、名字里有点号或空格、把返回的完整名称又传了回去、名字能用哪些字符、能不能带点、空格、大写、中文名称；服务名称太长；名称不合法报错；名字被拒绝；名字含非法字符；名称字符不合法',
    'EndPoint.4001': '查询子网失败',
    'EndPoint.4002': '底层创建子网失败；子网创建失败',
    'EndPoint.4004': '子网不存在、404 说的是子网；找不到子网',
    'EndPoint.4005': '查询网络失败',
    'EndPoint.4006': '创建网络失败；网络创建失败',
    'EndPoint.4008': '网络不存在、404 说的是网络；找不到网络',
    'EndPoint.4009': '查询端口失败',
    'EndPoint.4010': '底层创建端口失败、子网满了、没有可用地址；子网没有空闲地址；IP 用完了',
    'EndPoint.4011': '删除端口失败、残留端口',
    'EndPoint.4012': '网络端口没了、修改时返回 404、网卡已删除；修改时 404；网卡被删了',
    'EndPoint.4014': '查询路由器失败；路由器查询失败',
    'EndPoint.4015': '路由器不存在',
    'EndPoint.4016': '添加路由器接口失败、子网重叠',
    'EndPoint.4017': '移除路由器接口失败',
    'EndPoint.4018': '添加路由失败、自定义路由；路由表错误；路由添加失败',
    'EndPoint.4019': '删除路由失败；路由删除失败',
  },
  'reference/lifecycle': {
    '': '服务有哪些状态、状态机、异步创建；生命周期；服务状态',
    diagram: '状态流转、状态转换图、先后顺序；状态流转图；状态图；状态怎么变化',
    statuses: '状态含义、状态列表；各状态的含义；状态有哪些；状态取值；状态说明；未知状态；新的状态值',
    rules:
      '什么时候可以修改、创建中能修改吗、多久查询一次、失败的服务能恢复吗、哪种状态该怎么办；创建中能改吗；哪种状态可以修改；轮询规则；多久轮询一次；失败后怎么办；失败能恢复吗；哪种状态能做什么',
    'status-creating':
      '一直创建中、卡在创建中、迟迟不可用、创建需要多久、要等几分钟；一直 creating；creating 要多久；卡在 creating；creating 状态；创建超过两分钟还没好；创建很慢；creating 的含义；创建太慢；创建时间太长；多久变成可用；多久能用',
    'status-available':
      '可用、就绪、正常、创建完成、可以连接；available 是什么意思；什么时候算创建好；available 状态；available 的含义',
    'status-failed':
      '创建失败、服务失败怎么处理、失败后重来；状态变成 failed；failed 是什么意思；failed 状态',
    'status-deleting': '正在删除、删除中、何时删完；deleting 是什么意思；一直 deleting',
  },
  'reference/differences': {
    '': '华为云与 Open Telekom Cloud 的区别、OTC、两朵云对比、同一套代码、兼容性、可移植、一个程序用在两朵云、代码共用、换云；两朵云差异；华为云和 OTC 有什么不同；厂商差异；两边行为一样吗',
    'service-name-on-modify':
      '改名字段一家文档没有、修改名称不生效；修改时能传 service_name 吗；华为云文档没有改名',
    'service-name-on-create': '名称长度两家不同；创建时能传名称吗；华为云创建页没有 service_name',
    'pool-id': '响应没有 pool_id、不返回 pool_id；响应里没有 pool_id；pool_id 在哪里',
    'tag-characters':
      '标签可以用中文、标签字符、标签能带空格和特殊符号；标签支持哪些字符；标签值不能用的字符；标签能用中文吗',
    'gateway-misspelling': 'gataway 拼写错误；gataway；gateway 写错',
    'time-format':
      '时间格式、毫秒、没有 Z、ISO 8601、日期解析失败；时间戳格式；时间不带 Z；时间有毫秒；时间戳毫秒；小数秒',
    'approval-default-on-modify':
      '修改后审批自己打开了、修改时不传 approval_enabled；更新后审批被打开；修改时审批的默认值；审批开关被重置',
    'uniqueness-across-services':
      '哪些端口组合必须唯一、client_port 算不算、一朵云接受另一朵云拒绝相同端口；跨服务端口唯一；多个服务用同一个 port_id；两朵云的端口唯一规则不同',
    'status-by-page': '文档列出哪些状态、accepted、rejected 状态；各页状态不一致；文档没有 deleting',
    'sample-inconsistencies': '官方样例有错、样例前后矛盾；官方示例不一致；示例有误；示例里的 ID 不一样',
    'repeated-server-port':
      '一个服务里重复的 server_port、两个客户端端口映射到同一个端口；同一服务端口映射两次；重复的服务端口',
    'optional-port-and-tag-properties':
      '标为可选但必须填、哪些字段真的可以省略；可选却必填；端口和标签的哪些字段必填',
    'vip-port-id-condition': '响应没有 vip_port_id、详情不返回 vip_port_id、仅虚拟 IP 返回',
    'error-shapes':
      '报错结构不一样、嵌套的 error、只有 message 没有 error_msg；错误格式不同；两种错误结构；200 响应里的错误',
    'reserved-range':
      '198.19.128.0/20 网段重叠、网段冲突、保留网段、不能使用的地址段、子网撞了；198.19 网段冲突；保留地址段；子网不能重叠；哪些网段不能用',
    editorial: '官方文档笔误、错别字；文档错字；大小写写法不一致',
  },
  'reference/since-then': {
    '': '官方文档的新变化、云上新增了什么、是否最新、2020 年以后的变化；有什么新变化；之后的变化；文档更新了什么',
    sources: '出自哪些页面、官方文档链接、日期；依据的文档页面；官方原文；五个页面',
    added: '新增参数、新增字段；新增了什么；新字段；后来新增的字段；新增的参数',
    changed: '限制变化、哪些改了；改了什么；变更的限制；变化的限制；一次请求的限制；改动的参数；变化的字段',
    dropped:
      '取消的功能、不再支持、下线、废弃；删掉了什么；哪些功能取消了；取消的参数；删掉的字段；文档不再提到的',
    'service-name': '名称长度和字符的新规定；名称可以更长',
    description: '服务的描述、备注、128 个字符；新增 description 字段',
    'tcp-proxy-on-modify':
      '之后再改 tcp_proxy、给已有服务开启 Proxy Protocol；修改 tcp_proxy；修改时能改 tcp_proxy 吗；后来再开 TOA',
    'proxy-vni': 'proxy_vni 取值',
    'pool-id-on-creation': '创建时选择资源池、专属集群；集群 ID',
    'ip-version': '支持 IPv6 吗、双栈；IPv6 支持情况；支持 IPv6',
    'snat-network-id': '源地址转换网络',
    ip: '用 IP 地址或域名作后端',
    'enable-policy': '终端节点策略、访问策略；终端节点策略开启',
    'bare-metal-server': '裸金属后端、物理机、BMS；裸金属服务器支持吗；裸金属；BMS 支持',
    'supported-editions': '基础版和专业版终端节点',
    'more-tags': '标签上限从 10 个到 20 个；标签可以 20 个；20 个标签',
    'tag-rules': '更长的标签键和值、128、255 个字符；标签长度新规定；标签可以更长',
    'ports-replaced': '修改端口是追加还是覆盖、列表被替换；更新 ports 是追加还是覆盖；PUT 覆盖端口列表',
    'nested-error-body': 'error 里面套 error、code 和 message；嵌套的错误体；新的错误格式',
    'reasons-of-failure': '失败原因的字段；失败原因字段名',
    'reserved-range': '更大的保留网段 198.19.128.0/17',
    'virtual-ip': '虚拟 IP 不再支持、VIP 取消；还支持虚拟 IP 吗；虚拟 IP 取消',
    udp: '不再支持 UDP、能否使用 UDP、只有 TCP、DNS、QUIC；UDP 还能用吗；支持 UDP 吗；UDP 取消',
    'cidr-type': 'cidr_type 字段、公网或内网地址；cidr_type 没有了',
  },
  'reference/beyond': {
    '': '缺少的接口、其他接口、没有覆盖的操作；契约之外的接口；还有哪些接口；没收录的操作；删除、列表接口；有没有列表接口；有没有删除接口',
    owner: '服务提供方的操作：列表、删除、连接、白名单、标签、配额；提供方接口；服务所有者的操作；管理连接',
    consumer: '使用方的操作：创建终端节点、连接服务；使用方接口；终端节点接口',
    'list-services':
      '查询服务列表、所有服务、项目下有哪些服务、按名称查找、分页、忘了服务 ID；列出所有服务；服务列表接口；按名称查服务 ID；获取全部服务；列表操作；列表接口',
    'delete-service':
      '删除服务、销毁、清理、不要了、释放资源、DELETE；删除终端节点服务；怎么删除服务；删除接口；删服务；删除操作',
    'list-connections':
      '谁连接了我的服务、连接列表、有多少终端节点连上来、谁在用我的服务、有多少客户端；看谁连上了服务；查询连接列表；已连接的终端节点；连接情况；连接数；使用方列表',
    'approve-connections':
      '接受连接、拒绝连接、审批连接、同意、断开使用方、踢掉客户端、待审批；接受待审批的连接；拒绝某个连接；同意连接请求；审批接口；接受或拒绝',
    'list-whitelist':
      '允许了哪些账号、查看白名单、授权列表；查询白名单；谁可以连接；查白名单接口；读取白名单',
    'change-whitelist':
      '允许其他账号连接、别的租户、别的公司、客户跨账号访问、授权、共享服务、取消授权、对所有人开放、加白名单；跨账号授权；添加白名单；白名单格式；删除白名单；允许所有账号；账号 ID 怎么填；只允许指定账号连接；限制谁能连接；只开放给一个账号；跨账号发布服务；跨租户使用；白名单怎么配；配置白名单',
    'change-tags':
      '给已有服务加标签、删标签、批量标签；给服务加标签；修改标签；删除标签；创建后改标签；后来再加标签',
    'show-quotas':
      '还能创建几个服务、剩余配额、账号限额、已用数量；怎么看还剩多少配额；查询配额；配额用了多少；配额还剩多少',
    'rename-service': '单独的改名接口；改名接口；只改名称；单独改名',
    'create-endpoint':
      '连接服务、创建终端节点、从另一个 VPC 使用服务、购买终端节点；使用方怎么连接；从别的 VPC 访问；要和服务在同一区域',
    'show-endpoint':
      '终端节点详情、终端节点的 IP、连接状态；查询终端节点详情；终端节点地址；终端节点状态；查终端节点的 IP',
    'list-public-services': '云服务提供的公共服务：OBS、DNS；公共服务列表；运营方提供的服务；OBS 终端节点',
    'describe-service': '别人的服务的基本信息、按名称查服务；按名称查询服务；查询公共服务信息',
  },
  'reference/create-endpoint-service': {
    '': '新建、发布、开通服务；POST 创建接口；创建的 curl、Python、Go、Java 示例；创建终端节点服务；创建请求；创建接口参数；创建请求体；幂等吗、幂等键；最少要传哪些参数；Go 创建示例；Python 创建示例；请求代码示例；创建请求的限制；必填参数；可选参数；创建的响应',
    'path-project_id':
      '项目 ID 在哪里、查找项目 ID、租户 ID、我的凭证、控制台；项目 ID 在哪找；project_id 怎么获取；GET /v3/projects',
    'body-port_id':
      '填哪个 ID、网卡、弹性网卡、负载均衡填什么、ELB 的 vip_port_id、后端资源标识、填负载均衡的 ID 还是端口 ID；port_id 填网卡还是负载均衡；port_id 怎么获取；负载均衡的端口 ID；云服务器网卡 ID；ECS 网卡；虚拟 IP 填哪个 port_id；云服务器的 port_id',
    'body-vip_port_id': '虚拟 IP 的网卡、主备、keepalived',
    'body-vpc_id': '填哪个 VPC、后端所在网络',
    'body-approval_enabled':
      '连接审批、审批连接、自动接受、人工确认、连接要不要同意、默认就能连上、控制台的审批开关、谁能直接连、关掉人工确认、新客户端要等；连接审批开关；是否需要审批；审批默认值',
    'body-service_type': 'interface 还是 gateway、接口型、网关型；接口型服务；服务类型默认值',
    'body-server_type':
      '后端类型、支持哪些后端、虚拟机、负载均衡、裸金属、ECS、ELB；后端支持什么类型；后端资源类型；负载均衡作后端；裸金属作后端；物理服务器；云服务器做后端；ECS 作后端',
    'body-ports':
      '端口转发、暴露多个端口、映射列表、最多几条、把 443 转到 8443、一个端口转到另一个端口、同时开几个端口；一个服务最多多少端口；端口映射格式；端口数组；端口映射上限；端口数量限制；多条映射',
    'body-ports-client_port':
      '使用方连接的端口、监听端口、前端端口、终端节点端口；客户端端口范围；client_port 是什么',
    'body-ports-server_port': '后端程序监听的端口、目标端口；server_port 是什么；后端端口',
    'body-ports-protocol': 'TCP 还是 UDP、HTTP、HTTPS、传输协议；支持哪些协议；默认协议；只支持 TCP',
    'body-tcp_proxy':
      '客户端 IP、源 IP、真实 IP、访客来源地址、透传来源、TOA、Proxy Protocol、后端只看到内网地址、谁在访问；获取客户端真实 IP；客户端地址丢失；保留源地址；toa_open 和 proxy_open 的区别',
    'body-tags': '打标签、成本归集、标签数量、标签最多几个；创建时加标签；标签上限',
    'body-tags-key': '标签键的长度、字符、不能重复；标签键长度；标签键字符；标签键最长多少；标签键上限',
    'body-tags-value':
      '标签值的长度、字符、可以为空；标签值长度；标签值能为空吗；标签值可以不填吗；只有键没有值；标签值最长多少；标签值上限',
    'body-service_name':
      '起名、名称规则、名称能用哪些字符、多长、默认名称、名称带区域和 ID；服务名称规则；名称长度限制；名称格式；命名规范；名称最长多少；名字能有多长；名称能重复吗；两个服务可以同名吗；服务名长度限制',
    'body-description': '描述、备注、说明文字；描述最长多少字符；描述长度；描述能写中文吗',
    'body-pool_id': '资源池、集群；集群 ID',
    'body-ip_version': 'IPv4 还是 IPv6；IPv6；双栈；IP 版本',
    'body-snat_network_id': '源地址转换；IPv6 转换网络',
    'body-ip': '用 IP 地址或域名作后端；域名作后端；VLAN 后端',
    'body-enable_policy': '终端节点策略',
    'response-200-id': '新服务的 ID',
    'response-200-status': '创建响应里的进度',
    'response-200-created_at': '创建时间、创建日期；什么时候创建的',
    'response-200-updated_at': '最后修改时间',
    'response-200-project_id': '服务属于哪个项目',
    'response-200-cidr_type': '公网还是内网',
  },
  'reference/get-endpoint-service': {
    '': '查看、读取、获取、查询单个服务；GET；查状态、轮询；查询的 curl、Python、Go、Java 示例；查询服务详情；查看服务；按 ID 查询服务；获取详情；查询接口；Go 查询示例；Python 查询示例；代码示例；详情接口；单个服务查询',
    'path-vpc_endpoint_service_id': '服务 ID 从哪里来、服务的 UUID；服务 ID 在哪里',
    'response-200-service_name':
      '带区域和 ID 的完整名称、使用方连接时要填的名称；完整服务名；带区域的服务名；服务名全局唯一吗；给使用方的名称；使用方连接需要哪个名称；返回的服务名和传的不一样',
    'response-200-error': '创建失败的原因、为什么失败；创建失败的原因在哪看；失败原因字段；error 数组',
    'response-200-error-error_code': '失败原因的错误码',
    'response-200-error-error_message': '失败原因的文字',
    'response-200-pool_id': '不返回 pool_id',
    'response-200-vip_port_id': '详情里没有 vip_port_id',
    'response-200-ip_version': '看服务是不是 IPv6',
    'response-200-tcp_proxy': '服务是否透传客户端地址',
    'response-200-ports': '当前的端口映射',
    'response-200-supported_editions': '基础版、专业版',
    'response-200-service_type': '网关型服务；gateway 类型；运营方的服务',
  },
  'reference/update-endpoint-service': {
    '': '编辑、变更、更改服务；PUT；哪些可以改、哪些字段不能改、只改部分字段、不传的字段会被清空吗；修改的 curl、Python、Go、Java 示例、PUT 还是 PATCH、全量还是增量；修改终端节点服务；更新服务；部分更新；不传的字段会变吗；PUT 会覆盖吗；哪些字段能改；Go 修改示例；Python 修改示例；代码示例；要不要把所有字段都传；修改时标签要重新传吗；省略字段；修改的响应；只传要改的字段；只改一个字段；修改接口；哪些字段能更新；哪些属性能改',
    'body-approval_enabled': '之后打开或关闭审批、已有服务关掉、打开人工确认；修改审批开关',
    'body-service_name': '改名、更名、重命名、修改名称、换名字；修改服务名；怎么改名；改名后使用方要重新连吗',
    'body-ports':
      '增加、删除端口映射、替换、改端口、再开一个端口；更新端口；修改端口映射；只删一个端口映射；更新 ports；加端口；修改后端口全没了；更新丢了端口；再加一个端口；多加一条映射',
    'body-port_id':
      '更换后端、修改后端资源、换服务器、换一台云服务器、换负载均衡、切换、迁移后换网卡、故障切换、自动切换、后端崩了、机器坏了换一台、备机接管；更换后端服务器；换后端；切换负载均衡；不停机换负载均衡',
    'body-vip_port_id': '更换虚拟 IP 网卡',
    'body-description': '改描述；修改描述',
    'body-ip': '改 IP 地址',
  },
  'getting-started': {
    '': '入门教程、第一步、没有云账号也能试、快速开始、新手、练手、体验、演示、五分钟；快速入门；新手教程；怎么开始；从哪里开始；上手',
    'start-the-sandbox':
      'git clone、npm start、在本机运行、需要哪个版本的 Node；克隆仓库；Node 版本要求；本地全部启动；准备环境',
    'install-the-client':
      'npm 安装客户端、装不上、安装包、tgz；安装客户端；vpcep-client.tgz；npm install localhost',
    'create-wait-modify':
      '第一个程序、示例脚本、完整的 JavaScript 例子；第一个脚本；示例程序；first-calls.mjs；预期输出；运行示例；完整程序；可复制的例子；快速入门输出什么；程序的输出',
    'what-happened':
      '返回的名称更长、名称前后的区域和 ID、例子的解释、不传的字段；名称为什么变长；程序做了什么；返回的服务名和传的不一样；响应里的名称不同',
    'if-a-step-fails':
      '端口被占用、EADDRINUSE、ECONNREFUSED、Cannot find package imported from、找不到包、安装失败、照着做跑不通、换端口启动；4400 端口被占；步骤失败；ECONNREFUSED 127.0.0.1:4020；DOCS_PORT、MOCK_PORT、SANDBOX_PORT；npm start 端口冲突；npm start 失败',
    'move-to-a-real-cloud':
      '换成真实环境、上线、生产、真实账号、连华为云或 OTC；切换到真实云；接入华为云；接入 OTC；正式环境；用自己的项目；真实凭证；所在区域的地址；上线前要改什么；从本机换到云上',
  },
  'life-of-a-service': {
    '': '服务的整个过程、异步创建、各个阶段、一步一步；服务的一生',
    'from-creation-to-deletion':
      '状态先后顺序、谁等谁、各阶段一览、使用方何时能连接；从创建到删除；谁在等谁；使用方什么时候能连',
    'create-and-wait':
      '手写轮询循环、多久查询一次、创建要几分钟、等多久放弃、未知状态、刚建好马上改会怎样、太早；创建后等待；轮询；等多久；放弃等待；创建超过两分钟；等待时遇到未知状态；多久变成可用；多久可用',
    'while-it-is-available':
      '之后哪些字段可以改、只读字段、哪些要新建服务、改标签、改后端、改 VPC；哪些字段不可修改；可用后能改什么；能改标签、vpc_id、server_type 吗；不能改的字段；服务换到另一个 VPC；创建后改 server_type；改协议；换 VPC；改后端类型；修改后多久生效；修改立即生效吗；哪些字段能更新；后端能换吗',
    'when-creation-fails':
      '创建失败了怎么办、失败的服务还占着端口吗、释放端口、状态码 200 却失败、能否恢复、删除后重新创建；创建失败的原因；失败的服务占端口吗；创建失败怎么办；清理失败的服务；拿到完整的失败原因',
    'connections-and-approval':
      'pendingAcceptance、使用方一直等待审批、连接被拒绝、关闭审批、是否影响已有连接、服务可用却连不上；连接一直等待审批；待审批；连接状态；审批与已有连接；关闭审批后已有连接怎么样；审批开关对已连接的影响；拒绝连接后服务会怎样；连接被拒绝后；连接有哪些状态；连接的状态；accepted、rejected',
    deletion:
      '怎么知道删除完成、等待删完、删除后 404 是成功、有连接时删不掉；怎么判断删除完了；等待删除完成；删除不了；有连接不能删',
  },
  'port-mappings': {
    '': '客户端端口与服务端口、端口转发；端口映射指南；client_port 和 server_port 的区别；客户端端口与服务端口的区别',
    'the-rule-between-services':
      '两个服务能否使用相同的端口、同一后端、能不能共用端口、唯一性、TCP 和 UDP 同一个端口号；两个服务能用同一端口吗；多个服务共用后端；端口唯一规则；服务之间的端口；两个服务共用一个 ELB；同一个负载均衡上的两个服务；两个服务能用同一个端口吗；两个服务用相同的服务端口；多个服务共用负载均衡；两个服务相同的客户端端口；TCP 和 UDP 用同一端口；server_port 重复使用；端口重用',
    'the-rule-within-one-service':
      '一个服务里重复端口、端口范围、最多几条映射、两个入口通到同一个端口、把 443 转到 8443、一个端口转到另一个端口、两个入口、最大端口号；一个服务内的端口规则；重复映射；端口映射数量上限；端口取值范围',
    'try-it': '演示端口冲突的例子；制造端口冲突；端口冲突示例',
    'change-the-mappings':
      '加一个端口又不丢原来的、修改会覆盖原来的吗、追加、删除、替换映射；只删一个端口映射；加端口不丢原来的；更新端口会覆盖；保留已有端口；修改后其他端口没了；更新丢了端口；再加一个端口；再加一条映射',
    'when-a-port-is-taken':
      '端口冲突怎么解决、端口被占用怎么办、换端口、找出谁占用了端口；端口冲突解决；端口被占怎么办；3044 怎么解决；查哪个服务占了端口；哪个服务占着端口；释放端口；删除后端口仍被占',
  },
  'errors-and-retries': {
    '': '错误处理、异常处理、程序健壮性；错误与重试；出错怎么处理',
    'what-comes-back':
      '报错的几种格式、返回网页、纯文本、错误码大小写、APIG 和 APIGW、409、请求 ID、404 不一定是服务不存在；错误有几种格式；返回 HTML 错误页；请求 ID 提工单；X-Request-Id；没有错误码的响应；状态码 409；网关返回 403；404 的含义；504 的含义；返回 200 却失败；纯文本报错；网关的错误还是服务的错误',
    'when-to-send-it-again':
      '哪些错误可以重试、重试表、退避、间隔、幂等、哪些状态码能重试、访问密钥被锁五分钟、504 不是超时；重试策略；POST 能重试吗；哪些错误可重试；指数退避；Retry-After；429、500、503 后重试；幂等请求；PUT 能重试吗；查询能重试吗；重试前等多久；重试间隔；哪些错误码可重试；可重试的错误码；429 怎么处理；限流后怎么办；503 怎么处理；502 怎么处理',
    'after-an-unclear-create':
      '没有收到响应、超时后是否已创建、创建了两次、重复创建、响应丢失、连接断开、幂等键、不小心发了两次、点了两下、建到一半程序崩了；创建超时不知道成没成功；避免重复创建；响应丢了；重发会不会创建两个；重试后建了两个服务；创建时 ECONNRESET；同一个创建请求发了两遍；能再创建一次吗；超时后重新创建；POST 超时；创建没有响应',
    'waiting-is-not-retrying': '多久查询一次、轮询间隔、等多久放弃；轮询间隔多少；等待和重试的区别；轮询频率',
    'messages-that-are-not-from-the-service':
      'fetch failed、connection refused、连接被拒绝、ECONNREFUSED、ENOTFOUND、EAI_AGAIN、ETIMEDOUT、ECONNRESET、getaddrinfo；Unexpected token <；返回 HTML 而不是 JSON、nginx 页面；域名解析失败、网络错误、连接超时、证书错误、连不上网、VPN、防火墙、公司代理、返回奇怪的网页；网络报错；返回的是 HTML；connect ECONNREFUSED；getaddrinfo ENOTFOUND；证书报错；自签名证书；socket hang up；证书过期；DNS 报错；read ECONNRESET；undici 报错；fetch failed 的原因',
  },
  client: {
    '': 'SDK、类库、JavaScript、TypeScript、Node.js 客户端、Deno、Bun；TypeScript SDK；JS 库；Node 客户端；npm 包；边缘运行时；Cloudflare Workers',
    install:
      'npm install @vpcep/client、装不上、加到自己的项目、npm 包；安装客户端；引入客户端；客户端需要哪个 Node 版本；包有多大；支持的运行时',
    'create-and-wait':
      '等待可用、轮询、创建后等就绪、进度、等待超时、间隔；客户端等待可用；createAndWait；waitForEndpointService 超时；等待选项；等待的截止时间；等久一点；TypeScript 等待可用；客户端轮询',
    'read-and-modify':
      '用客户端修改、查询、追加端口、解析时间；客户端查询和修改；用 TypeScript 修改；客户端加端口；返回类型；时间转成 Date',
    'handle-errors':
      '捕获异常、try catch、错误类、翻译报错、中文错误提示、错误信息本地化、给用户看中文报错、友好的提示；捕获错误；中文报错；VpcepApiError；错误本地化；localizeError；isErrorCode；有哪些错误类；异常类型；会抛出哪些错误；按错误码分支；友好提示；TypeScript 里按错误码处理；捕获 3044',
    'sign-with-an-access-key':
      '客户端使用 AK/SK、签名请求、临时密钥、security token、时钟不准；客户端 AK/SK；akSk 配置；用访问密钥签名；临时凭证；TypeScript 用 AK/SK 签名；JavaScript 签名',
    'renew-tokens':
      'Token 过期、刷新 Token、自动续期、更换凭证、用户名密码登录、长时间运行的程序、程序要跑好几天、令牌太旧；自动刷新 Token；tokenProvider；令牌自动更新；长时间运行令牌过期',
    'cancel-and-limit-time':
      '超时时间、取消请求、中断调用、AbortController、停止等待；怎么中途取消等待；设置超时；AbortSignal；超时选项；截止时间；限制等待时间',
    'call-from-a-browser': '网页里使用客户端、React、前端、跨域、不暴露令牌；浏览器里用客户端；前端调用',
    'retries-logs-and-traces':
      '自动重试次数、关闭重试、打印请求日志、OpenTelemetry、链路追踪、自定义请求头、看看发了什么、调试输出；关闭自动重试；重试次数；打印日志；自定义 fetch；记录每个请求的日志；调试日志；客户端重试几次；最大次数',
    'check-against-the-contract':
      '发送前校验请求、校验响应、检查参数、Schema 校验、不发送先检查；发送前校验；请求校验；校验器；校验器选项；按 Schema 检查请求体',
  },
  environments: {
    '': '浏览器、Node 版本、打包工具；浏览器、模块与时区；运行环境',
    'calls-from-a-browser':
      '跨域请求失败、CORS、Failed to fetch、前端直接调用、密钥泄露、后端转发、反向代理、混合内容；浏览器里调用；前端跨域 CORS；令牌泄露；浏览器代理；跨域报错；浏览器里放密钥；前端能放密钥吗；前端代码里的密钥',
    'es-modules-and-commonjs':
      'require 还是 import、ERR_REQUIRE_ESM、Cannot use import statement outside a module、moduleResolution、tsconfig、找不到类型、webpack、vite、Jest、.ts 扩展名、打包体积、tree shaking、老项目用 require；require 报错；CommonJS；ESM；模块格式；TypeScript 模块设置；vite 打包报错；TypeScript 类型找不到；打包客户端；Jest 不支持 ESM；用 require 引入',
    'time-zones':
      'created_at 的时区、相差八小时、UTC、本地时间、时间不对、显示时间给用户、转成北京时间、转成当地时间、夏令时；时区转换；返回时间差八小时；UTC 转本地时间；时间差几个小时；显示北京时间；日期格式化',
  },
  migration: {
    '': '从 Terraform 迁移、SDK、基础设施即代码；从 Terraform 过来；SDK 字段；Pulumi；Ansible；OpenTofu；CDK',
    names:
      'Terraform 字段名、属性对照、huaweicloud_vpcep_service、port_mapping、approval、whitelist、参数对应关系、叫什么名字；Terraform 字段对应；huaweicloud_vpcep_service 字段对应；审批字段叫什么；Ansible；Ansible 模块；Terraform 导入已有服务；Terraform import；Terraform 资源；endpoint_port 与 terminal_port；SDK 字段名对照；华为云 SDK 字段名；Java SDK、Python SDK、Go SDK',
    'what-behaves-differently':
      'false 不生效、不能修改的字段、名称更长、部分修改；与 Terraform 的行为差异；Terraform false 不生效；没设置和 false',
    waiting: 'Terraform 等待多久、超时、一直创建中；Terraform 超时；provider 等待多久；Terraform 创建超时',
    'what-others-ran-into':
      '已知问题、常见坑、别人遇到的问题、服务明明存在却 404、白名单格式、连接只列出十条；Terraform 常见坑；服务存在却 404',
  },
  'other-tools': {
    '': 'Postman、Swagger、代码生成器、AI 助手；配合其他工具；第三方工具',
    files:
      '文件地址、openapi.json、JSON Schema、llms.txt、Markdown 页面、把接口文档喂给大模型、机器可读的文档；JSON Schema 地址；openapi.json 地址；固定链接；Markdown 版本；OpenAPI 文件的网址；组件的 JSON Schema；机器可读文件',
    'postman-and-bruno':
      '导入集合、环境变量、接口调试工具、Apifox；导入 Postman；Postman 怎么导入；Postman 集合；Bruno；Apifox 导入；Postman 环境变量；在 Postman 里填 Token',
    'swagger-ui': '在 Swagger UI 里调用、Authorize 按钮、Swagger Editor；Swagger UI 授权；用 Swagger UI 打开',
    'client-generators':
      '生成客户端、生成代码、SDK、类型、Python、Go、Java、openapi-generator、模型、C#、.NET、PHP、Rust、Kotlin；生成 Java SDK；生成 Python 客户端；代码生成；生成类型；生成 TypeScript 客户端；C# 客户端',
    'hey-api': 'openapi-ts；Hey API 配置',
    orval: 'React Query；orval 配置；TanStack Query',
    'swagger-typescript-api': '生成器；swagger-typescript-api 模板；axios',
    'mcp-servers':
      'AI 智能体、大模型、助手、工具调用、Model Context Protocol、让大模型调用接口、把接口文档喂给 AI、Copilot、Cursor；大模型调用 API；MCP 服务器；AI 智能体工具；让 Claude 调用',
  },
  servers: {
    '': '本地测试服务器、假接口、模拟器；本地服务器；选哪个服务器',
    'which-one':
      '模拟服务还是沙箱、该用哪个、怎么选、没有账号怎么测试、练手、没有云账号、随便试试；沙箱和模拟服务怎么选；什么时候用模拟服务；什么时候用代理；没有云怎么测试；离线运行；单元测试用哪个',
    'what-each-one-does':
      '模拟服务、沙箱与代理的区别、功能对比、会不会记住数据、数据丢失；沙箱和模拟服务区别；功能对比表；会保存状态吗；会校验吗',
    'one-request-three-servers': '同一个请求发给三个服务器、看差别；同一请求发给三个服务器；比较响应',
    'what-they-cannot-tell-you':
      '本地服务器的局限、和真实服务一样吗；本地服务器测不出什么；与真实服务的差距；模拟服务和真实服务一样吗；与真实云的差别',
  },
  mock: {
    '': '挡板、桩服务、假数据、固定响应；模拟服务器；mock 服务；Prism',
    'start-it':
      '启动模拟服务、选项、端口、语言、改端口；模拟服务换端口；启动 mock；mock 选项；vpcep-mock 命令；4010 端口；模拟服务的语言；监听所有网卡；mock 启动参数；模拟服务的端口',
    'what-it-checks':
      '模拟服务会校验请求吗；模拟服务校验什么；mock 返回 401；mock 拒绝请求；模拟服务需要 Token 吗；mock 要不要认证；模拟服务要请求头吗；mock 不带 Token；mock 校验请求体',
    'choose-the-response':
      '让模拟服务返回错误、指定状态码、404、Prefer、指定示例、随机数据；让模拟服务返回 404；Prefer 请求头；选择示例；动态数据；mock 返回 429；mock 返回错误；模拟失败的服务',
    'check-a-real-server':
      '校验代理、验证真实服务、抓取流量、X-Contract-Violations；校验代理怎么用；代理模式；--proxy；检查真实服务器的响应；录制流量；把请求响应录到文件；录制；报告违规',
    'what-it-is-not':
      '模拟服务不保存数据、每次返回一样；mock 不记数据；模拟服务无状态；创建后查不到；模拟服务每次返回一样；mock 数据不保存',
  },
  sandbox: {
    '': '有状态的模拟、本地模拟云、仿真环境；沙箱服务器；本地假云；有状态',
    'mock-sandbox-or-proxy': '沙箱与模拟服务的区别；沙箱、模拟服务、代理',
    'start-it':
      '启动沙箱、本地服务器、用什么令牌、在笔记本上模拟云；本地运行沙箱；4020 端口；沙箱令牌；沙箱日志；沙箱地址；沙箱的端口',
    'wait-for-a-service':
      '沙箱里创建要多久、创建耗时、快一点慢一点、随机失败；沙箱创建多久变可用；沙箱创建时长；加快创建；让创建失败；一直停在创建中；延长创建时间；让沙箱里的服务创建失败；沙箱模拟创建失败；模拟创建失败',
    'faults-on-demand':
      '注入故障、模拟故障、混沌、延迟、慢响应、断开连接、超时、指定错误码、测试错误处理；注入 500 错误；模拟网络很慢的情况；模拟慢响应；故障注入；X-Sandbox-Fault；模拟超时；模拟限流；每十个请求失败一次；随机失败；失败概率；错误率；模拟创建失败',
    'seeds-and-control':
      '种子数据、测试数据、时钟、快进时间、跳过等待、冻结时间、重置、清空、监控指标、健康检查、每次测试都从空数据、干净的状态开始、全部删掉；重置沙箱；冻结时钟；种子文件；清空数据；预置服务；控制接口；指标；控制端口；重置状态；reset；沙箱测试数据；空的沙箱',
    options:
      '命令行参数、保存数据、持久化、数据库、PostgreSQL、重启后数据丢失、多个沙箱共用数据库、配额、校验令牌、按 OTC 或华为云的行为、监听端口、换个端口运行、改变行为、保留已创建的服务；沙箱选项；命令行选项；沙箱数据持久化；沙箱重启后数据没了；--database；配额选项；沙箱端口；沙箱鉴权；切换沙箱的云；严格模式；日志格式；按 OTC 的规则运行；沙箱数据丢失；沙箱数据在内存里；保存沙箱数据',
    'in-ci':
      '流水线里启动、后台运行、单元测试里启动沙箱、集成测试、Jest、Vitest、测试里不等待；流水线里用沙箱；单元测试启动沙箱；GitHub Actions；GitLab 里用沙箱；服务容器；测试里用沙箱',
    'in-a-container':
      'Docker、容器、镜像、docker compose、Kubernetes、Testcontainers、多实例、共享状态；Docker 运行沙箱；k8s 部署沙箱；健康检查',
    'what-it-is-not':
      '沙箱的局限、有没有真实流量、没有网络、没有连接、不做安全防护；沙箱的限制；沙箱会转发流量吗；没有真实网络；沙箱能连终端节点吗；会检查 ID 吗',
  },
  'contract-tests': {
    '': '一致性测试、验证服务器符合 OpenAPI、合规；契约测试；测试我的服务器；我的服务端符合契约吗；验证接口实现',
    'your-first-run':
      '运行契约测试、安装测试命令、第一次运行；vpcep-contract 命令；安装契约测试；GREEN；怎么运行 vpcep-contract；开始契约测试',
    'what-it-sends':
      '发送哪些请求、只测一个接口、模糊测试、用种子重现；测试分层；随机种子；只测一个操作；--only；属性测试；发多少请求；跑一次多久；覆盖率；只测查询接口；只运行一层',
    'see-a-defect':
      '失败长什么样、HTML 报告、重现问题；复现契约测试失败；看懂发现的问题；RED；每十个请求失败一次；失败的运行',
    'test-the-service-itself':
      '对真实云、生产环境运行、只读、会不会留下资源、清理、费用、基线、忽略已知问题、对生产环境运行危险吗、要花钱吗；对生产环境跑契约测试；测试真实云；只读运行；创建了哪些资源；预算；在真实云上测试要花多少钱；测试会留下什么；测试后残留的服务；测试后清理；生产环境安全吗',
    'in-ci':
      '流水线中运行契约测试、持续集成、Jenkins、GitLab、GitHub Actions、退出码、JUnit 报告、徽章；契约测试退出码；GitLab JUnit 报告；GitHub Actions 里跑契约测试；Jenkinsfile；Jenkins 流水线；流水线里跑契约测试；CI 配置；GitLab CI；GitHub Action',
    'check-your-own-client':
      '录制流量、HAR 文件、客户端发的请求对不对、其他语言的客户端、抓包检查；录制客户端请求；检查自己的客户端；HAR；toConformTo',
    'can-you-trust-it': '测试套件可靠吗；套件可信吗；怎么测试套件本身；契约测试靠谱吗；可靠吗；质量',
    'faulty-servers': '变异测试、能发现哪些缺陷；有缺陷的服务器；检出率',
    'beside-other-tools':
      '与 Dredd、Schemathesis、Prism、Portman 对比；与 Prism、Dredd 对比；redocly respect；其他工具',
    'false-alarms': '误报、Prism 和 Scalar 违反契约；误报率；Prism 违反契约；Prism 和这个 mock 有什么不同',
  },
  resilience: {
    '': '健壮性、混沌、容错、可靠性；故障表现；韧性',
    'the-promise':
      '有哪些保证、优雅停机、SIGTERM、恢复；故障下的保证；优雅退出 SIGTERM；恢复时间；不丢数据；kill -9；断电会丢数据吗；崩溃后重启',
    'fault-by-fault':
      '磁盘已满、数据库不可用、内存不足、域名解析失败、时钟跳变、文件句柄耗尽时会怎样、崩溃；磁盘写满；数据库连不上；上游异常；数据库宕机；PostgreSQL 停止；数据库挂了会怎样；gzip 炸弹；上游很慢；上游超时；DNS 故障；网络故障；没有数据库',
    'an-hour-of-faults':
      '长时间运行、内存泄漏、稳定性、压测；长时间测试；文件描述符；浸泡测试；内存增长；内存占用',
    'other-servers': 'Prism、json-server、Scalar 在故障下的表现；其他服务器的表现；Prism 崩溃',
    'inputs-nobody-expects': '模糊测试、畸形请求、随机字节、安全；畸形输入；随机输入',
    'run-the-tests':
      '自己运行韧性测试、命令；运行韧性测试；跑故障测试要装 PostgreSQL 吗；怎么跑故障测试；test:long',
  },
  speed: {
    '': '性能、基准测试、构建时间；流水线速度；基准数据；3,000 个操作；操作很多时',
    dev: '热更新、改动多久可见；改完文档多久能在浏览器看到；pnpm dev；热更新时间',
    build: '构建要多久；构建耗时；增量构建',
    tests: '测试要跑多久、测试耗时；改动后重跑哪些测试',
    lint: '检查大型契约要多久、Redocly 与 Spectral 的速度；lint 要跑多久；lint 耗时；检查要多久',
    docs: '几百个接口、规模；300 个操作的文档构建；页面大小；首次搜索',
    mock: '模拟服务每秒能处理多少请求、大规模 API 的模拟服务；模拟服务性能 QPS；每秒请求数；3,000 个操作的模拟服务',
    growth:
      '能扩展到几千个操作吗、每个操作的 CPU 时间；代价如何增长、线性还是平方；多一个操作要多少时间；可扩展性',
  },
  changelog: {
    '': '发布说明、更新内容、版本历史、不兼容变更、升级；契约更新日志；版本变更；发布历史；版本之间改了什么；弃用',
    '2.0.1': '契约的最新版本、2.0.0 之后改了什么；最新发布；修订版本',
    '2.0.0':
      '从 1 升级到 2、不兼容的变更；从 1.0 升级；2.0.0 改了什么；不兼容变更；版本 2；响应里的 null；未知枚举值；枚举开放；client_port 变必填；类型变化',
    '1.0.0': '第一个版本；首个版本',
  },
} satisfies Record<string, Record<string, string>>;
