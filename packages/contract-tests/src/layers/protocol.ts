import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { errorCodes, fillPath, type Operation, responseTo, sampleRequest } from '@vpcep/contract';
import { codesOf } from '@vpcep/contract/rules';
import { codesOfRule, statusOfRule } from '../contract/codes.ts';
import { operations, resource } from '../contract/contract.ts';
import { type Exchange, errorCodeOf, succeeded } from '../exchange/exchange.ts';
import type { JsonObject } from '../generate/base.ts';
import { fullBody } from '../generate/base.ts';
import type { RequestSpec } from '../session/session.ts';
import { type Breach, expectAccepted, expectRejected } from '../session/verdicts.ts';
import { inEachLanguage } from '../texts/texts.ts';
import type { LayerContext } from './context.ts';
import { exampleServices } from './examples.ts';
import { reportDifferences } from './properties/update.ts';

/** Sends what HTTP allows and forbids, whatever the operation is about. */
export async function runProtocol(context: LayerContext): Promise<void> {
  const { stateful, readOnly, isMeant, isOver, services } = context;
  const [service] = stateful && !readOnly ? await exampleServices(context) : [];
  const known = service ? services.parametersOf(service) : undefined;
  for (const operation of operations.filter(
    ({ id, method }) => isMeant(id) && (!readOnly || method === 'GET'),
  )) {
    const parameters = parametersOf(context, operation, known);
    const steps = [authenticate, negotiate, route, ...(operation.request ? [breakBody] : [])];
    for (const step of steps) {
      if (isOver()) return;
      await step(context, operation, parameters);
    }
  }
  if (isOver()) return;
  await reachNothing(context);
  if (known && isMeant(resource.read.id)) await readVariations(context, known);
  if (known && isMeant(resource.update.id)) await updateVariations(context, known);
}

function parametersOf(
  { services, stateful }: LayerContext,
  operation: Operation,
  known: Readonly<Record<string, string>> | undefined,
): Record<string, string> {
  const sample = sampleRequest(operation).parameters;
  if (!stateful) return { ...sample };
  const own: Record<string, string> = { ...known };
  own[resource.projectParameter] ??= services.project;
  own[resource.idParameter] ??= randomUUID();
  return Object.fromEntries(Object.keys(sample).map((name) => [name, own[name] ?? sample[name] ?? '']));
}

/** A valid body that changes nothing where it is an update. */
function bodyOf({ services }: LayerContext, operation: Operation): JsonObject | undefined {
  if (!operation.request) return undefined;
  return operation.id === resource.create.id ? services.own(fullBody(operation)) : {};
}

type Probe = (
  context: LayerContext,
  operation: Operation,
  parameters: Readonly<Record<string, string>>,
) => Promise<void>;

/** Credentials that are missing or malformed, once an operation. */
const authenticate: Probe = async (context, operation, parameters) => {
  const { session } = context;
  const breach = breachOf(operation, 'credentials', {
    codes: [
      ...codesOfRule(operation, 'credentials'),
      ...codesOf(errorCodes, operation.id, 401).map(({ code }) => code),
    ],
  });
  for (const given of [undefined, 'nonsense', 'Basic dXNlcjpwYXNz']) {
    if (context.isOver()) return;
    const body = bodyOf(context, operation);
    // What a caller with credentials has just read is kept from one without.
    if (!operation.request) await session.send({ operation, parameters });
    const exchange = await session.send({
      operation,
      parameters,
      ...(given !== undefined && { headers: { Authorization: given } }),
      authorized: false,
      ...(body && { body }),
    });
    expectRejected(session, operation, exchange, {
      ...breach,
      ...(given !== undefined && { variant: `Authorization: ${given}` }),
    });
    context.services.keep(parameters[resource.projectParameter] ?? '', exchange);
  }
};

/** Media types of responses: JSON is given to whoever takes it. */
const negotiate: Probe = async (context, operation, parameters) => {
  const { session, stateful } = context;
  if (operation.id === resource.create.id) return;
  const body = bodyOf(context, operation);
  const send = (headers: Record<string, string>): Promise<Exchange> =>
    session.send({ operation, parameters, headers, ...(body && { body }) });
  const plain = await send({});
  // Without a service to work on, the responses say that there is none; the same is to hold for them.
  for (const accept of ['*/*', 'application/*', 'text/html, application/json;q=0.1', '']) {
    const exchange = await send({ Accept: accept });
    if (!plain.response || exchange.response?.status === plain.response.status) continue;
    if (succeeded(exchange) && !stateful) continue;
    report(
      context,
      operation,
      exchange,
      'accept',
      inEachLanguage('finding.accept', { accept, ...got(exchange) }),
    );
  }
  const exchange = await send({ Accept: 'image/png' });
  if (exchange.response?.status === plain.response?.status) return;
  expectRejected(session, operation, exchange, {
    ...breachOf(operation, 'notAcceptable'),
    status: 406,
  });
};

