import type { FaultName } from './faults.ts';

/**
 * What the programs depend on outside themselves, and which faults are injected there: by the module that reaches it, or
 * by the global. A module that is neither here nor in `harmlessModules` fails a test.
 */
export const dependencies: Readonly<Record<string, readonly FaultName[]>> = {
  'node:child_process': ['no-descriptors', 'memory-limited'],
  'node:dns': ['names-not-resolved'],
  'node:fs': ['disk-full', 'no-descriptors'],
  'node:http': [
    'upstream-resets',
    'upstream-stops-halfway',
    'upstream-silent',
    'upstream-drips',
    'no-descriptors',
    'memory-limited',
  ],
  'node:https': ['upstream-resets', 'upstream-silent', 'names-not-resolved'],
  'node:net': ['upstream-resets', 'no-descriptors'],
  'node:sqlite': ['disk-full'],
  'node:timers/promises': ['clock-ahead', 'clock-behind'],
  'process.stdout': ['output-closed', 'output-stalled'],
  'Date.now': ['clock-ahead', 'clock-behind', 'clock-out-of-range'],
  fetch: ['upstream-gone', 'upstream-garbage', 'upstream-endless', 'upstream-bomb', 'names-not-resolved'],
  pg: ['database-locked', 'database-stopped', 'database-read-only', 'database-gone'],
  'prom-client': ['no-descriptors', 'memory-limited'],
  compression: ['memory-limited'],
  'serve-static': ['no-descriptors'],
};

/** Modules that reach nothing outside the process, or only what was loaded at the start. */
export const harmlessModules: ReadonlySet<string> = new Set([
  'node:buffer',
  'node:crypto',
  'node:events',
  'node:module',
  'node:os',
  'node:path',
  'node:url',
  'node:util',
  'node:zlib',
  '@stoplight/prism-cli',
  '@stoplight/prism-http',
  'ajv',
  'jsonc-parser',
]);
