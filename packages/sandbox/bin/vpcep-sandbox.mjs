#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';

// The space for short-lived objects grows once, to 8 MB, while the program is loaded, and then stays so: by itself it would
// grow over the first million requests, and memory with it.
setFlagsFromString('--semi-space-growth-factor=8');
const { runCli } = await import('../dist/cli.js');
setFlagsFromString('--semi-space-growth-factor=1');
await runCli(process.argv.slice(2));
