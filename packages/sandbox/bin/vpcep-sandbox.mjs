#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { runCli } from '../dist/cli.js';

// Memory is to be level from the start. By itself, V8 lets the space for short-lived objects grow over the first million
// requests, and collects the rest of a small heap rarely. It reads both flags whenever that comes up, so they may be set late;
// set before the program is loaded, they would make the compiled code that Node brings along useless, and the start slower.
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--incremental-marking-soft-trigger=5');
await runCli(process.argv.slice(2));
