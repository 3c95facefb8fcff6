import { type FaultName, faults } from './faults.ts';
import { type Table, tableOf } from './matrix.ts';
import type { Text } from './text.ts';

/** A server by other makers that can be put through the same faults. */
export interface Peer {
  readonly text: Text;
  /** Whose promises it is held to. */
  readonly target: 'mock' | 'proxy' | 'sandbox';
  /** The faults in which it holds them; in the others of its target that were tried, it does not. */
  readonly holds: readonly FaultName[];
}

/** The peers, as they behave at the versions that the lockfile pins. */
export const peers = {
  prism: {
    text: { en: 'Prism', 'zh-CN': 'Prism' },
    target: 'mock',
    holds: [
      'output-stalled',
      'disk-full',
      'clock-ahead',
      'clock-behind',
      'names-not-resolved',
      'no-descriptors',
    ],
  },
  'prism-proxy': {
    text: { en: 'Prism as a proxy', 'zh-CN': 'Prism 代理' },
    target: 'proxy',
    holds: [
      'output-stalled',
      'disk-full',
      'clock-ahead',
      'clock-behind',
      'upstream-gone',
      'upstream-resets',
      'upstream-garbage',
      'names-not-resolved',
      'no-descriptors',
    ],
  },
  scalar: {
    text: { en: '@scalar/mock-server', 'zh-CN': '@scalar/mock-server' },
    target: 'mock',
    holds: [
      'output-closed',
      'output-stalled',
      'disk-full',
      'clock-ahead',
      'clock-behind',
      'names-not-resolved',
      'no-descriptors',
    ],
  },
  'json-server': {
    text: { en: 'json-server', 'zh-CN': 'json-server' },
    target: 'sandbox',
    holds: [
      'output-closed',
      'output-stalled',
      'clock-ahead',
      'clock-behind',
      'names-not-resolved',
      'no-descriptors',
    ],
  },
} as const satisfies Record<string, Peer>;

/** The name of a peer. */
export type PeerName = keyof typeof peers;

/** What is not tried with peers: bodies as large as this API allows, a database and a clock that they do not have, and long waits. */
const untried: readonly FaultName[] = [
  'memory-limited',
  'database-locked',
  'database-stopped',
  'database-read-only',
  'database-gone',
  'clock-out-of-range',
  'upstream-silent',
  'upstream-drips',
];

/** The faults that a peer is put through. */
export function faultsFor(name: PeerName): FaultName[] {
  const { target } = peers[name];
  const names = Object.keys(faults) as FaultName[];
  return names.filter((fault) => target in faults[fault].promises && !untried.includes(fault));
}

const verdicts = {
  holds: { en: 'Holds', 'zh-CN': '成立' },
  fails: { en: 'Does not hold', 'zh-CN': '不成立' },
} as const satisfies Record<string, Text>;

/**
 * The table of peers for readers.
 *
 * @param language English where the table lacks it
 */
export function peerMatrixOf(language: string): Table {
  const names = Object.keys(peers) as PeerName[];
  return tableOf(
    language,
    names.map((name) => peers[name].text),
    (fault) =>
      names.map((name) => {
        const { holds }: Peer = peers[name];
        if (!faultsFor(name).includes(fault)) return undefined;
        return holds.includes(fault) ? verdicts.holds : verdicts.fails;
      }),
  );
}
