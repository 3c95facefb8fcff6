import { describe, expect, it } from 'vitest';
import { preferExact } from '../../src/search/prefer-exact.ts';

const part = (title: string, excerpt: string) => ({ title, excerpt, url: `/${title}` });

describe('preferExact', () => {
  const codes = [
    part('EndPoint.0001', '<mark>EndPoint</mark>.0001 服务内部出错'),
    part('EndPoint.3044', '<mark>EndPoint</mark>.<mark>3044</mark> 端口冲突'),
  ];

  it('keeps the parts that hold what was typed, marks and letter case aside', () => {
    expect(preferExact(codes, 'endpoint.3044').map(({ title }) => title)).toEqual(['EndPoint.3044']);
  });

  it('finds Chinese words that the excerpt marks one by one', () => {
    const parts = [
      part('修改', '<mark>终端</mark>节点'),
      part('ports', '服务的<mark>端</mark><mark>口</mark><mark>映射</mark>'),
    ];
    expect(preferExact(parts, '端口映射')).toEqual([parts[1]]);
  });

  it('keeps all where none holds it', () => {
    expect(preferExact(codes, '不存在')).toEqual(codes);
  });
});
