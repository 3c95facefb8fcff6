/**
 * Whether the platform says that no connection came about, so that the request cannot have reached the service. Browsers
 * do not say; Node and Bun do, by these codes.
 */
export function isUnsent(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { code, errors } = cause as { code?: string; errors?: unknown[] };
  // One error for each address of the host.
  if (errors) return errors.every(isUnsent);
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|ConnectionRefused)$/.test(`${code}`))
    return true;
  return isUnsent(cause.cause);
}
