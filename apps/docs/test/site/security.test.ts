import { readFileSync } from 'node:fs';
import { languages } from '@vpcep/contract';
import { describe, expect, it } from 'vitest';
import { proseHtml } from '../../src/contract/prose.ts';
import { htmlOf, pages, site } from '../pages.ts';

const front = [{ path: '/' }, ...pages];

describe.each(front)('$path', ({ path }) => {
  const html = htmlOf({ path });

  it('forbids itself inline scripts, inline styles, eval, and other hosts', () => {
    const policy = html.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'/,
    );
    expect(policy).not.toContain('unsafe');
  });

  it('has none of them', () => {
    expect(html.querySelectorAll('script:not([src]), style, [style]').map(String)).toEqual([]);
    const handlers = html.querySelectorAll('*').flatMap((element) => Object.keys(element.attributes));
    expect(handlers.filter((name) => name.startsWith('on'))).toEqual([]);
  });
});

describe('hostile text of a contract', () => {
  it.each(languages)('stays text in $name', ({ tag }) => {
    const html = proseHtml(
      '<img src=x onerror=alert(1)> [x](javascript:alert(1)) `<script>`\n\n<script>alert(1)</script>',
      tag,
    );
    expect(html).not.toMatch(/<(?:img|script)\b|href="javascript/i);
    expect(html).toContain('&lt;script>');
  });
});

it('no script of the site evaluates text', () => {
  for (const name of ['appearance.js', 'front-door.js']) {
    expect(readFileSync(site + name, 'utf8')).not.toMatch(/\beval\b|new Function/);
  }
});
