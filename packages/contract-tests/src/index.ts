export type { ResponseCoverage, RuleCoverage } from './findings/coverage.ts';
export { type Finding, type Layer, layerNames } from './findings/finding.ts';
export { SuiteError } from './run/preflight.ts';
export { type LeftBehind, runSuite, type SuiteReport } from './run/run-suite.ts';
export type { LayerProgress, SuiteOptions } from './run/suite-options.ts';
export type { Ruling } from './session/session.ts';
