export { StartError as SandboxStartError } from '@vpcep/server';
export type { ClockReading, Control, Statistics } from './control/control.ts';
export type { RequestCount } from './control/request-count.ts';
export type {
  Edition,
  KnownAccessKey,
  KnownToken,
  LogFormat,
  ModifyApproval,
  SandboxOptions,
  Uniqueness,
} from './options.ts';
export type { Seed, SeedService } from './seed/seed.ts';
export { type Sandbox, startSandbox } from './start-sandbox.ts';