/** A method that the path does not have. */
const route: Probe = async (context, operation, parameters) => {
  const { session } = context;
  const exchange = await session.send({
    operation: undefined,
    method: 'PATCH',
    path: fillPath(operation.path, parameters),
    bytes: Buffer.from('{}'),
  });
  expectNoRoute(context, operation, exchange, 'PATCH');
  if (exchange.response?.status === 405 && exchange.response.headers.allow === undefined) {
    report(context, operation, exchange, 'allow', inEachLanguage('finding.allow'));
  }
  // Left open by the contract: a slash at the end, unknown query parameters and headers. The server has to stand them.
  const path = fillPath(operation.path, parameters);
  if (operation.method !== 'GET') return;
  await session.send({ operation, path: `${path}/` });
  await session.send({ operation, path: `${path}?notInTheContract=1` });
  await session.send({ operation, parameters, headers: { 'X-Not-In-The-Contract': '1' } });
};

/** Bodies that are not what they should be. */
const breakBody: Probe = async (context, operation, parameters) => {
  const { session } = context;
  const invalid = breachOf(operation, 'invalid');
  const tooLarge = { status: 400, codes: codesOfRule(operation, 'gateway') };
  const gateway = [tooLarge, { ...tooLarge, status: 413 }];
  const full = JSON.stringify(bodyOf(context, operation));
  const broken: Record<string, string> = {
    truncated: full.slice(0, -1),
    trailing: `${full}}`,
    'trailing comma': full.replace(/}$/, ',}').replace('{,}', '{"a":1,}'),
    quotes: "{'service_name':'a'}",
    NaN: '{"service_name":NaN}',
    text: 'service_name=a',
    control: '{"service_name":"a\u0000b"}',
    prototype: '{"__proto__":{"service_name":"a"}}',
    constructor: '{"constructor":{"prototype":{}}}',
    nested: `{"tags":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  };
  const text = (name: string, bytes: Buffer, more: Partial<RequestSpec> = {}) =>
    session.send({ operation, parameters, bytes, ...more }).then((exchange) => ({ name, exchange }));
  for (const [name, value] of Object.entries(broken)) {
    if (context.isOver()) return;
    const { exchange } = await text(name, Buffer.from(value));
    const codes = [...invalid.codes, ...anyCodeOf(operation, name)];
    expectRejected(session, operation, exchange, { ...invalid, codes, variant: name, also: gateway });
    context.services.keep(parameters[resource.projectParameter] ?? '', exchange);
  }
  if (session.options.credentials.takesBinary) {
    const notUtf8 = Buffer.concat([
      Buffer.from('{"service_name":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}'),
    ]);
    const { exchange: binary } = await text('utf-8', notUtf8);
    expectRejected(session, operation, binary, {
      ...invalid,
      codes: [...invalid.codes, ...anyCodeOf(operation, 'utf-8')],
      variant: 'utf-8',
      also: gateway,
    });
  }
  const { exchange: empty } = await text('empty', Buffer.alloc(0), { mayFailWith: ['EndPoint.0011'] });
  expectRejected(session, operation, empty, {
    ...invalid,
    variant: 'empty',
    codes: [...invalid.codes, ...anyCodeOf(operation, 'empty'), 'EndPoint.0011'],
    also: [...gateway, { status: 504, codes: ['EndPoint.0011'] }],
  });
  for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
    if (context.isOver()) return;
    const body = Buffer.from(JSON.stringify(bodyOf(context, operation)));
    const { exchange } = await text(type, body, { headers: { 'Content-Type': type } });
    expectRejected(session, operation, exchange, {
      ...invalid,
      property: 'Content-Type',
      variant: type,
      also: [{ status: 415, codes: errorCodes.map(({ code }) => code) }],
    });
    context.services.keep(parameters[resource.projectParameter] ?? '', exchange);
  }
  if (session.options.credentials.takesBinary) {
    await text('gzip', gzipSync('{"notInTheContract":1}'), { headers: { 'Content-Encoding': 'gzip' } });
  }
  const large = Buffer.concat([
    Buffer.from('{"service_name":"'),
    Buffer.alloc(13 * 1024 * 1024, 'a'),
    Buffer.from('"}'),
  ]);
  const { exchange } = await text('large', large, { mayBreak: true });
  if (exchange.response) {
    expectRejected(session, operation, exchange, {
      ...invalid,
      codes: [...invalid.codes, ...anyCodeOf(operation, 'large')],
      variant: '13 MB',
      // The contract leaves open what the gateway says to a body that is too large.
      also: [...gateway, { status: 413 }],
    });
  }
};

/** Bodies that are no JSON have one code; what is JSON may be rejected for what is in it. */
function anyCodeOf(operation: Operation, name: string): string[] {
  if (!['control', 'utf-8', 'large', 'nested', 'prototype', 'constructor', 'empty'].includes(name)) return [];
  return errorCodes
    .filter(({ operations: ids, status }) => status === 400 && ids.includes(operation.id))
    .map(({ code }) => code);
}

/** Paths that lead to no operation. */
async function reachNothing(context: LayerContext): Promise<void> {
  const { session } = context;
  const [operation] = operations;
  if (!operation) return;
  const empty = resource.create.path.replace(/\{[^}]+\}/, '');
  for (const path of ['/', '/v1/nothing', empty, `${resource.create.path.split('{')[0]}p/nothing/at/all`]) {
    const exchange = await session.send({ operation: undefined, path });
    expectNoRoute(context, operation, exchange, path);
  }
}

function expectNoRoute(
  { session }: LayerContext,
  operation: Operation,
  exchange: Exchange,
  property: string,
): void {
  const breach = breachOf(operation, 'route');
  expectRejected(session, operation, exchange, {
    ...breach,
    variant: property,
    status: 404,
    also: [{ status: 405, codes: breach.codes }],
  });
}

/** The same read in other words gives the same. */
async function readVariations(
  context: LayerContext,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const { session } = context;
  const plain = await session.send({ operation: resource.read, parameters });
  if (!succeeded(plain)) return;
  const variations: Record<string, Partial<RequestSpec>> = {
    'lower case': { headerCase: 'lower' },
    'upper case': { headerCase: 'upper' },
    compressed: { headers: { 'Accept-Encoding': 'gzip, deflate, br' } },
    identity: { headers: { 'Accept-Encoding': 'identity' } },
    language: { headers: { 'Accept-Language': 'zh-CN,zh;q=0.9' } },
  };
  for (const [name, variation] of Object.entries(variations)) {
    const exchange = await session.send({ operation: resource.read, parameters, ...variation });
    if (succeeded(exchange))
      reportDifferences(context, 'unstable-read', [plain, exchange], [], `the read varies with ${name}`);
    else
      report(
        context,
        resource.read,
        exchange,
        variation.headerCase ? 'letter case of header names' : name,
        inEachLanguage('finding.variation', { name, ...got(exchange) }),
      );
  }
}

/** The same update in other words does the same. */
async function updateVariations(
  context: LayerContext,
  parameters: Readonly<Record<string, string>>,
): Promise<void> {
  const { session, clouds } = context;
  const types = ['application/json;charset=utf-8', 'application/json; charset="UTF-8"', 'Application/JSON'];
  for (const type of types) {
    const exchange = await session.send({
      operation: resource.update,
      parameters,
      bytes: Buffer.from(' { } \r\n'),
      headers: { 'Content-Type': type },
    });
    expectAccepted(session, resource.update, exchange, {}, { clouds });
  }
}

function breachOf(operation: Operation, rule: string, change: Partial<Breach> = {}): Breach {
  const response = operation.responses.find((one) => one['x-errors']?.[rule] !== undefined);
  return {
    codes: codesOfRule(operation, rule),
    status: statusOfRule(operation, rule) ?? 400,
    pointer: response?.pointer ?? operation.pointer,
    rule,
    property: '',
    rules: ['quota'],
    ...change,
  };
}

function got(exchange: Exchange): { status: string; code: string } {
  return { status: String(exchange.response?.status ?? '–'), code: errorCodeOf(exchange) ?? '–' };
}

function report(
  { session }: LayerContext,
  operation: Operation,
  exchange: Exchange,
  cause: string,
  message: ReturnType<typeof inEachLanguage>,
): void {
  if (!exchange.response || exchange.response.status >= 500) return;
  const pointer = responseTo(operation, exchange.response.status)?.pointer ?? operation.pointer;
  session.report({
    check: 'protocol',
    cause,
    message,
    pointer,
    exchanges: [exchange],
    operation: operation.id,
  });
}
