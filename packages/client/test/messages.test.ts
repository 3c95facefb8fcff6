import { runInNewContext } from 'node:vm';
import { languages as contractLanguages, errorCodes } from '@vpcep/contract';
import { describe, expect, test } from 'vitest';
import {
  isErrorCode,
  isVpcepApiError,
  isVpcepNetworkError,
  isVpcepTimeoutError,
  isVpcepWaitError,
  VpcepApiError,
  VpcepNetworkError,
  VpcepTimeoutError,
  VpcepWaitError,
} from '../src/index.ts';
import { own as english } from '../src/messages/en.ts';
import { own as chinese } from '../src/messages/zh-cn.ts';
import { languages, localizeError } from '../src/messages.ts';
import { VpcepValidationError } from '../src/validate.ts';
import { service } from './samples.ts';

const call = { method: 'GET', path: '/v1/p' };

function apiError(status: number, code?: string): VpcepApiError {
  const absent = { serviceMessage: undefined, requestId: undefined, retryAfter: undefined, body: undefined };
  return new VpcepApiError('English', { ...call, ...absent, status, code });
}

const failed = { ...service, status: 'failed' as const, error: [{ error_code: 'EndPoint.3001' }] };
const wait = { serviceId: 'id-1', service: undefined };
const ownErrors = {
  VpcepApiError: apiError(400, 'EndPoint.0002'),
  VpcepNetworkError: new VpcepNetworkError('English', { ...call, mayHaveArrived: true, cause: undefined }),
  VpcepTimeoutError: new VpcepTimeoutError('English', { ...call, timeout: 70 }),
  VpcepWaitError: new VpcepWaitError('English', { reason: 'status', serviceId: 'id-1', service: failed }),
};
const guards = {
  VpcepApiError: isVpcepApiError,
  VpcepNetworkError: isVpcepNetworkError,
  VpcepTimeoutError: isVpcepTimeoutError,
  VpcepWaitError: isVpcepWaitError,
};
const names = Object.keys(guards) as (keyof typeof guards)[];

test('there are messages in every language of the contract', () => {
  expect(languages).toEqual(contractLanguages.map(({ tag }) => tag));
});

for (const { tag } of contractLanguages) {
  test.each(errorCodes)(`${tag}: $code is explained`, async ({ code, status, meaning, remedy }) => {
    const text = await localizeError(apiError(status ?? 400, code.toUpperCase()), tag);

    expect(text).toContain(meaning[tag]);
    expect(text).toContain(remedy[tag]);
  });
}

describe('in Chinese', () => {
  test.each<[string, unknown, RegExp]>([
    ['a code of a newer gateway', apiError(401, 'APIG.0301'), /签名/],
    ['a status without a code', apiError(403), /^已通过认证，但没有该操作所需的权限。$/],
    ['a code that is not listed', apiError(500, 'EndPoint.9999'), /^服务内部出错。/],
    ['a status that is not listed', apiError(418), /^其他任何失败。/],
    ['a code that is a name of every object', apiError(500, 'constructor'), /^服务内部出错。/],
    ['a network failure', ownErrors.VpcepNetworkError, /^与服务的连接失败或中断。/],
    [
      'a connection that was not established',
      new VpcepNetworkError('', { ...call, mayHaveArrived: false, cause: undefined }),
      /^未能与服务建立连接，服务没有收到请求。/,
    ],
    ['a timeout', ownErrors.VpcepTimeoutError, /^在 70 毫秒内没有收到完整的响应。/],
    [
      'a service that failed, with its reasons',
      ownErrors.VpcepWaitError,
      /^终端节点服务 id-1 的状态为 failed，.*\nEndPoint\.3001: .*\p{Script=Han}/u,
    ],
    [
      'a service that is gone',
      new VpcepWaitError('', { ...wait, reason: 'gone' }),
      /^本项目中没有终端节点服务 id-1/,
    ],
    [
      'a wait that took too long',
      new VpcepWaitError('', { ...wait, reason: 'timeout' }),
      /^终端节点服务 id-1 没有在/,
    ],
    [
      'a read that failed, with its cause',
      new VpcepWaitError('', { ...wait, reason: 'read', cause: apiError(403) }),
      /^暂时无法查询终端节点服务 id-1。\n已通过认证，但没有该操作所需的权限。$/,
    ],
    [
      'a request that breaks the contract',
      new VpcepValidationError('', {
        operationId: 'createEndpointService',
        side: 'request',
        issues: [{ path: '/body/ports', message: 'must be array' }],
      }),
      /^请求不符合契约，没有发送。\n\/body\/ports: must be array$/,
    ],
  ])('%s', async (_, error, expected) => {
    expect(await localizeError(error, 'zh-CN')).toMatch(expected);
  });
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-cn', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['en-GB', 'en'],
  ['fr', 'en'],
  ['', 'en'],
])('%j is answered in %s', async (language, expected) => {
  for (const error of Object.values(ownErrors)) {
    expect(await localizeError(error, language)).toBe(await localizeError(error, expected));
  }
});

test('what is not an error of this package keeps its message', async () => {
  expect(await localizeError(new Error('own'), 'zh-CN')).toBe('own');
  expect(await localizeError('text', 'zh-CN')).toBe('text');
});

test.each(names)('the guard of %s knows its own, also from another realm, and no other', (name) => {
  const foreign = runInNewContext(`Object.assign(new Error('foreign'), { name: '${name}' })`);

  expect(foreign).not.toBeInstanceOf(Error);
  expect(guards[name](foreign)).toBe(true);
  expect(names.filter((other) => guards[name](ownErrors[other]))).toEqual([name]);
  for (const value of [undefined, null, 'text', {}, new Error('own')])
    expect(guards[name](value)).toBe(false);
});

test('isErrorCode compares without regard to case', () => {
  expect(isErrorCode(apiError(400, 'ENDPOINT.1018'), 'Endpoint.1018')).toBe(true);
  expect(isErrorCode(apiError(400, 'EndPoint.3044'), 'EndPoint.3045', 'EndPoint.3044')).toBe(true);
  expect(isErrorCode(apiError(400, 'EndPoint.3044'), 'EndPoint.3045')).toBe(false);
  expect(isErrorCode(apiError(400), 'EndPoint.3044')).toBe(false);
  expect(isErrorCode(ownErrors.VpcepNetworkError, 'EndPoint.3044')).toBe(false);
});

test('every language has the placeholders of the English texts', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

  for (const [name, text] of Object.entries(english)) {
    expect([name, placeholders(chinese[name as keyof typeof chinese])]).toEqual([name, placeholders(text)]);
  }
});
