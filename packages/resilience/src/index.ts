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
export { type MatrixRow, matrixOf } from './matrix.ts';
