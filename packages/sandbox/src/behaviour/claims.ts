import type { Uniqueness } from '../options.ts';
import type { Claim } from '../storage/storage.ts';
import type { PortMapping } from './service.ts';

/**
 * What a service with these mappings holds on its backend. One service may map several client ports to the same server
 * port, and holds that once.
 */
export function claimsOf(portId: string, ports: readonly PortMapping[], uniqueness: Uniqueness): Claim[] {
  const claims = ports.map(({ client_port, server_port, protocol }) => ({
    portId: portId.toLowerCase(),
    serverPort: server_port,
    protocol,
    clientPort: uniqueness === 'triple' ? client_port : 0,
  }));
  return claims.length > 1 ? without(claims, []) : claims;
}

/** The claims that are in the first list and not in the second, each once. */
export function without(claims: readonly Claim[], others: readonly Claim[]): Claim[] {
  const seen = new Set(others.map(nameOf));
  return claims.filter((claim) => {
    const name = nameOf(claim);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function nameOf({ portId, serverPort, protocol, clientPort }: Claim): string {
  return `${portId} ${serverPort} ${protocol} ${clientPort}`;
}
