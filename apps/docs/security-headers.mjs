// What the site allows itself: own files only, no inline script or style, no eval. Pages carry it; the server sends it too.

/**
 * The content security policy of a page.
 *
 * @param {{ anywhere?: boolean }} [options] `anywhere`: its scripts may call any address, as "Try it" does
 * @returns {string}
 */
export function contentSecurityPolicy({ anywhere = false } = {}) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self'${anywhere ? ' http: https:' : ''}`,
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}

/**
 * The headers of every response. Pages narrow the policy further by themselves.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const securityHeaders = {
  'Content-Security-Policy': `${contentSecurityPolicy({ anywhere: true })}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Tools in a browser read the contract too; nothing here is private.
  'Access-Control-Allow-Origin': '*',
};

/**
 * What other files than pages need, by the folder or the end of their path below the site.
 *
 * @type {readonly { folder?: string, end?: string, headers: Readonly<Record<string, string>> }[]}
 */
export const fileHeaders = [
  { headers: { 'Cache-Control': 'no-cache' } },
  // A file with its hash in its name never changes; anything else is asked for again.
  { folder: '_astro/', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  { end: '.yaml', headers: { 'Content-Type': 'application/yaml;charset=utf-8' } },
  {
    // The page for offline use holds its style, and allows no other by a policy of its own.
    folder: 'download/',
    end: '.html',
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy().replace("style-src 'self'", "style-src 'unsafe-inline'")}; frame-ancestors 'none'`,
    },
  },
];

/**
 * All headers of a file.
 *
 * @param {string} path below the site, without a slash at its start
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
  const own = fileHeaders.filter(
    ({ folder = '', end = '' }) => path.startsWith(folder) && path.endsWith(end),
  );
  return Object.assign({}, securityHeaders, ...own.map(({ headers }) => headers));
}
