/** A port mapping of a service, and the backend of the service. */
export interface PlacedMapping {
  backend: string;
  client_port: number;
  server_port: number;
  protocol: string;
}

/** What two services of one backend may not share: `pair` as Huawei Cloud words it, `triple` as Open Telekom Cloud does. */
export type Reading = 'pair' | 'triple';

/** The readings, the one of the contract first. */
export const readings: readonly Reading[] = ['pair', 'triple'];

/** What keeps two mappings apart; `clash` where nothing does. */
export type Verdict = 'backend' | 'server' | 'protocol' | 'client' | 'clash';

/** Every verdict. */
export const verdicts: readonly Verdict[] = ['backend', 'server', 'protocol', 'client', 'clash'];

/** Whether two services can have these mappings side by side, and why. */
export function verdictOn(first: PlacedMapping, second: PlacedMapping, reading: Reading): Verdict {
  if (first.backend !== second.backend) return 'backend';
  if (first.server_port !== second.server_port) return 'server';
  if (first.protocol !== second.protocol) return 'protocol';
  return reading === 'triple' && first.client_port !== second.client_port ? 'client' : 'clash';
}

/** Whether a text is a number that a port can have. */
export function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65535;
}
