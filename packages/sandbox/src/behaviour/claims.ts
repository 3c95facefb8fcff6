import type { Uniqueness } from '../options.ts';
import type { Claim } from '../storage/storage.ts';
import type { PortMapping } from './service.ts';

/**
 * What a service with these mappings holds on its backend. One service may map several client ports to the same server
 * port, and holds that once.
 */
export function claimsOf(portId: string, ports: readonly PortMapping[], uniqueness: Uniqueness): Claim[] {
  const claims: Claim[] = [];
  for (const { client_port, server_port, protocol } of ports) {
    const claim = {
      portId: portId.toLowerCase(),
      serverPort: server_port,
      protocol,
      clientPort: uniqueness === 'triple' ? client_port : 0,
    };
    if (!has(claims, claim)) claims.push(claim);
  }
  return claims;
}

/** The claims that are in the first list and not in the second. */
export function without(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  return claims.filter((claim) => !has(others, claim));
}

/** A service has few claims, 200 at most: comparing them takes less than making names of them. */
function has(claims: readonly Claim[], { portId, serverPort, protocol, clientPort }: Claim): boolean {
  return claims.some(
    (each) =>
      each.serverPort === serverPort &&
      each.protocol === protocol &&
      each.clientPort === clientPort &&
      each.portId === portId,
  );
}
