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

/** Files with their hash in their name never change. */
export const hashedFiles = {
  folder: '_astro/',
  headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
};

/**
 * All headers of a file.
 *
 * @param {string} path below the site, without a slash at its start
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
  /** @type {Record<string, string>} */
  const headers = { ...securityHeaders, 'Cache-Control': 'no-cache' };
  if (path.startsWith(hashedFiles.folder)) Object.assign(headers, hashedFiles.headers);
  if (path.endsWith('.yaml')) headers['Content-Type'] = 'application/yaml;charset=utf-8';
  // The page for offline use holds its style, and allows no other by a policy of its own.
  if (path.startsWith('download/') && path.endsWith('.html')) {
    const policy = contentSecurityPolicy().replace("style-src 'self'", "style-src 'unsafe-inline'");
    headers['Content-Security-Policy'] = `${policy}; frame-ancestors 'none'`;
  }
  return headers;
}
