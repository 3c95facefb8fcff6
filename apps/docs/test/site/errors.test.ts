import { errorCodes } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { hasWords } from '../../src/browser/match-words.ts';
import { findError } from '../../src/search/find-code.ts';

const codes = errorCodes.map(({ code }) => code);

describe('findError', () => {
  it.each([
    'connect ECONNREFUSED 127.0.0.1:4010',
    'http://localhost:4010/v1/',
    'mock port 4010',
    '端口 4010',
    '4010 端口被占用',
  ])('takes no port for a code: %s', (text) => {
    expect(codes).toContain('EndPoint.4010');
    expect(findError(text, codes).code).toBeUndefined();
  });

  it.each([
    ['3044', 'EndPoint.3044'],
    ['endpoint.3044', 'EndPoint.3044'],
    ['{"error_code":"Endpoint.1018","error_msg":"quota"}', 'Endpoint.1018'],
    ['2026-03-02T09:41:07Z POST /v1 400 {"error_code":"EndPoint.3045"}', 'EndPoint.3045'],
    ['APIG.0301', 'APIGW.0301'],
    ['{"error_code":"APIGW.0101"}', 'APIGW.0101'],
    ['2026-03-02 504 0011', 'EndPoint.0011'],
    ['nothing', undefined],
    ['', undefined],
  ])('finds in %s the code %s', (text, code) => {
    expect(findError(text, codes).code).toBe(code);
  });

  it.each([
    ['X-Request-Id: 1f3c7b52a0d94a3e8f6a2b9d4c5e6f70', '1f3c7b52a0d94a3e8f6a2b9d4c5e6f70'],
    ['"request_id": "abcdef123456"', 'abcdef123456'],
    ['request', undefined],
  ])('finds in %s the request ID %s', (text, id) => {
    expect(findError(text, codes).requestId).toBe(id);
  });
});

describe('hasWords', () => {
  it.each([
    ['The tag is empty', 'tag', true],
    ['The stage is set', 'tag', false],
    ['EndPoint.3044 clash', '3044', true],
    ['vpc_id is malformed', 'vpc_id malformed', true],
    ['端口冲突', '冲突', true],
    ['端口冲突', '配额', false],
    ['anything', '', true],
  ])('%s has the words %s: %s', (text, words, expected) => {
    expect(hasWords(text, words)).toBe(expected);
  });
});
