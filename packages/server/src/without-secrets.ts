/**
 * An address as a message may show it: without user, password and query, which may hold secrets. What is no address is left
 * as it is.
 */
export function withoutSecrets(address: string): string {
  return address
    .trim()
    .replace(/^(\w+:\/\/)?.*@/s, '$1')
    .replace(/[?#].*$/s, '');
}
