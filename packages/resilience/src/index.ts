export { dependencies, harmlessModules } from './dependencies.ts';
export {
  type Fault,
  type FaultName,
  faults,
  type Outcome,
  outcomes,
  type Target,
  targets,
} from './faults.ts';
export { matrixOf, type Table } from './matrix.ts';
export { faultsFor, type Peer, type PeerName, peerMatrixOf, peers } from './peers.ts';
