/** In English. */
export default {
  reference: {
    '': 'overview of the API; list of endpoints; REST API documentation; specification; API docs; endpoints overview',
    about:
      'what is a VPC endpoint service; private connection between VPCs; PrivateLink, Private Link, Private Service Connect; same thing on AWS, Azure, GCP; expose a service to other networks without the internet; what is VPCEP; what is a VPC endpoint service used for; purpose of the product; explain the service; use case; what is not documented; sources of the contract; which vendor pages; unknown enum values; null in responses; extra properties in a response; open responses, closed requests; same region; VPCEP definition; glossary of the product',
    operations:
      'which calls exist; what can the API do; list of methods; available HTTP methods; GET, POST, PUT; how many operations; supported calls',
    'base-addresses':
      'base URL; host name of the API; which URL to call; region code, eu-de, cn-north-4; domain of the API in my region; endpoint URL; API host name; domain; service URL; regions; which regions exist; server address; eu-nl, cn-north-4, Europe; localhost address of the mock; European region of Huawei Cloud; URL of a region',
    versions:
      'API version; v1; version in the URL; version of the specification; contract version number; current version; which version is this',
    downloads:
      'OpenAPI file; swagger.json; YAML; PDF; read the documentation offline; print the whole reference; Postman collection file; JSON Schema files; download OpenAPI YAML; spec file; offline documentation; PDF manual; export; English and Chinese specification; overlay; Chinese OpenAPI file; OpenAPI 3.0 version',
  },
  'reference/authentication': {
    '': 'how do I log in; authenticate; credentials; API key; bearer token; headers for authentication; security; auth methods; how to authenticate; token or access key',
    token:
      'X-Auth-Token; X-Subject-Token; get a token from IAM; which header carries the token; how long is a token valid; 24 hours; log in with user name and password; where do I get a token; token for a project; project-scoped token; scope must be the project, not the domain; token lifetime, validity, expiry; reuse the token; iam.eu-de.otc.t-systems.com; domain or project scope; X-Subject-Token response header; log in with an IAM user; get a token on OTC; token example; X-Auth-Token header; token URL; URL to get a token on OTC',
    signature:
      'AK/SK; access key and secret key; sign requests; SDK-HMAC-SHA256; Authorization header; X-Sdk-Date; AK/SK signature header; SignedHeaders; X-Security-Token; X-Project-Id; 12 MB body limit; 15 minutes of difference; signing algorithm; date format for signing; upper limit of a signed body; which headers must be signed; authenticate with AK/SK',
    example:
      'curl with a token; POST /v3/auth/tokens; example of a call; password login; copy and paste; authenticated request example; get a token with curl; how to pass the token; PowerShell, Windows quoting; token example for OTC; token example for Huawei Cloud',
    signed:
      'compute a signature by hand; canonical request, string to sign; worked example of signing; HMAC; debug a signature; my own signature code gives another result; implement signing in another language; steps of a signature; verify my signature; expected signature; test vector; sign a request in Python; sign in Go, Java; sample signature',
    failures:
      '401, 403; login fails; rejected credentials; troubleshoot authentication; invalid token; what is wrong with my token; 401 unauthorized what to do; authentication error codes; access denied; not authorized; credentials rejected; wrong project in the token; which error for a wrong token; 401 or 403',
  },
  'reference/error-codes': {
    '': 'list of error codes; what does this error mean; look up an error; error reference; paste an error message; error code lookup; troubleshoot an error; search an error code; explain an error message',
    all: 'every error code; table of codes; HTTP status codes; all error codes; complete list of error codes; error codes by status',
    body: 'format of an error response; JSON of an error; error_code and error_msg; how does an error look; parse errors; error response JSON structure; error response format; error schema; fields of an error; error_msg field; request_id',
    'APIGW.0101':
      'the API does not exist or has not been published in the environment; wrong URL, path, typo in the address; double slash; route not found, 404 from the gateway; project ID missing in the URL; 404 APIGW; wrong endpoint; unknown path; API not found',
    'APIGW.0201':
      'bad gateway, gateway timeout, backend unavailable; request entity too large, payload too big; URI too long; backend timeout; gateway error; request body too large; 413, 414, 502, 504 from the gateway',
    'APIGW.0301':
      'incorrect IAM authentication information; verify aksk signature fail; signature does not match, wrong signature, wrong secret key; decrypt token fail; invalid token; access key locked after failed attempts; gateway says my signature is bad, does not accept my key; signature mismatch; signature error 401; bad token; malformed token; AK does not exist',
    'APIGW.0302':
      'the IAM user is not authorized to access the API; user forbidden by the gateway; user is not authorized 401',
    'APIGW.0303':
      'incorrect app authentication information; signature expired; clock skew, wrong time, NTP, system clock off, minutes late; X-Sdk-Date too old; computer clock is slow, fast, half an hour behind, ahead; time on the server is wrong; VM with a wrong date; synchronize the time; time difference; clock not in sync',
    'APIGW.0304': 'the app is not authorized to access the API; app key',
    'APIGW.0305': 'incorrect authentication information; invalid login data; login information is wrong',
    'APIGW.0306': 'API access denied; access forbidden by the gateway in this region; 403 from the gateway',
    'APIGW.0307':
      'the token must be updated; token expired, token no longer valid, yesterday it worked; renew the token; token of another region; token is too old, outdated, stale; suddenly stopped working after a day, overnight; logged out; expired token; token expired error; refresh the token',
    'APIGW.0308':
      'the throttling threshold has been reached; rate limit of the gateway; 429 too many requests; throttled; slow down; requests per minute; gateway rate limit; rate limited 429',
    'APIGW.0613':
      'IAM unavailable; gateway cannot check the token; 503; IAM is down; 503 from the gateway; service unavailable 503',
    'EndPoint.0001':
      'internal server error; system error; 500; server broke; unexpected failure in the service; cloud is down, broken; outage; crash on the other side; 500 error; internal error',
    'EndPoint.0002':
      'invalid parameter; bad request; unknown field, additional property, wrong type, string instead of number; validation failed; request is rejected and I do not know why; 400 invalid parameters; misspelled property; unexpected property; additionalProperties; closed requests; unknown parameter; request rejected without a reason; validation error; wrong value',
    'EndPoint.0003':
      'unauthorized; not logged in; no token, missing X-Auth-Token; authentication required; 401; missing authentication header; request without a token',
    'EndPoint.0004':
      'permission denied, forbidden, 403; not allowed; missing role, policy, IAM action, vpcep:epservices:create; rights of the user; which permissions are needed; my user may not do that; admin must give access; read-only user; insufficient permissions; access denied 403; which role is needed; VPCEndpoint Administrator',
    'EndPoint.0005':
      'service not found, 404; unknown ID; service was deleted, is gone; does not exist; wrong project; cannot find the service although it exists; colleague, team member cannot see the service; vanished, disappeared, invisible, not visible; I created it but it is not there; looks in the wrong place; 404 service not found; service ID not found; deleted service; service of another project; service vanished; service disappeared; newly created service not found; wrong service ID; service does not exist',
    'EndPoint.0009':
      'IP address not in the allow list; source address is blocked; access from this network forbidden; ACL',
    'EndPoint.0011':
      'empty body; request body is missing; no JSON sent; 504 that is no timeout; empty body 504',
    'EndPoint.0012':
      'missing request header; proxy strips headers; 504 that is no timeout; header missing 504',
    'EndPoint.0013':
      'gateway timeout, 504; service too slow; request timed out; was it executed; request hangs; waits forever; no answer from the cloud; 504 error; gateway timeout 504; timed out in the service',
    'EndPoint.0014':
      'invalid project ID; project name instead of ID; malformed project_id; project name used as project ID',
    'EndPoint.0020': 'invalid vpc_id; VPC ID is malformed; name of the VPC instead of the ID; not a UUID',
    'EndPoint.0022':
      'called too often; rate limit of the service; throttled with status 400; too many requests per second; slow down; frequency; hammering the API; too many calls in a loop; script is blocked for calling too fast; rate limited; throttling error; request frequency too high; too many requests error 400',
    'EndPoint.1003': 'service name not accepted; bad name',
    'EndPoint.1004':
      'malformed JSON; syntax error in the body; body cannot be parsed; body is an array; encoding of the body; JSON parse error; invalid JSON; malformed JSON body',
    'EndPoint.1008': 'service fails to get a token; agency; internal token',
    'Endpoint.1018':
      'quota exceeded; maximum number of services; limit of 20 services; too many services in the account; raise the quota; cannot create any more; reached the limit; how many services may one account, project have; service limit reached; quota error; limit exceeded when creating; quota increase',
    'EndPoint.2001':
      'VPC not found; vpc_id does not exist; VPC of another project or region; VPC does not exist; unknown VPC',
    'EndPoint.2002':
      'empty value; null; blank string; parameter is empty; null value error; empty string error',
    'EndPoint.2003': 'consumer side: connect to an unknown service',
    'EndPoint.2004': 'endpoint service unavailable (consumer side); service not ready for connections',
    'EndPoint.2011': 'vpc_id is missing, required; forgot the VPC; missing vpc_id',
    'EndPoint.2021':
      'cannot query the VPC; reading the VPC failed; vpc:vpcs:get; no permission to read the VPC',
    'EndPoint.2028':
      'port mapping incomplete; client_port or server_port missing; missing server_port; port mapping without client_port',
    'EndPoint.2029':
      'service ID is missing, empty, undefined in the path; undefined in the URL; service ID is undefined',
    'EndPoint.2038': 'pool not found; pool_id does not exist; cluster',
    'EndPoint.3001': 'creating a network port failed; port creation error; port creation failed',
    'EndPoint.3003': 'invalid port_id; port ID is malformed; not a UUID; which port is meant',
    'EndPoint.3004':
      'port number out of range; port 0, 70000; invalid port; 1 to 65535; invalid port number; port out of range; port range error',
    'EndPoint.3008':
      'port_id not found; network card does not exist; NIC detached; backend was deleted; port ID not found; unknown port_id; wrong NIC ID',
    'EndPoint.3009': 'invalid CIDR; bad network segment',
    'EndPoint.3010': 'invalid IP address; malformed IP address',
    'EndPoint.3011': 'IP address is not allowed for an interface service; ip must not be sent',
    'EndPoint.3013': 'VLAN with interface must not have a VPC',
    'EndPoint.3014': 'CIDR is not allowed for an interface service',
    'EndPoint.3015': 'gateway on VLAN must not have a port ID',
    'EndPoint.3016': 'gateway on VLAN must not have an IP',
    'EndPoint.3017': 'invalid list of CIDRs',
    'EndPoint.3018': 'gateway on VLAN must not have a VPC',
    'EndPoint.3021':
      'invalid server_type; unknown kind of backend; lowercase vm; wrong backend type; server_type invalid; unknown server_type; backend type not supported',
    'EndPoint.3022':
      'creating the internal network failed; subnet overlaps, 198.19 address range in use; internal network conflict',
    'EndPoint.3023': 'creating the subnet failed',
    'EndPoint.3040': 'rollback failed; half done; inconsistent; creation was rolled back',
    'EndPoint.3042':
      'port_id and vpc_id do not match; port is in another VPC; network card belongs to a different VPC; VPC and port do not match; vpc_id of another VPC than the port',
    'EndPoint.3043': 'invalid server port',
    'EndPoint.3044':
      'port conflict, clash, collision; port already in use, taken, occupied by another service; address already in use; duplicate mapping; second service on the same backend; somebody else already uses this port; second deployment of the same app; run twice; blue and green on one server; port conflict error; duplicate server port; port is taken; port in use',
    'EndPoint.3045':
      'cannot modify now; service not available, still creating, wrong status, wrong state; status does not allow the operation; edit is rejected; edit right after creation; too early; not ready to be changed; update rejected while creating; wrong status for a modification; cannot update; modification rejected; modify rejected; update fails',
    'EndPoint.3046':
      'IP address already used by another service; IP already used by another endpoint service; IP address is taken; IP conflict',
    'EndPoint.3048': 'unknown network type',
    'EndPoint.3051': 'invalid vip_port_id; virtual IP port malformed',
    'EndPoint.3052': 'change port_id and IP in one request; two changes at once',
    'EndPoint.3053': 'change vip_port_id and IP in one request; two changes at once',
    'EndPoint.3054': 'backend cannot be changed; port_id is immutable; port_id cannot be changed',
    'EndPoint.3055': 'IP address cannot be changed',
    'EndPoint.3056':
      'too many services on one backend; maximum per load balancer or server; how many services can one server, machine, load balancer carry; too many services per load balancer; too many services per backend, per port',
    'EndPoint.3057': 'CIDR cannot be changed',
    'EndPoint.3062':
      'malformed service ID; ID in the URL is not a UUID; name instead of ID; service ID is not a UUID; invalid vpc_endpoint_service_id; UUID with upper-case letters',
    'EndPoint.3063':
      'port_id of the wrong thing; ID of the load balancer or server itself instead of its network card; load balancer ID used as port_id; wrong resource behind port_id',
    'EndPoint.3066': 'empty tag; tag without a key; tag key missing',
    'EndPoint.3067':
      'duplicate tag key; same key twice; repeated key; duplicate tag key error; tag key exists twice',
    'EndPoint.3068':
      'illegal character in a tag; special characters, spaces, slash; space, umlaut, emoji, dot in a label; invalid tag characters error',
    'EndPoint.3069':
      'too many tags; maximum number of tags; more than 10 labels; too many tags error; tag limit exceeded',
    'EndPoint.3071': 'duplicate tag value',
    'EndPoint.3072': 'tag key too long; 36 characters',
    'EndPoint.3073': 'tag value too long; 43 characters',
    'EndPoint.3074': 'too many port mappings; more than 200 ports; too many ports error',
    'EndPoint.3075':
      'unsupported protocol; UDP, HTTP, lowercase tcp rejected; protocol not supported error; invalid protocol; unsupported protocol HTTP',
    'EndPoint.3076':
      'invalid service name; name too long, more than 16 characters; illegal characters, dot or space in the name; full name of the response sent back; which letters may a name have; hyphen, underscore, space, upper case in a name; service name too long; invalid name error; name rejected',
    'EndPoint.4001': 'querying, reading the subnet failed',
    'EndPoint.4002': 'creating a subnet failed in the network below; subnet creation failed',
    'EndPoint.4004': 'subnet not found; 404 about a subnet; subnet does not exist',
    'EndPoint.4005': 'querying, reading the network failed',
    'EndPoint.4006': 'creating a network failed; network creation failed',
    'EndPoint.4008': 'network not found; 404 about a network; network does not exist',
    'EndPoint.4009': 'querying, reading the port failed',
    'EndPoint.4010':
      'creating a port failed in the network below; subnet full; no free addresses; subnet is full; no IP addresses left',
    'EndPoint.4011': 'deleting, removing a port failed; port left behind',
    'EndPoint.4012': 'network port missing; 404 on an update; network card removed; network card was deleted',
    'EndPoint.4014': 'querying the router failed; router query failed',
    'EndPoint.4015': 'router not found',
    'EndPoint.4016': 'adding a router interface failed; overlapping subnet',
    'EndPoint.4017': 'removing a router interface failed',
    'EndPoint.4018': 'adding a route failed; custom route; route table error; route cannot be added',
    'EndPoint.4019': 'deleting, removing a route failed; route cannot be deleted',
  },
  'reference/lifecycle': {
    '': 'status values, states of a service; state machine; asynchronous creation; service states; lifecycle; status machine',
    diagram:
      'flow, transitions, which status follows which; from start to end; picture of the states; state machine picture; status diagram; transitions between statuses; state flow',
    statuses:
      'list of statuses; meaning of status; possible states; what do the statuses mean; status list; status values; meaning of available, creating, failed, deleting; unknown status; new status values',
    rules:
      'when can a service be modified, while it is creating; how often to poll; what to do in which state; can a failed service recover; state forbids editing; rules for polling; poll interval; can I update while the status is creating; modify only when available; what to do with a failed service; recover from failed; what may I do in which status',
    'status-creating':
      'stuck in creating; stays, hangs, pending, takes forever, never finishes; how long does creation take; minutes; service stuck in creating; creating status; how long does creating last; still creating; provisioning; creation takes longer than 2 minutes; slow creation; creating status meaning; creation takes too long; creation is slow; how long until available',
    'status-available':
      'ready, active, online, usable; accepts connections; creation finished; what does available mean; when is a service ready; available status; meaning of available',
    'status-failed':
      'creation failed; service is broken; why; recover, retry after failed; service went to failed; status failed meaning; failed status',
    'status-deleting':
      'being removed; deletion in progress; when is it gone; what does deleting mean; deleting status; stuck in deleting',
  },
  'reference/differences': {
    '': 'differences between Huawei Cloud and Open Telekom Cloud, OTC; compare clouds; same code on both clouds; portability; T-Systems; one program for both clouds; can I move from one cloud to the other; OTC vs Huawei Cloud; Huawei versus T-Systems; vendor differences; does it work the same on both clouds',
    'service-name-on-modify':
      'service_name in an update is not documented by one cloud; name change ignored; rename not documented on Huawei Cloud; does service_name work in an update',
    'service-name-on-create':
      "length of the service name differs; service_name missing on Huawei Cloud's page",
    'pool-id':
      'pool_id missing in the response; pool_id not returned; no pool_id in the response; where is pool_id',
    'tag-characters':
      'which characters may tags have; Chinese, umlauts, spaces in tags; special characters; forbidden characters in tags; allowed characters in a tag value; Unicode in tags',
    'gateway-misspelling': 'gataway typo; misspelled service_type; gataway; documentation typo gateway',
    'time-format':
      'format of timestamps; milliseconds; missing Z; ISO 8601; date cannot be parsed; timestamp without Z; date format differs; created_at format; fractional seconds; milliseconds in timestamps; fraction of a second',
    'approval-default-on-modify':
      'approval turned on by itself after an update; approval_enabled left out in a modification; approval turned on after an update; default of approval_enabled in an update; approval flag flips; approval resets after an update',
    'uniqueness-across-services':
      'which port combination must be unique; client_port counts or not; same server port accepted on one cloud and rejected on the other; unique ports across services; same port_id in several services; rule for unique ports differs between the clouds; difference in the port rule',
    'status-by-page':
      'which statuses are documented; deleting, accepted, rejected as status; deleting not documented; status list differs between pages',
    'sample-inconsistencies':
      'vendor sample does not match; example in the documentation is wrong; samples contradict; wrong sample in the vendor docs; inconsistent samples; ID in the sample is different',
    'repeated-server-port':
      'same server_port in two mappings of one service; two client ports to one server port; same server port twice; duplicate mapping in one service',
    'optional-port-and-tag-properties':
      'optional but required; which properties are really needed; client_port optional; optional but needed properties; required fields of ports and tags',
    'vip-port-id-condition': 'vip_port_id not in the response, missing in the details; only for virtual IP',
    'error-shapes':
      'different JSON of errors; nested error; message instead of error_msg; no error_code; error format differs; two shapes of errors; error inside of a 200 response',
    'reserved-range':
      'reserved subnet, overlapping network, CIDR conflict; 198.19.128.0/20; address range that must not be used; reserved IP range; subnet overlap; CIDR overlap 198.19.128.0/20; reserved addresses',
    editorial:
      'typos, wording in the documentation of the vendors; typos in vendor docs; Accepted and accepted',
  },
  'reference/since-then': {
    '': 'newer version of the vendor documentation; what is new in the cloud; recently added; is this up to date; changes after 2020; what is new; new in the cloud since 2020; later changes',
    sources:
      "which pages; dates, links to the vendor documentation; original documentation; source pages; original vendor pages; links to the vendors' documentation",
    added:
      'new parameters; new properties; new properties since; what was added; fields added later; properties added since',
    changed:
      'changed limits; what changed; changed since; what was changed; limits that changed; limits of one request; changed parameters; parameters that changed',
    dropped:
      'removed features; no longer documented; deprecated; what was removed; removed properties; removed parameters; parameters that were removed',
    'service-name': 'new length and characters of the name; longer service names; new limit of the name',
    description: 'description field of a service; comment; 128 characters; description property added',
    'tcp-proxy-on-modify':
      'change tcp_proxy later; turn on Proxy Protocol for an existing service; tcp_proxy in an update; enable proxy protocol after creation; turn on TOA later',
    'proxy-vni': 'proxy_vni value',
    'pool-id-on-creation': 'choose a pool; dedicated cluster; cluster ID',
    'ip-version': 'IPv6 support; dual stack; IPv6 services',
    'snat-network-id': 'source NAT network; snat_network_id',
    ip: 'backend by IP address or domain name; ip parameter',
    'enable-policy': 'endpoint policy; enable_policy; access policy',
    'bare-metal-server':
      'bare metal backend; BMS; physical server; bare metal server; BMS support; is bare metal supported',
    'supported-editions': 'basic and professional edition of endpoints',
    'more-tags': 'tag limit raised from 10 to 20; are 20 tags allowed; 20 tags',
    'tag-rules':
      'longer tag keys and values; 128 and 255 characters; new tag length; tag length limit raised; longer tags',
    'ports-replaced':
      'does an update of ports append or replace; list overwritten; does PUT append or replace ports',
    'nested-error-body':
      'error object inside of error; code and message; nested error object; new error format',
    'reasons-of-failure':
      'fields in the failure reason; error list of a failed service; names of the fields in error of a failed service',
    'reserved-range': 'larger reserved network 198.19.128.0/17',
    'virtual-ip': 'virtual IP removed; VIP no longer supported; is VIP still supported; virtual IP dropped',
    udp: 'UDP dropped; is UDP possible; DNS, syslog, QUIC over an endpoint; only TCP; is UDP still supported; UDP support; UDP removed',
    'cidr-type': 'cidr_type property; public or internal address; cidr_type removed',
  },
  'reference/beyond': {
    '': 'missing operations; other calls of the product; what is not covered; operations outside of the contract; undocumented operations; other API calls; delete, list; is there a list operation; is there a delete operation',
    owner:
      'operations of the provider: list, delete, connections, whitelist, tags, quota; owner operations; provider operations; manage connections',
    consumer:
      'operations of the consumer: create an endpoint, connect to a service; consumer operations; endpoint operations; client side',
    'list-services':
      'list, find, search all services; get every service of my project; pagination; find a service by name; lost the ID; list all my services; list endpoint services; get all services; lookup a service by name; list operation; GET all',
    'delete-service':
      'delete, remove, destroy, clean up, tear down a service; DELETE method; get rid of it; delete endpoint service; how to delete; remove a service; delete API call; undo a creation; delete operation',
    'list-connections':
      'who is connected; list of endpoints connected to my service; connected clients; who uses my service; how many clients; traffic; who is connected to my service; list connections; see connected endpoints; connection status; number of connections; list of consumers',
    'approve-connections':
      'accept, reject, approve, deny, confirm a pending connection; pendingAcceptance; disconnect a consumer; block a client; accept a pending connection; reject a consumer connection; approve a connection request; approve connections by API; accept or deny',
    'list-whitelist':
      'show who is allowed; list of permissions, permitted accounts; whitelist; see allowed accounts; list whitelist entries; who may connect; show permissions; whitelist read operation; get the whitelist',
    'change-whitelist':
      'allow another account, tenant, customer, company to connect; cross-account access; share my service; grant access, revoke; permission for everybody; iam:domain; whitelist another account; allow another account to connect; whitelist format; add to the whitelist; remove from the whitelist; allow everyone; domain ID; accept only certain accounts; restrict who can connect; limit access to one account; publish a service across accounts; cross-account service; configure the whitelist; set up a whitelist',
    'change-tags':
      'add labels later; delete tags of an existing service; batch tags; add tags to an existing service; change tags after creation; remove a tag; update tags; add a tag later',
    'show-quotas':
      'how many services may I have; remaining quota; limits of my account; usage; remaining quota API; check quota; used quota; quota usage; how much quota is left',
    'rename-service':
      'separate call to rename; rename API call; only change the name; rename an endpoint service; rename operation',
    'create-endpoint':
      'connect to a service; create the consumer endpoint; use a service from another VPC; create a VPC endpoint; consumer connects to a service; connect from another VPC; same region as the service',
    'show-endpoint':
      "details of an endpoint; IP address of an endpoint; status of a connection; get endpoint details; endpoint IP address; state of my endpoint; IP of an endpoint; get the endpoint's IP",
    'list-public-services':
      'services provided by the cloud: OBS, DNS; public services; services of the operator; OBS endpoint',
    'describe-service':
      'basic information about a service of somebody else; lookup by name; describe a service by name; find a public service',
  },
  'reference/create-endpoint-service': {
    '': 'create, publish, provision, set up a new service; POST vpc-endpoint-services; make a backend reachable; curl, Python, Go, Java sample to create; create a VPC endpoint service; publish a backend; create request; POST request body; idempotent creation, idempotency key; is create idempotent; minimal request; Go sample of a creation; Java sample; Python example; HTTP request sample; code sample; limits of a create request; required parameters; optional parameters; response of a creation',
    'path-project_id':
      'where do I find my project ID; tenant ID; My Credentials; console; find my project ID; project ID where to find; GET /v3/projects',
    'body-port_id':
      'which ID goes here; network card, NIC, network interface of the server; load balancer ELB vip_port_id; backend resource; Neutron port; which port ID for an NLB, ELB; port ID of a load balancer; NIC ID of a VM; how to find the port ID; id of the ECS network interface; port_id of a virtual IP; port_id of a load balancer; port_id of a server',
    'body-vip_port_id': 'network card of a virtual IP; keepalived, HA pair',
    'body-vpc_id': 'which VPC; network of the backend; router ID',
    'body-approval_enabled':
      'approve connections manually; automatic acceptance; connection approval; manual confirmation; everybody can connect without asking; auto accept; who may connect without asking; turn off, disable manual confirmation; new clients wait; require approval; manual approval of connections; default of approval',
    'body-service_type': 'interface or gateway; kind of service; interface service; service type default',
    'body-server_type':
      'type of backend; VM, LB, VIP, BMS; virtual machine, load balancer, bare metal; supported backends; ECS, ELB; backend type; load balancer as backend; VM as backend; physical server; which backends; ECS backend; cloud server as backend',
    'body-ports':
      'port mapping, forwarding; expose several ports; how many ports; array of mappings; forward 443 to 8443; map one port to another; several ports at once; how many port mappings per service; maximum ports; port mapping format; ports array; limit of ports; several mappings',
    'body-ports-client_port':
      'port the consumer connects to; listening port of the endpoint; frontend port; port range of client_port; client port meaning',
    'body-ports-server_port':
      'port of the backend application; target port; listener; server port meaning; backend port',
    'body-ports-protocol':
      'TCP or UDP; HTTP, HTTPS, TLS; transport; which protocols; TCP only; default protocol; UDP',
    'body-tcp_proxy':
      'client IP address, source IP, real IP, original address of the visitor at the backend; preserve client IP; TOA, Proxy Protocol; who is calling; X-Forwarded-For; backend sees only an internal address; client IP lost; source address of the client; toa_open vs proxy_open; keep the source IP; NAT hides the client',
    'body-tags':
      'labels, metadata, cost allocation; maximum number of tags, tag limit; tag a service; maximum tags; how many tags; add tags on creation',
    'body-tags-key':
      'tag key: length, characters, unique; tag key length; allowed tag key characters; longest tag key; maximum length of a tag key; limit of a tag key',
    'body-tags-value':
      'tag value: length, characters, empty; tag value length; empty tag value; tag without a value; maximum length of a tag value; limit of a tag value',
    'body-service_name':
      'choose a name; naming rules; allowed length, characters of the name; default name; prefix region and suffix ID in the name; service name rules; maximum length of the name; name format; longest name; how long may a name be; is the name unique; may two services have the same name; length limit of the service name',
    'body-description':
      'describe a service; comment; note; free text; description length; maximum length of a description; characters in a description; Chinese characters in a description',
    'body-pool_id': 'pool, cluster; cluster ID',
    'body-ip_version': 'IPv4 or IPv6; IPv6; dual stack; IP version',
    'body-snat_network_id': 'source NAT; network for IPv6 translation',
    'body-ip': 'backend by IP address or domain; domain name as backend; VLAN backend',
    'body-enable_policy': 'endpoint policy',
    'response-200-id': 'ID of the new service',
    'response-200-status': 'what the response to a creation says about its progress',
    'response-200-created_at': 'creation date, time; timestamp of the creation',
    'response-200-updated_at': 'last change, modification date, time',
    'response-200-project_id': 'owner project of the service',
    'response-200-cidr_type': 'public or internal address type',
  },
  'reference/get-endpoint-service': {
    '': 'get, read, query, describe, show, fetch a service; GET by ID; check the status; poll; curl, Python, Go, Java sample to read; get service details; read a service; get a service by ID; fetch details; check status; GET request; Go sample to read; Python example; code sample; details operation',
    'path-vpc_endpoint_service_id':
      'which ID; where do I get the service ID; UUID of the service; service ID; where to get the service ID',
    'response-200-service_name':
      'full name with region and ID; name consumers need to connect; full service name for consumers; service name with region; is the service name globally unique; unique name of the service; name to give to consumers; service_name returned differs from the one sent',
    'response-200-error':
      'why did creation fail; reason of the failure; failure details; reason of a failed creation; failure reason in the response; error array',
    'response-200-error-error_code': 'code of the failure reason',
    'response-200-error-error_message': 'text of the failure reason',
    'response-200-pool_id': 'pool of the service; pool_id not returned',
    'response-200-vip_port_id': 'vip_port_id missing in the details, not returned',
    'response-200-ip_version': 'is it IPv4 or IPv6',
    'response-200-tcp_proxy': 'does the service pass on the client address',
    'response-200-ports': 'stored port mappings; current ports',
    'response-200-supported_editions': 'edition, basic, professional',
    'response-200-service_type': "gateway service type; service_type gateway; operator's services",
  },
  'reference/update-endpoint-service': {
    '': 'modify, change, edit, update, patch a service; PUT; what can be changed; which fields are immutable; partial update; fields left out keep their value, are not wiped; curl, Python, Go, Java sample to update; PUT or PATCH; full or partial; update a service; modify request; what can I update; does an update overwrite; semantics of PUT; Go sample of an update; Python example; code sample; do I have to send all fields; resend tags in an update; leave out fields; update response; send only changed fields; only changed properties; modify operation; which fields can be updated; which properties can be changed',
    'body-approval_enabled':
      'turn approval on or off later; stop approving connections; turn off, disable, enable manual confirmation of new clients for an existing service; switch approval on or off; change approval',
    'body-service_name': 'rename a service; change the name; new name; rename; change the service name',
    'body-ports':
      'add, remove, delete, change a port mapping; list is replaced; change ports of a running service; open another port; update ports; change ports; delete one port mapping; add a port; update wipes my ports; ports lost after an update; add a second port; add another port mapping',
    'body-port_id':
      'change, replace, swap, switch the backend; move to another server or load balancer; new network card after migration; blue-green; failover; backend crashed, died; replace a broken machine; second server takes over; change backend server; replace the backend; switch load balancer; swap the load balancer without downtime; zero downtime',
    'body-vip_port_id': 'change the virtual IP card',
    'body-description': 'change the description; update the description',
    'body-ip': 'change the IP address',
  },
  'getting-started': {
    '': 'quickstart, tutorial, hello world, first steps; begin without a cloud account; try it out; practice, play, experiment without an account; five minutes; demo; quick start guide; tutorial for beginners; start here; how do I start; learn the API',
    'start-the-sandbox':
      'git clone; npm start; run everything on my machine; which Node version; clone the repository; Node version; start everything locally; prerequisites',
    'install-the-client':
      'npm install the client; package download; tarball; install the client from the tgz; vpcep-client.tgz; npm install localhost',
    'create-wait-modify':
      'first program; example script; complete example in JavaScript; first script; sample program; JavaScript example; first-calls.mjs; run the example; expected output; complete program; copy and paste example; what does the quickstart print; output of the example; printed output',
    'what-happened':
      'why is the returned name longer; region and ID around the name; explanation of the example; fields left out in an update; why is the name longer; what the program did; explanation; service_name returned differs from the one sent; name in the response is different',
    'if-a-step-fails':
      'port in use, EADDRINUSE; ECONNREFUSED; Cannot find package, imported from, ERR_MODULE_NOT_FOUND; npm install fails; quickstart does not work; change the ports of npm start; port 4400 in use; connect ECONNREFUSED 127.0.0.1:4020; quickstart error; DOCS_PORT, MOCK_PORT, SANDBOX_PORT',
    'move-to-a-real-cloud':
      'go to production; real account; use OTC or Huawei Cloud instead of the sandbox; region and token; switch from the sandbox to the real cloud; use with OTC; production use; connect to Huawei Cloud; use my own project; real credentials; endpoint of my region; go live; checklist before production; change from localhost',
  },
  'life-of-a-service': {
    '': 'what happens to a service over time; asynchronous provisioning; step by step; phases; service lifecycle guide; phases of a service',
    'from-creation-to-deletion':
      'sequence of states; who waits for whom; overview of the phases; when can consumers connect; who waits for what; overview of phases; when can a consumer connect',
    'create-and-wait':
      'polling loop by hand; how often to read, poll; how long does creation take, minutes; deadline, give up; unknown status; change right after creation; too early to modify; wait after creation; polling; how long to wait; give up after; creation takes longer than 2 minutes; waiter and unknown status; how long until available; time until a service is ready',
    'while-it-is-available':
      'which properties can be changed later; immutable, read-only fields; what needs a new service; change tags, backend, VPC afterwards; immutable fields; which fields can be changed; can I change tags, vpc_id, server_type later; properties that cannot be changed; move a service to another VPC; change server_type after creation; change the protocol; change the VPC; change the backend type; how long until a modification takes effect; is a modification immediate; which fields can be updated; can the backend be changed',
    'when-creation-fails':
      'failed service, what now; does a failed service keep, occupy, block its ports; failure with status 200; can it be repaired, recovered; delete and create again; why did creation fail; failed service occupies a port; creation failed what now; failed but 200; clean up a failed service',
    'connections-and-approval':
      'pendingAcceptance; consumer waits for approval; connection rejected, refused; turn approval off; does it change existing connections; consumer cannot connect although the service is available; connection approval; consumer is waiting; connection pending; existing connections when approval changes; what happens to existing connections when approval is disabled; effect of approval on connected endpoints; states of a connection; status of a connection; accepted, rejected, pending',
    deletion:
      'when is a deletion finished, complete, done; wait until it is deleted; 404 after a deletion is success; deletion is rejected because of connections; how to know that a deletion finished; deletion complete; wait for deletion; delete rejected connections',
  },
  'port-mappings': {
    '': 'client port and server port; port forwarding; frontend and backend port; port mapping guide; client_port vs server_port; difference between client port and server port',
    'the-rule-between-services':
      'can two services use, share the same server port on one backend; uniqueness; TCP and UDP on the same port number; which combinations are allowed; two services same backend same port; share a port; port uniqueness rule; same server_port; two services on one load balancer; two services with the same server port; can two services use the same server port; share one load balancer between services; same client port in two services; TCP and UDP on the same port; reuse a server_port; reuse of a port',
    'the-rule-within-one-service':
      'same port twice in one service; limits of ports; how many mappings; range of port numbers; two client ports to one server port; forward 443 to 8443; map one port to another; two client ports to one server port; largest port number; duplicate mappings; limits of port mappings; unique items; same server port twice in one service; port range',
    'try-it':
      'example that provokes a port conflict; demonstrate the clash; provoke a port conflict; port clash example',
    'change-the-mappings':
      'add a port without losing the others; update overwrites the list; append, remove, replace mappings; add a port without losing others; remove one port mapping; update ports replaces; keep existing ports; other ports disappear; ports lost after an update; update wipes ports; add a second port; add another mapping',
    'when-a-port-is-taken':
      'what to do about a port conflict; resolve, work around, fix the clash; find the service that occupies the port; choose another port; fix a port conflict; port taken; resolve 3044; find which service uses the port; service that holds the port; free a port; port still taken after a deletion',
  },
  'errors-and-retries': {
    '': 'error handling; robust code; exceptions; resilience of my program; error handling guide; robust error handling',
    'what-comes-back':
      'different forms of error bodies; HTML page, plain text; upper and lower case of codes; APIG and APIGW; 409; request ID for support; is a 404 always a missing service; error formats; HTML error page; request ID for a support ticket; X-Request-Id; gateway errors; error body without a code; case of error codes; HTTP 409; conflict status code; 403 from the gateway; 404 meaning; 504 meaning; status 200 but failed; plain text error; gateway or service error',
    'when-to-send-it-again':
      'which errors can be retried; retry table; backoff, exponential, jitter; is it safe to repeat; idempotent; which status codes are retryable; access key locked for five minutes; 504 without a timeout; retry policy; exponential backoff; is POST safe to retry; which errors are retryable; Retry-After; retry after 429, 500, 503; idempotent requests; is PUT safe to retry; retry a read; wait before a retry; retry delay; which error codes can be retried; retryable codes; 429 handling; handle throttling; 503 handling; 502 handling',
    'after-an-unclear-create':
      'create timed out; no response, response lost, connection broke during a create; was it created; duplicate service; created twice; idempotency key; sent the request twice by accident; double click; clicked twice; program crashed in the middle of a create; create timed out was it created; duplicate after a retry; avoid creating twice; lost response; idempotency key for POST; service already exists after a retry; two services after a retry; ECONNRESET during a create; same create sent twice; create again after a timeout; POST timed out; create without a response',
    'waiting-is-not-retrying':
      'how often to poll; interval; when to give up waiting; creation takes minutes; polling interval; wait versus retry; stop polling',
    'messages-that-are-not-from-the-service':
      'fetch failed; connection refused, ECONNREFUSED, ENOTFOUND, EAI_AGAIN, ETIMEDOUT, ECONNRESET, getaddrinfo; Unexpected token <; HTML instead of JSON, nginx page; DNS lookup fails; network error messages; socket hang up; certificate; no internet, VPN, firewall, proxy of the company in between; strange page instead of data; network errors; getaddrinfo ENOTFOUND; connect ECONNREFUSED; HTML page instead of JSON; certificate error; self-signed certificate; certificate has expired; DNS error; read ECONNRESET; undici error; cause of fetch failed; error.cause',
  },
  client: {
    '': 'SDK; library; JavaScript, TypeScript, Node.js client; Deno, Bun; TypeScript SDK; JavaScript library; Node client; npm package; edge runtime; Cloudflare Workers',
    install:
      'npm install @vpcep/client; add the SDK to my project; npm package; yarn, pnpm; npm install the client; add the package; requirements of the client; Node version of the client; package size; supported runtimes',
    'create-and-wait':
      'wait until available; waiter; polling helper; block until ready; progress; timeout of the wait; interval; waitForEndpointService timeout; createAndWait; wait options; interval and timeout; deadline for waiting; wait longer; wait for available in TypeScript; polling in the client',
    'read-and-modify':
      'update with the client; get details; parse dates; append a port; fields that are undefined; get and update with the client; TypeScript update example; add a port with the client; response types; dates as Date objects',
    'handle-errors':
      'catch exceptions; try catch; error classes; isErrorCode; translate errors into Chinese; error message in the language of the user; instanceof; show error messages in Chinese, English to my users; friendly messages; catch API errors; VpcepApiError; error handling TypeScript; localized error messages; localizeError; error in Chinese; error class names; which errors are thrown; exception types; branch on the error code; print a friendly message; error codes in TypeScript; switch on a code; catch 3044',
    'sign-with-an-access-key':
      'AK/SK in the client; sign requests; temporary credentials, security token, STS; clock skew, clock is off; AK/SK client config; akSk; access key in the client; sign with a secret key in TypeScript; signing in JavaScript',
    'renew-tokens':
      'token expired, refresh automatically; rotate credentials; token provider; login with user and password; long-running process; X-Subject-Token; program runs for days; token is too old, exits, logged out; refresh the token automatically; tokenProvider; token expired in a long-running program',
    'cancel-and-limit-time':
      'abort a running call; AbortController, AbortSignal; timeout, deadline; stop waiting; Ctrl+C; abort a request; request timeout; cancel waiting; timeout option; limit the waiting time',
    'call-from-a-browser':
      'use the client in a web page, React, frontend; CORS; hide the token; client in the browser; React app',
    'retries-logs-and-traces':
      'automatic retries; number of attempts; log every request; OpenTelemetry, traceparent, tracing; custom header; user agent; turn retries off; see what is sent; debug, verbose output; disable retries; maximum attempts; log requests; custom headers; custom fetch; debug logging; logger hook; how often does the client retry; max attempts option',
    'check-against-the-contract':
      'validate the request before it is sent; validate responses at run time; check my payload, body, input; schema validation; dry run; validate a payload before sending; request validation; validator; check responses; schema validation at runtime; validator option; check the request body against the schema',
  },
  environments: {
    '': 'browser, Node versions, bundlers; browsers, Node, modules, time zones',
    'calls-from-a-browser':
      'CORS; Failed to fetch, NetworkError, Load failed; Access-Control-Allow-Origin; mixed content; secret in the frontend; backend for frontend, reverse proxy; blocked by CORS policy; CORS error; call the API from the frontend; token leak in a bundle; proxy for the browser; access key in the browser; is it safe to put a key into a page; secrets in frontend code',
    'es-modules-and-commonjs':
      'require or import; ERR_REQUIRE_ESM; import statement outside a module; ts-node; moduleResolution, tsconfig; types not found; webpack, esbuild, vite; Unknown file extension .ts; Jest and ESM; tree shaking, bundle size; old project with require; JavaScript without a build; CommonJS require; ESM import; TypeScript module settings; Jest; bundler; vite build error; bundle the client; Jest cannot parse ESM; use require',
    'time-zones':
      'hours off; wrong hour; UTC, local time; parse created_at; Invalid Date; show a date to users; convert to local, Beijing, Berlin time; daylight saving; time zone of created_at; convert to local time; times are hours off; show Beijing time; format a date',
  },
  migration: {
    '': 'coming from Terraform; from an SDK; gophertelekomcloud, huaweicloud-sdk; move from infrastructure as code to the API; OpenTofu, Pulumi; Terraform migration; SDK names; Ansible; CDK',
    names:
      'Terraform attribute names; resource opentelekomcloud_vpcep_service_v1, huaweicloud_vpcep_service; port_mapping, approval, whitelist, endpoint_port, terminal_port; mapping of fields; what is it called in Terraform; map provider arguments to the API; opentelekomcloud_vpcep_service_v1; name in Terraform vs API; Terraform approval attribute; gophercloud; Ansible; Ansible module names; import an existing service into Terraform; Terraform import; Terraform resource; endpoint_port and terminal_port in Terraform; SDK field names; Huawei SDK field names; Java SDK, Python SDK, Go SDK names',
    'what-behaves-differently':
      'false is ignored; unset; fields that cannot be changed, force new; stored name is longer; partial update; Terraform false ignored; behaviour different from Terraform; unset versus false; ForceNew',
    waiting:
      'how long does the provider wait; Terraform timeout; timeouts block; still creating; Terraform timeout while creating; provider waits; create timeout of the provider',
    'what-others-ran-into':
      'known issues, bug reports, pitfalls, GitHub issues; 404 although the service exists; whitelist takes no account ID; only ten connections are listed; 404 but the service exists; bugs others had; whitelist format',
  },
  'other-tools': {
    '': 'Postman, Insomnia, Swagger, code generators, AI assistants; use with other tools; third-party tools',
    files:
      'addresses of the files; openapi.json URL; JSON Schema; llms.txt; Markdown pages; stable links; CORS; feed the documentation to a language model; text for prompts; machine-readable documentation; JSON Schema URL; openapi.json address; stable file addresses; raw files; Markdown of a page; URL of the OpenAPI file; JSON Schema of a component; machine-readable files',
    'postman-and-bruno':
      'import the collection; environment variables; API client; Insomnia, Hoppscotch; import into Postman; Postman collection; Bruno collection; Insomnia import; Postman environment; set the token in Postman',
    'swagger-ui':
      'try it in Swagger UI; Swagger Editor; Authorize button; load the spec; Swagger UI authorize; open in Swagger UI',
    'client-generators':
      'generate a client, SDK, code, types from OpenAPI; Python, Go, Java client; openapi-generator; codegen; models; C#, .NET, PHP, Ruby, Rust, Kotlin generator; generate a Python SDK; code generation; Go client; generate types; generate a TypeScript fetch client; C# client',
    'hey-api': 'openapi-ts; hey-api openapi-ts; Hey API configuration',
    orval: 'React Query hooks; orval config; TanStack Query',
    'swagger-typescript-api': 'sta generator; swagger-typescript-api template; fetch or axios client',
    'mcp-servers':
      'AI agent, LLM, assistant, Claude, ChatGPT, tool calling; Model Context Protocol; let a language model call the API; feed the documentation to an AI, Copilot, Cursor; MCP server; let Claude call the API; AI agent tool; LLM tool',
  },
  servers: {
    '': 'local test servers; fake API; emulator; mock or sandbox; local servers; compare servers',
    'which-one':
      'mock or sandbox or proxy; which server do I need; choose; test without an account; emulate the cloud; practice, play, experiment without a cloud account; which fake cloud; mock vs sandbox; which server to use; when to use the mock; when to use the proxy; test without the cloud; run offline; which one for unit tests',
    'what-each-one-does':
      'comparison of mock, sandbox and proxy; feature table; does it remember; data is lost; feature comparison of servers; table mock sandbox proxy; does it keep state; does it validate',
    'one-request-three-servers':
      'try the same request on each server; see the difference; same request to mock, sandbox and proxy; compare responses',
    'what-they-cannot-tell-you':
      'limits of local servers; is it the real service; not the real service; what the mock cannot test; is the mock like the real service; differences from the real cloud',
  },
  mock: {
    '': 'stub server; fake responses; canned answers; Prism; mock server; fake server; Prism mock',
    'start-it':
      'run the mock; options, port, language; change the port of the mock; vpcep-mock; run the mock on another port; start the mock; mock options; vpcep-mock command; mock port 4010; language of the mock; mock behind a proxy; bind to all interfaces; port of the mock',
    'what-it-checks':
      'does the mock validate requests; which requests are rejected; mock validation; does the mock check credentials; mock 401; mock rejects my request; does the mock need a token; mock requires an auth header; mock without a token; mock validates the body',
    'choose-the-response':
      'make the mock return a status, an error, 404; Prefer header; example by name; force an error; random data; mock return 404; Prefer header example; choose an example; force a status code; dynamic examples; force 429 in the mock; mock error response; mock a failed service',
    'check-a-real-server':
      'validation proxy; put a proxy in front of a real server; does the real server keep the contract; X-Contract-Violations; intercept traffic; record exchanges; proxy mode; --proxy; check responses of a real server; record traffic; save requests and responses to a file; recording; report violations',
    'what-it-is-not':
      'mock forgets; nothing is stored; same response every time; stateless; mock does not remember; mock state; stateless mock; created service not found in the mock; mock data is not saved; mock always the same',
  },
  sandbox: {
    '': 'stateful fake; local emulator; simulate the cloud; LocalStack; sandbox server; local fake cloud; stateful mock',
    'mock-sandbox-or-proxy': 'difference between mock and sandbox; sandbox vs mock vs proxy',
    'start-it':
      'run the sandbox; npx vpcep-sandbox; local server; which token to use; Node version of the sandbox; fake cloud on my laptop; start the sandbox; run the sandbox locally; sandbox port 4020; sandbox token; log of the sandbox; sandbox URL; port of the sandbox',
    'wait-for-a-service':
      'how long is a service creating in the sandbox; provisioning time; make creation faster or slower; random failures; sandbox creating duration; how long creating lasts in the sandbox; speed up creation; make creation fail; keep a service in creating for longer; provisioning delay; sandbox creation fails; simulate a failed creation',
    'faults-on-demand':
      'inject a fault, simulate failures; chaos, latency, slow responses, broken connection, timeout; X-Sandbox-Fault; force an error code; test error handling; inject a 500 error; simulate errors; simulate slow response; fault injection; test timeouts; simulate throttling 429; error rate; fail every tenth request; fail at random; error rate in percent; failure probability; simulate a failed creation',
    'seeds-and-control':
      'seed data, fixtures, test data; freeze the clock, fixed time, skip waiting, fast-forward, time travel; reset, empty the sandbox between tests; metrics, Prometheus; health check; begin, start each test from an empty, clean state; delete everything; wipe; reset the sandbox between tests; freeze time; advance the clock; seed file; control server; delete all data; preload services; control port; control API; health check endpoint; reset state; sandbox test data; empty sandbox',
    options:
      'command line flags; keep, store, save the state of the sandbox in a database, PostgreSQL, persistence, data lost after a restart; several sandboxes share one database; quota; require a token, check credentials; behave like OTC or Huawei Cloud; listen on another port, all interfaces; run the fake cloud on another port; change its behaviour; keep what I created; sandbox options; command-line options; --database; keep data after a restart; quota option; sandbox rules of OTC; port of the sandbox; sandbox authentication; change the region or cloud of the sandbox; strict mode; log format; verbose; sandbox data lost; sandbox in memory; save sandbox data',
    'in-ci':
      'start in a pipeline, background; GitHub Actions, GitLab; start the sandbox inside a unit test, Jest, Vitest, node:test; integration tests; startSandbox; avoid waiting in tests; sandbox in GitHub Actions; sandbox in a CI job; start the sandbox in Vitest; integration tests with the sandbox; sandbox in GitLab; sandbox as a service container; sandbox in a test',
    'in-a-container':
      'Docker, docker compose, image, Dockerfile, Kubernetes, Podman, Testcontainers; several instances, replicas, share state; sandbox Docker compose; Docker image; container health; k8s deployment; health check',
    'what-it-is-not':
      'limits of the sandbox; does traffic flow; no network; no connections; not a security boundary; sandbox limitations; does the sandbox forward traffic; no real network; can consumers connect to the sandbox; are IDs checked',
  },
  'contract-tests': {
    '': 'conformance test; verify a server against OpenAPI; compliance; test suite; contract testing; conformance tests; test my server; does my server conform; verify an API implementation',
    'your-first-run':
      'run the contract tests; install the test command; GREEN; example; vpcep-contract command; install the contract tests; how to run vpcep-contract; start the contract tests',
    'what-it-sends':
      'which requests are sent; only one operation; property-based; fuzzing; repeat a run with a seed; layers; layers of the suite; seed of a run; test only one operation; --only; property-based tests; number of requests; how long does a run take; coverage; vpcep-contract --only; run one layer',
    'see-a-defect':
      'how does a failure look; HTML report; reproduce a finding; RED; reproduce a contract test failure; read a finding; fail every tenth request; failing run',
    'test-the-service-itself':
      'run against the real cloud, production; read-only; does it create, leave behind, clean up resources; costs; baseline, ignore known findings; budget; long run; is it dangerous to run against production; what does it cost; run the contract tests against production; test the real cloud; read-only run; created resources; budget option; cost of a run on the real cloud; what does a run leave behind; leftover services after a test; clean up after the tests; safe for production',
    'in-ci':
      'pipeline; GitHub Actions, GitLab, Jenkins; exit code; JUnit report; badge; contract tests in GitHub Actions; JUnit report in GitLab; Jenkinsfile; exit code of vpcep-contract; contract tests in a pipeline; CI configuration; GitLab CI; GitHub Action',
    'check-your-own-client':
      "record traffic; HAR file; does my client send valid requests; recorder around fetch; Vitest matcher; check a client in another language; check my own client; record my client's traffic; HAR; toConformTo; test requests of a client",
    'can-you-trust-it':
      'quality of the suite; how was it tested; reliability of the suite; how is the suite tested; can I rely on the contract tests; quality',
    'faulty-servers':
      'mutation testing; which defects are found; mutation testing results; mutants; defects found; detection rate',
    'beside-other-tools':
      'comparison with Dredd, Schemathesis, Prism, Portman, Respect; Prism Dredd comparison; redocly respect; compared with other tools',
    'false-alarms':
      'false positives; Prism and Scalar mock break the contract; flaky results; Prism violations; Scalar mock server',
  },
  resilience: {
    '': 'robustness, chaos, fault tolerance, reliability; failure modes; chaos testing',
    'the-promise':
      'guarantees; what is promised; graceful shutdown; SIGTERM; recovery; guarantees under faults; graceful shutdown SIGTERM; recovery time; no data loss; kill -9; power failure; does it lose data; restart after a crash',
    'fault-by-fault':
      'what happens when: disk full, database down, out of memory, DNS failure, clock jump, too many open files; crash; disk full behaviour; PostgreSQL unreachable; upstream broken; gzip bomb; database outage; PostgreSQL stops; what happens when the database is down; slow upstream; upstream timeout; DNS outage; network failure; no database',
    'an-hour-of-faults':
      'long-running test, soak, memory leak, stability; soak test; long-running; file descriptors; memory usage over time; memory growth; stable memory',
    'other-servers':
      'how do Prism, json-server, Scalar behave under faults; json-server under faults; Prism crashes; comparison of robustness',
    'inputs-nobody-expects':
      'fuzz testing; malformed requests; random bytes; security of the parsers; fuzzing; fuzz tests; malformed bytes; random input',
    'run-the-tests':
      'run the resilience tests myself; command; run the resilience tests; how to run the fault tests; needs PostgreSQL; test:long',
  },
  speed: {
    '': 'performance, benchmark, build time; pipeline speed; benchmark results; 3,000 operations; scaling to many operations',
    dev: 'hot reload; how fast is an edit visible; watch mode; edit to browser time; pnpm dev speed; hot reload time',
    build:
      'how long does the build take; build duration; how long does a build take; incremental build; warm build',
    tests: 'how long do the tests take; test duration; which tests run again after a change',
    lint: 'how long does linting a large contract take; speed of Redocly and Spectral; lint duration; how long does lint take; lint with 300 operations',
    docs: 'large API with hundreds of operations; scaling; docs build with 300 operations; page weight; first search',
    mock: 'how many requests a second does the mock serve; a mock of a large API; requests per second of the mock; mock performance; mock with 3,000 operations',
    growth:
      'does it scale to thousands of operations; CPU time per operation; how does the cost grow; linear or quadratic; cost of one more operation; scaling of lint, types and validators',
  },
  changelog: {
    '': 'release notes; what is new; version history; breaking changes; upgrade; contract changelog; release history; migration between versions; what changed between versions; deprecations',
    '2.0.1': 'latest version of the contract; what changed since 2.0.0; newest release; patch release',
    '2.0.0':
      'upgrade from 1 to 2; breaking changes; breaking changes in v2; upgrade from 1.0.0; version 2; what changed in 2.0.0; migrate to 2; null in responses; unknown enum values; open enums; required client_port; types that changed',
    '1.0.0': 'first version; first release; initial version',
  },
} satisfies Record<string, Record<string, string>>;
