#!/usr/bin/env node
import { runCli } from '../dist/cli.js';
import { levelMemory } from '../dist/level-memory.js';

levelMemory();
await runCli(process.argv.slice(2));
