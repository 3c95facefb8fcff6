import type { Settings } from '../options.ts';
import type { PortReservation } from '../storage/storage.ts';
import type { Service } from './endpoint-service.ts';

/**
 * What a service holds on its backend. One service may map several client ports to the same server port, and holds that
 * once.
 */
export function reservationsOf(
  { port_id, ports }: Pick<Service, 'port_id' | 'ports'>,
  uniqueness: Settings['uniqueness'],
): PortReservation[] {
  const reservations: PortReservation[] = [];
  for (const { client_port, server_port, protocol } of ports) {
    const reservation = {
      portId: port_id.toLowerCase(),
      serverPort: server_port ?? 0,
      protocol: protocol ?? 'TCP',
      clientPort: uniqueness === 'triple' ? (client_port ?? 0) : 0,
    };
    if (!has(reservations, reservation)) reservations.push(reservation);
  }
  return reservations;
}

/** The reservations that are in the first list and not in the second. */
export function without(
  reservations: readonly PortReservation[],
  others: readonly PortReservation[],
): PortReservation[] {
  return reservations.filter((reservation) => !has(others, reservation));
}

/** A service has few reservations: comparing them takes less than making names of them. */
function has(
  reservations: readonly PortReservation[],
  { portId, serverPort, protocol, clientPort }: PortReservation,
): boolean {
  return reservations.some(
    (other) =>
      other.serverPort === serverPort &&
      other.protocol === protocol &&
      other.clientPort === clientPort &&
      other.portId === portId,
  );
}
