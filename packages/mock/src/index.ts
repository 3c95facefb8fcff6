export { StartError as MockStartError } from '@vpcep/server';
export type { MockOptions } from './options.ts';
export { type Mock, startMock } from './start-mock.ts';
