export type { ResponseCoverage, RuleCoverage } from './findings/coverage.ts';
export { type Finding, type Layer, layerNames } from './findings/finding.ts';
export { SuiteError } from './run/preflight.ts';
export {
  type LayerProgress,
  type LeftBehind,
  runSuite,
  type SuiteOptions,
  type SuiteReport,
} from './run/run-suite.ts';
export type { Ruling } from './session/session.ts';
