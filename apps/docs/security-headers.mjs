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
};
