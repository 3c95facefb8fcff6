#!/usr/bin/env node
import { runCli } from '../dist/command/cli.js';

process.exitCode = await runCli(process.argv.slice(2));
