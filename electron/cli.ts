#!/usr/bin/env node
import { runCommandLine } from './cli/run-command-line.ts';

// `claimgrid claims … | head` closes our stdout early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runCommandLine(process.argv.slice(2));
