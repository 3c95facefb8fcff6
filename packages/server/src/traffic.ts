// What whoever reads or writes recorded traffic needs, also on versions of Node that the servers do not run on.
export { signatureScheme } from './checks/credentials.ts';
export { type HarEntry, type HttpExchange, harEntry, secretHeaders } from './http/har.ts';
