/** In English. */
export default {
  reference: {
    '': 'overview of the API; list of endpoints; REST API documentation; specification',
    about:
      'what is a VPC endpoint service; private connection between VPCs; PrivateLink, Private Link, Private Service Connect; same thing on AWS, Azure, GCP; expose a service to other networks without the internet',
    operations: 'which calls exist; what can the API do; list of methods',
    'base-addresses':
      'base URL; host name of the API; which URL to call; region code, eu-de, cn-north-4; domain of the API in my region; endpoint URL',
    versions: 'API version; v1; version in the URL; version of the specification',
    downloads:
      'OpenAPI file; swagger.json; YAML; PDF; read the documentation offline; print the whole reference; Postman collection file; JSON Schema files',
  },
  'reference/authentication': {
    '': 'how do I log in; authenticate; credentials; API key; bearer token; headers for authentication',
    token:
      'X-Auth-Token; X-Subject-Token; get a token from IAM; which header carries the token; how long is a token valid; 24 hours; log in with user name and password; where do I get a token; token for a project',
    signature:
      'AK/SK; access key and secret key; sign requests; SDK-HMAC-SHA256; Authorization header; X-Sdk-Date',
    example: 'curl with a token; POST /v3/auth/tokens; example of a call; password login; copy and paste',
    signed:
      'compute a signature by hand; canonical request, string to sign; worked example of signing; HMAC; debug a signature; my own signature code gives another result; implement signing in another language',
    failures:
      '401, 403; login fails; rejected credentials; troubleshoot authentication; invalid token; what is wrong with my token',
  },
  'reference/error-codes': {
    '': 'list of error codes; what does this error mean; look up an error; error reference; paste an error message',
    all: 'every error code; table of codes; HTTP status codes',
    body: 'format of an error response; JSON of an error; error_code and error_msg; how does an error look; parse errors',
    'APIGW.0101':
      'the API does not exist or has not been published in the environment; wrong URL, path, typo in the address; double slash; route not found, 404 from the gateway; project ID missing in the URL',
    'APIGW.0201':
      'bad gateway, gateway timeout, backend unavailable; request entity too large, payload too big; URI too long; backend timeout',
    'APIGW.0301':
      'incorrect IAM authentication information; verify aksk signature fail; signature does not match, wrong signature, wrong secret key; decrypt token fail; invalid token; access key locked after failed attempts; gateway says my signature is bad, does not accept my key',
    'APIGW.0302': 'the IAM user is not authorized to access the API; user forbidden by the gateway',
    'APIGW.0303':
      'incorrect app authentication information; signature expired; clock skew, wrong time, NTP, system clock off, minutes late; X-Sdk-Date too old; computer clock is slow, fast, half an hour behind, ahead; time on the server is wrong; VM with a wrong date; synchronize the time',
    'APIGW.0304': 'the app is not authorized to access the API; app key',
    'APIGW.0305': 'incorrect authentication information; invalid login data',
    'APIGW.0306': 'API access denied; access forbidden by the gateway in this region',
    'APIGW.0307':
      'the token must be updated; token expired, token no longer valid, yesterday it worked; renew the token; token of another region; token is too old, outdated, stale; suddenly stopped working after a day, overnight; logged out',
    'APIGW.0308':
      'the throttling threshold has been reached; rate limit of the gateway; 429 too many requests; throttled; slow down; requests per minute',
    'APIGW.0613': 'IAM unavailable; gateway cannot check the token; 503',
    'EndPoint.0001':
      'internal server error; system error; 500; server broke; unexpected failure in the service; cloud is down, broken; outage; crash on the other side',
    'EndPoint.0002':
      'invalid parameter; bad request; unknown field, additional property, wrong type, string instead of number; validation failed; request is rejected and I do not know why',
    'EndPoint.0003':
      'unauthorized; not logged in; no token, missing X-Auth-Token; authentication required; 401',
    'EndPoint.0004':
      'permission denied, forbidden, 403; not allowed; missing role, policy, IAM action, vpcep:epservices:create; rights of the user; which permissions are needed; my user may not do that; admin must give access; read-only user',
    'EndPoint.0005':
      'service not found, 404; unknown ID; service was deleted, is gone; does not exist; wrong project; cannot find the service although it exists; colleague, team member cannot see the service; vanished, disappeared, invisible, not visible; I created it but it is not there; looks in the wrong place',
    'EndPoint.0009':
      'IP address not in the allow list; source address is blocked; access from this network forbidden; ACL',
    'EndPoint.0011': 'empty body; request body is missing; no JSON sent; 504 that is no timeout',
    'EndPoint.0012': 'missing request header; proxy strips headers; 504 that is no timeout',
    'EndPoint.0013':
      'gateway timeout, 504; service too slow; request timed out; was it executed; request hangs; waits forever; no answer from the cloud',
    'EndPoint.0014': 'invalid project ID; project name instead of ID; malformed project_id',
    'EndPoint.0020': 'invalid vpc_id; VPC ID is malformed; name of the VPC instead of the ID; not a UUID',
    'EndPoint.0022':
      'called too often; rate limit of the service; throttled with status 400; too many requests per second; slow down; frequency; hammering the API; too many calls in a loop; script is blocked for calling too fast',
    'EndPoint.1003': 'service name not accepted; bad name',
    'EndPoint.1004':
      'malformed JSON; syntax error in the body; body cannot be parsed; body is an array; encoding of the body',
    'EndPoint.1008': 'service fails to get a token; agency; internal token',
    'Endpoint.1018':
      'quota exceeded; maximum number of services; limit of 20 services; too many services in the account; raise the quota; cannot create any more; reached the limit; how many services may one account, project have',
    'EndPoint.2001': 'VPC not found; vpc_id does not exist; VPC of another project or region',
    'EndPoint.2002': 'empty value; null; blank string; parameter is empty',
    'EndPoint.2003': 'consumer side: connect to an unknown service',
    'EndPoint.2004': 'endpoint service unavailable (consumer side); service not ready for connections',
    'EndPoint.2011': 'vpc_id is missing, required; forgot the VPC',
    'EndPoint.2021': 'cannot query the VPC; reading the VPC failed; vpc:vpcs:get',
    'EndPoint.2028': 'port mapping incomplete; client_port or server_port missing',
    'EndPoint.2029': 'service ID is missing, empty, undefined in the path',
    'EndPoint.2038': 'pool not found; pool_id does not exist; cluster',
    'EndPoint.3001': 'creating a network port failed; port creation error',
    'EndPoint.3003': 'invalid port_id; port ID is malformed; not a UUID; which port is meant',
    'EndPoint.3004': 'port number out of range; port 0, 70000; invalid port; 1 to 65535',
    'EndPoint.3008': 'port_id not found; network card does not exist; NIC detached; backend was deleted',
    'EndPoint.3009': 'invalid CIDR; bad network segment',
    'EndPoint.3010': 'invalid IP address',
    'EndPoint.3011': 'IP address is not allowed for an interface service; ip must not be sent',
    'EndPoint.3013': 'VLAN with interface must not have a VPC',
    'EndPoint.3014': 'CIDR is not allowed for an interface service',
    'EndPoint.3015': 'gateway on VLAN must not have a port ID',
    'EndPoint.3016': 'gateway on VLAN must not have an IP',
    'EndPoint.3017': 'invalid list of CIDRs',
    'EndPoint.3018': 'gateway on VLAN must not have a VPC',
    'EndPoint.3021': 'invalid server_type; unknown kind of backend; lowercase vm; wrong backend type',
    'EndPoint.3022': 'creating the internal network failed; subnet overlaps, 198.19 address range in use',
    'EndPoint.3023': 'creating the subnet failed',
    'EndPoint.3040': 'rollback failed; half done; inconsistent',
    'EndPoint.3042':
      'port_id and vpc_id do not match; port is in another VPC; network card belongs to a different VPC',
    'EndPoint.3043': 'invalid server port',
    'EndPoint.3044':
      'port conflict, clash, collision; port already in use, taken, occupied by another service; address already in use; duplicate mapping; second service on the same backend; somebody else already uses this port; second deployment of the same app; run twice; blue and green on one server',
    'EndPoint.3045':
      'cannot modify now; service not available, still creating, wrong status, wrong state; status does not allow the operation; edit is rejected; edit right after creation; too early; not ready to be changed',
    'EndPoint.3046': 'IP address already used by another service',
    'EndPoint.3048': 'unknown network type',
    'EndPoint.3051': 'invalid vip_port_id; virtual IP port malformed',
    'EndPoint.3052': 'change port_id and IP in one request; two changes at once',
    'EndPoint.3053': 'change vip_port_id and IP in one request; two changes at once',
    'EndPoint.3054': 'backend cannot be changed; port_id is immutable',
    'EndPoint.3055': 'IP address cannot be changed',
    'EndPoint.3056':
      'too many services on one backend; maximum per load balancer or server; how many services can one server, machine, load balancer carry',
    'EndPoint.3057': 'CIDR cannot be changed',
    'EndPoint.3062': 'malformed service ID; ID in the URL is not a UUID; name instead of ID',
    'EndPoint.3063':
      'port_id of the wrong thing; ID of the load balancer or server itself instead of its network card',
    'EndPoint.3066': 'empty tag; tag without a key',
    'EndPoint.3067': 'duplicate tag key; same key twice; repeated key',
    'EndPoint.3068':
      'illegal character in a tag; special characters, spaces, slash; space, umlaut, emoji, dot in a label',
    'EndPoint.3069': 'too many tags; maximum number of tags; more than 10 labels',
    'EndPoint.3071': 'duplicate tag value',
    'EndPoint.3072': 'tag key too long; 36 characters',
    'EndPoint.3073': 'tag value too long; 43 characters',
    'EndPoint.3074': 'too many port mappings; more than 200 ports',
    'EndPoint.3075': 'unsupported protocol; UDP, HTTP, lowercase tcp rejected',
    'EndPoint.3076':
      'invalid service name; name too long, more than 16 characters; illegal characters, dot or space in the name; full name of the response sent back; which letters may a name have; hyphen, underscore, space, upper case in a name',
    'EndPoint.4001': 'querying, reading the subnet failed',
    'EndPoint.4002': 'creating a subnet failed in the network below',
    'EndPoint.4004': 'subnet not found; 404 about a subnet',
    'EndPoint.4005': 'querying, reading the network failed',
    'EndPoint.4006': 'creating a network failed',
    'EndPoint.4008': 'network not found; 404 about a network',
    'EndPoint.4009': 'querying, reading the port failed',
    'EndPoint.4010': 'creating a port failed in the network below; subnet full; no free addresses',
    'EndPoint.4011': 'deleting, removing a port failed; port left behind',
    'EndPoint.4012': 'network port missing; 404 on an update; network card removed',
    'EndPoint.4014': 'querying the router failed',
    'EndPoint.4015': 'router not found',
    'EndPoint.4016': 'adding a router interface failed; overlapping subnet',
    'EndPoint.4017': 'removing a router interface failed',
    'EndPoint.4018': 'adding a route failed; custom route',
    'EndPoint.4019': 'deleting, removing a route failed',
  },
  'reference/lifecycle': {
    '': 'status values, states of a service; state machine; asynchronous creation',
    diagram: 'flow, transitions, which status follows which; from start to end; picture of the states',
    statuses: 'list of statuses; meaning of status; possible states',
    rules:
      'when can a service be modified, while it is creating; how often to poll; what to do in which state; can a failed service recover; state forbids editing',
    'status-creating':
      'stuck in creating; stays, hangs, pending, takes forever, never finishes; how long does creation take; minutes',
    'status-available': 'ready, active, online, usable; accepts connections; creation finished',
    'status-failed': 'creation failed; service is broken; why; recover, retry after failed',
    'status-deleting': 'being removed; deletion in progress; when is it gone',
  },
  'reference/differences': {
    '': 'differences between Huawei Cloud and Open Telekom Cloud, OTC; compare clouds; same code on both clouds; portability; T-Systems; one program for both clouds; can I move from one cloud to the other',
    'service-name-on-modify': 'service_name in an update is not documented by one cloud; name change ignored',
    'service-name-on-create': 'length of the service name differs',
    'pool-id': 'pool_id missing in the response; pool_id not returned',
    'tag-characters': 'which characters may tags have; Chinese, umlauts, spaces in tags; special characters',
    'gateway-misspelling': 'gataway typo; misspelled service_type',
    'time-format': 'format of timestamps; milliseconds; missing Z; ISO 8601; date cannot be parsed',
    'approval-default-on-modify':
      'approval turned on by itself after an update; approval_enabled left out in a modification',
    'uniqueness-across-services':
      'which port combination must be unique; client_port counts or not; same server port accepted on one cloud and rejected on the other',
    'status-by-page': 'which statuses are documented; deleting, accepted, rejected as status',
    'sample-inconsistencies': 'vendor sample does not match; example in the documentation is wrong',
    'repeated-server-port':
      'same server_port in two mappings of one service; two client ports to one server port',
    'optional-port-and-tag-properties':
      'optional but required; which properties are really needed; client_port optional',
    'vip-port-id-condition': 'vip_port_id not in the response, missing in the details; only for virtual IP',
    'error-shapes': 'different JSON of errors; nested error; message instead of error_msg; no error_code',
    'reserved-range':
      'reserved subnet, overlapping network, CIDR conflict; 198.19.128.0/20; address range that must not be used',
    editorial: 'typos, wording in the documentation of the vendors',
  },
  'reference/since-then': {
    '': 'newer version of the vendor documentation; what is new in the cloud; recently added; is this up to date; changes after 2020',
    sources: 'which pages; dates, links to the vendor documentation; original documentation',
    added: 'new parameters; new properties',
    changed: 'changed limits; what changed',
    dropped: 'removed features; no longer documented; deprecated',
    'service-name': 'new length and characters of the name',
    description: 'description field of a service; comment; 128 characters',
    'tcp-proxy-on-modify': 'change tcp_proxy later; turn on Proxy Protocol for an existing service',
    'proxy-vni': 'proxy_vni value',
    'pool-id-on-creation': 'choose a pool; dedicated cluster',
    'ip-version': 'IPv6 support; dual stack',
    'snat-network-id': 'source NAT network; snat_network_id',
    ip: 'backend by IP address or domain name; ip parameter',
    'enable-policy': 'endpoint policy; enable_policy; access policy',
    'bare-metal-server': 'bare metal backend; BMS; physical server',
    'supported-editions': 'basic and professional edition of endpoints',
    'more-tags': 'tag limit raised from 10 to 20',
    'tag-rules': 'longer tag keys and values; 128 and 255 characters',
    'ports-replaced': 'does an update of ports append or replace; list overwritten',
    'nested-error-body': 'error object inside of error; code and message',
    'reasons-of-failure': 'fields in the failure reason; error list of a failed service',
    'reserved-range': 'larger reserved network 198.19.128.0/17',
    'virtual-ip': 'virtual IP removed; VIP no longer supported',
    udp: 'UDP dropped; is UDP possible; DNS, syslog, QUIC over an endpoint; only TCP',
    'cidr-type': 'cidr_type property; public or internal address',
  },
  'reference/beyond': {
    '': 'missing operations; other calls of the product; what is not covered',
    owner: 'operations of the provider: list, delete, connections, whitelist, tags, quota',
    consumer: 'operations of the consumer: create an endpoint, connect to a service',
    'list-services':
      'list, find, search all services; get every service of my project; pagination; find a service by name; lost the ID',
    'delete-service': 'delete, remove, destroy, clean up, tear down a service; DELETE method; get rid of it',
    'list-connections':
      'who is connected; list of endpoints connected to my service; connected clients; who uses my service; how many clients; traffic',
    'approve-connections':
      'accept, reject, approve, deny, confirm a pending connection; pendingAcceptance; disconnect a consumer; block a client',
    'list-whitelist': 'show who is allowed; list of permissions, permitted accounts; whitelist',
    'change-whitelist':
      'allow another account, tenant, customer, company to connect; cross-account access; share my service; grant access, revoke; permission for everybody; iam:domain',
    'change-tags': 'add labels later; delete tags of an existing service; batch tags',
    'show-quotas': 'how many services may I have; remaining quota; limits of my account; usage',
    'rename-service': 'separate call to rename',
    'create-endpoint': 'connect to a service; create the consumer endpoint; use a service from another VPC',
    'show-endpoint': 'details of an endpoint; IP address of an endpoint; status of a connection',
    'list-public-services': 'services provided by the cloud: OBS, DNS; public services',
    'describe-service': 'basic information about a service of somebody else; lookup by name',
  },
  'reference/create-endpoint-service': {
    '': 'create, publish, provision, set up a new service; POST vpc-endpoint-services; make a backend reachable; curl, Python, Go, Java sample to create',
    'path-project_id': 'where do I find my project ID; tenant ID; My Credentials; console',
    'body-port_id':
      'which ID goes here; network card, NIC, network interface of the server; load balancer ELB vip_port_id; backend resource; Neutron port',
    'body-vip_port_id': 'network card of a virtual IP; keepalived, HA pair',
    'body-vpc_id': 'which VPC; network of the backend; router ID',
    'body-approval_enabled':
      'approve connections manually; automatic acceptance; connection approval; manual confirmation; everybody can connect without asking; auto accept; pendingAcceptance; who may connect without asking; turn off, disable manual confirmation; new clients wait',
    'body-service_type': 'interface or gateway; kind of service',
    'body-server_type':
      'type of backend; VM, LB, VIP, BMS; virtual machine, load balancer, bare metal; supported backends; ECS, ELB',
    'body-ports':
      'port mapping, forwarding; expose several ports; how many ports; array of mappings; forward 443 to 8443; map one port to another; several ports at once',
    'body-ports-client_port': 'port the consumer connects to; listening port of the endpoint; frontend port',
    'body-ports-server_port': 'port of the backend application; target port; listener',
    'body-ports-protocol': 'TCP or UDP; HTTP, HTTPS, TLS; transport',
    'body-tcp_proxy':
      'client IP address, source IP, real IP, original address of the visitor at the backend; preserve client IP; TOA, Proxy Protocol; who is calling; X-Forwarded-For; backend sees only an internal address',
    'body-tags': 'labels, metadata, cost allocation; maximum number of tags, tag limit; tag a service',
    'body-tags-key': 'tag key: length, characters, unique',
    'body-tags-value': 'tag value: length, characters, empty',
    'body-service_name':
      'choose a name; naming rules; allowed length, characters of the name; default name; prefix region and suffix ID in the name',
    'body-description': 'describe a service; comment; note; free text',
    'body-pool_id': 'pool, cluster',
    'body-ip_version': 'IPv4 or IPv6',
    'body-snat_network_id': 'source NAT',
    'body-ip': 'backend by IP address or domain',
    'body-enable_policy': 'endpoint policy',
    'response-200-id': 'ID of the new service',
    'response-200-status': 'what the response to a creation says about its progress',
    'response-200-created_at': 'creation date, time',
    'response-200-updated_at': 'last change, modification date, time',
    'response-200-project_id': 'owner project of the service',
    'response-200-cidr_type': 'public or internal address type',
  },
  'reference/get-endpoint-service': {
    '': 'get, read, query, describe, show, fetch a service; GET by ID; check the status; poll; curl, Python, Go, Java sample to read',
    'path-vpc_endpoint_service_id': 'which ID; where do I get the service ID; UUID of the service',
    'response-200-service_name': 'full name with region and ID; name consumers need to connect',
    'response-200-error': 'why did creation fail; reason of the failure; failure details',
    'response-200-error-error_code': 'code of the failure reason',
    'response-200-error-error_message': 'text of the failure reason',
    'response-200-pool_id': 'pool of the service; pool_id not returned',
    'response-200-vip_port_id': 'vip_port_id missing in the details, not returned',
    'response-200-ip_version': 'is it IPv4 or IPv6',
    'response-200-tcp_proxy': 'does the service pass on the client address',
    'response-200-ports': 'stored port mappings; current ports',
    'response-200-supported_editions': 'edition, basic, professional',
  },
  'reference/update-endpoint-service': {
    '': 'modify, change, edit, update, patch a service; PUT; what can be changed; which fields are immutable; partial update; fields left out keep their value, are not wiped; curl, Python, Go, Java sample to update; PUT or PATCH; full or partial',
    'body-approval_enabled':
      'turn approval on or off later; stop approving connections; turn off, disable, enable manual confirmation of new clients for an existing service',
    'body-service_name': 'rename a service; change the name; new name',
    'body-ports':
      'add, remove, delete, change a port mapping; list is replaced; change ports of a running service; open another port',
    'body-port_id':
      'change, replace, swap, switch the backend; move to another server or load balancer; new network card after migration; blue-green; failover; backend crashed, died; replace a broken machine; second server takes over',
    'body-vip_port_id': 'change the virtual IP card',
    'body-description': 'change the description',
    'body-ip': 'change the IP address',
  },
  'getting-started': {
    '': 'quickstart, tutorial, hello world, first steps; begin without a cloud account; try it out; practice, play, experiment without an account; five minutes; demo',
    'start-the-sandbox': 'git clone; npm start; run everything on my machine; which Node version',
    'install-the-client': 'npm install the client; package download; tarball',
    'create-wait-modify': 'first program; example script; complete example in JavaScript',
    'what-happened':
      'why is the returned name longer; region and ID around the name; explanation of the example; fields left out in an update',
    'if-a-step-fails':
      'port in use, EADDRINUSE; ECONNREFUSED; Cannot find package, imported from, ERR_MODULE_NOT_FOUND; npm install fails; quickstart does not work; change the ports of npm start',
    'move-to-a-real-cloud':
      'go to production; real account; use OTC or Huawei Cloud instead of the sandbox; region and token',
  },
  'life-of-a-service': {
    '': 'what happens to a service over time; asynchronous provisioning; step by step; phases',
    'from-creation-to-deletion':
      'sequence of states; who waits for whom; overview of the phases; when can consumers connect',
    'create-and-wait':
      'polling loop by hand; how often to read, poll; how long does creation take, minutes; deadline, give up; unknown status; change right after creation; too early to modify',
    'while-it-is-available':
      'which properties can be changed later; immutable, read-only fields; what needs a new service; change tags, backend, VPC afterwards',
    'when-creation-fails':
      'failed service, what now; does a failed service keep, occupy, block its ports; failure with status 200; can it be repaired, recovered; delete and create again',
    'connections-and-approval':
      'pendingAcceptance; consumer waits for approval; connection rejected, refused; turn approval off; does it change existing connections; consumer cannot connect although the service is available',
    deletion:
      'when is a deletion finished, complete, done; wait until it is deleted; 404 after a deletion is success; deletion is rejected because of connections',
  },
  'port-mappings': {
    '': 'client port and server port; port forwarding; frontend and backend port',
    'the-rule-between-services':
      'can two services use, share the same server port on one backend; uniqueness; TCP and UDP on the same port number; which combinations are allowed',
    'the-rule-within-one-service':
      'same port twice in one service; limits of ports; how many mappings; range of port numbers; two client ports to one server port; forward 443 to 8443; map one port to another; two client ports to one server port; largest port number',
    'try-it': 'example that provokes a port conflict; demonstrate the clash',
    'change-the-mappings':
      'add a port without losing the others; update overwrites the list; append, remove, replace mappings',
    'when-a-port-is-taken':
      'what to do about a port conflict; resolve, work around, fix the clash; find the service that occupies the port; choose another port',
  },
  'errors-and-retries': {
    '': 'error handling; robust code; exceptions; resilience of my program',
    'what-comes-back':
      'different forms of error bodies; HTML page, plain text; upper and lower case of codes; APIG and APIGW; 409; request ID for support; is a 404 always a missing service',
    'when-to-send-it-again':
      'which errors can be retried; retry table; backoff, exponential, jitter; is it safe to repeat; idempotent; which status codes are retryable; access key locked for five minutes; 504 without a timeout',
    'after-an-unclear-create':
      'create timed out; no response, response lost, connection broke during a create; was it created; duplicate service; created twice; idempotency key; sent the request twice by accident; double click; clicked twice; program crashed in the middle of a create',
    'waiting-is-not-retrying': 'how often to poll; interval; when to give up waiting; creation takes minutes',
    'messages-that-are-not-from-the-service':
      'fetch failed; connection refused, ECONNREFUSED, ENOTFOUND, EAI_AGAIN, ETIMEDOUT, ECONNRESET, getaddrinfo; Unexpected token <; HTML instead of JSON, nginx page; DNS lookup fails; network error messages; socket hang up; certificate; no internet, VPN, firewall, proxy of the company in between; strange page instead of data',
  },
  client: {
    '': 'SDK; library; JavaScript, TypeScript, Node.js client; Deno, Bun',
    install: 'npm install @vpcep/client; add the SDK to my project; npm package; yarn, pnpm',
    'create-and-wait':
      'wait until available; waiter; polling helper; block until ready; progress; timeout of the wait; interval',
    'read-and-modify':
      'update with the client; get details; parse dates; append a port; fields that are undefined',
    'handle-errors':
      'catch exceptions; try catch; error classes; isErrorCode; translate errors into Chinese; error message in the language of the user; instanceof; show error messages in Chinese, English to my users; friendly messages',
    'sign-with-an-access-key':
      'AK/SK in the client; sign requests; temporary credentials, security token, STS; clock skew, clock is off',
    'renew-tokens':
      'token expired, refresh automatically; rotate credentials; token provider; login with user and password; long-running process; X-Subject-Token; program runs for days; token is too old, exits, logged out',
    'cancel-and-limit-time':
      'abort a running call; AbortController, AbortSignal; timeout, deadline; stop waiting; Ctrl-C',
    'call-from-a-browser': 'use the client in a web page, React, frontend; CORS; hide the token',
    'retries-logs-and-traces':
      'automatic retries; number of attempts; log every request; OpenTelemetry, traceparent, tracing; custom header; user agent; turn retries off; see what is sent; debug, verbose output',
    'check-against-the-contract':
      'validate the request before it is sent; validate responses at run time; check my payload, body, input; schema validation; dry run',
  },
  environments: {
    '': 'browser, Node versions, bundlers',
    'calls-from-a-browser':
      'CORS; Failed to fetch, NetworkError, Load failed; Access-Control-Allow-Origin; mixed content; secret in the frontend; backend for frontend, reverse proxy; blocked by CORS policy',
    'es-modules-and-commonjs':
      'require or import; ERR_REQUIRE_ESM; import statement outside a module; ts-node; moduleResolution, tsconfig; types not found; webpack, esbuild, vite; Unknown file extension .ts; Jest and ESM; tree shaking, bundle size; old project with require; JavaScript without a build',
    'time-zones':
      'hours off; wrong hour; UTC, local time; parse created_at; Invalid Date; show a date to users; convert to local, Beijing, Berlin time; daylight saving',
  },
  migration: {
    '': 'coming from Terraform; from an SDK; gophertelekomcloud, huaweicloud-sdk; move from infrastructure as code to the API; OpenTofu, Pulumi',
    names:
      'Terraform attribute names; resource opentelekomcloud_vpcep_service_v1, huaweicloud_vpcep_service; port_mapping, approval, whitelist, endpoint_port, terminal_port; mapping of fields; what is it called in Terraform; map provider arguments to the API',
    'what-behaves-differently':
      'false is ignored; unset; fields that cannot be changed, force new; stored name is longer; partial update',
    waiting: 'how long does the provider wait; Terraform timeout; timeouts block; still creating',
    'what-others-ran-into':
      'known issues, bug reports, pitfalls, GitHub issues; 404 although the service exists; whitelist takes no account ID; only ten connections are listed',
  },
  'other-tools': {
    '': 'Postman, Insomnia, Swagger, code generators, AI assistants',
    files:
      'addresses of the files; openapi.json URL; JSON Schema; llms.txt; Markdown pages; stable links; CORS; feed the documentation to a language model; text for prompts; machine-readable documentation',
    'postman-and-bruno': 'import the collection; environment variables; API client; Insomnia, Hoppscotch',
    'swagger-ui': 'try it in Swagger UI; Swagger Editor; Authorize button; load the spec',
    'client-generators':
      'generate a client, SDK, code, types from OpenAPI; Python, Go, Java client; openapi-generator; codegen; models; C#, .NET, PHP, Ruby, Rust, Kotlin generator',
    'hey-api': 'openapi-ts',
    orval: 'React Query hooks',
    'swagger-typescript-api': 'sta generator',
    'mcp-servers':
      'AI agent, LLM, assistant, Claude, ChatGPT, tool calling; Model Context Protocol; let a language model call the API; feed the documentation to an AI, Copilot, Cursor',
  },
  servers: {
    '': 'local test servers; fake API; emulator',
    'which-one':
      'mock or sandbox or proxy; which server do I need; choose; test without an account; emulate the cloud; practice, play, experiment without a cloud account; which fake cloud',
    'what-each-one-does':
      'comparison of mock, sandbox and proxy; feature table; does it remember; data is lost',
    'one-request-three-servers': 'try the same request on each server; see the difference',
    'what-they-cannot-tell-you': 'limits of local servers; is it the real service',
  },
  mock: {
    '': 'stub server; fake responses; canned answers; Prism',
    'start-it': 'run the mock; options, port, language; change the port of the mock; vpcep-mock',
    'what-it-checks': 'does the mock validate requests; which requests are rejected',
    'choose-the-response':
      'make the mock return a status, an error, 404; Prefer header; example by name; force an error; random data',
    'check-a-real-server':
      'validation proxy; put a proxy in front of a real server; does the real server keep the contract; X-Contract-Violations; intercept traffic; record exchanges',
    'what-it-is-not': 'mock forgets; nothing is stored; same response every time; stateless',
  },
  sandbox: {
    '': 'stateful fake; local emulator; simulate the cloud; LocalStack',
    'mock-sandbox-or-proxy': 'difference between mock and sandbox',
    'start-it':
      'run the sandbox; npx vpcep-sandbox; local server; which token to use; Node version of the sandbox; fake cloud on my laptop',
    'wait-for-a-service':
      'how long is a service creating in the sandbox; provisioning time; make creation faster or slower; random failures',
    'faults-on-demand':
      'inject a fault, simulate failures; chaos, latency, slow responses, broken connection, timeout; X-Sandbox-Fault; force an error code; test error handling',
    'seeds-and-control':
      'seed data, fixtures, test data; freeze the clock, fixed time, skip waiting, fast-forward, time travel; reset, empty the sandbox between tests; metrics, Prometheus; health check; begin, start each test from an empty, clean state; delete everything; wipe',
    options:
      'command line flags; keep, store, save the state of the sandbox in a database, PostgreSQL, persistence, data lost after a restart; several sandboxes share one database; quota; require a token, check credentials; behave like OTC or Huawei Cloud; listen on another port, all interfaces; run the fake cloud on another port; change its behaviour; keep what I created',
    'in-ci':
      'start in a pipeline, background; GitHub Actions, GitLab; start the sandbox inside a unit test, Jest, Vitest, node:test; integration tests; startSandbox; avoid waiting in tests',
    'in-a-container':
      'Docker, docker compose, image, Dockerfile, Kubernetes, Podman, Testcontainers; several instances, replicas, share state',
    'what-it-is-not':
      'limits of the sandbox; does traffic flow; no network; no connections; not a security boundary',
  },
  'contract-tests': {
    '': 'conformance test; verify a server against OpenAPI; compliance; test suite',
    'your-first-run': 'run the contract tests; install the test command; GREEN; example',
    'what-it-sends':
      'which requests are sent; only one operation; property-based; fuzzing; repeat a run with a seed; layers',
    'see-a-defect': 'how does a failure look; HTML report; reproduce a finding; RED',
    'test-the-service-itself':
      'run against the real cloud, production; read-only; does it create, leave behind, clean up resources; costs; baseline, ignore known findings; budget; long run; is it dangerous to run against production; what does it cost',
    'in-ci': 'pipeline; GitHub Actions, GitLab, Jenkins; exit code; JUnit report; badge',
    'check-your-own-client':
      'record traffic; HAR file; does my client send valid requests; recorder around fetch; Vitest matcher; check a client in another language',
    'can-you-trust-it': 'quality of the suite; how was it tested',
    'faulty-servers': 'mutation testing; which defects are found',
    'beside-other-tools': 'comparison with Dredd, Schemathesis, Prism, Portman, Respect',
    'false-alarms': 'false positives; Prism and Scalar mock break the contract',
  },
  resilience: {
    '': 'robustness, chaos, fault tolerance, reliability',
    'the-promise': 'guarantees; what is promised; graceful shutdown; SIGTERM; recovery',
    'fault-by-fault':
      'what happens when: disk full, database down, out of memory, DNS failure, clock jump, too many open files; crash',
    'an-hour-of-faults': 'long-running test, soak, memory leak, stability',
    'other-servers': 'how do Prism, json-server, Scalar behave under faults',
    'inputs-nobody-expects': 'fuzz testing; malformed requests; random bytes; security of the parsers',
    'run-the-tests': 'run the resilience tests myself; command',
  },
  speed: {
    '': 'performance, benchmark, build time',
    dev: 'hot reload; how fast is an edit visible; watch mode',
    build: 'how long does the build take',
    tests: 'how long do the tests take; test duration',
    lint: 'how long does linting a large contract take; speed of Redocly and Spectral',
    docs: 'large API with hundreds of operations; scaling',
    mock: 'how many requests a second does the mock serve; a mock of a large API',
  },
  changelog: {
    '': 'release notes; what is new; version history; breaking changes; upgrade',
    '2.0.0': 'upgrade from 1 to 2; breaking changes',
    '1.0.0': 'first version',
  },
} satisfies Record<string, Record<string, string>>;
