export { type CaseResult, runContractSuite, type SuiteTarget } from './contract-suite.ts';
export type { ContractViolation, Exchange } from './exchange.ts';
export { validateExchange } from './validate-exchange.ts';
