#!/usr/bin/env node
import { runCommandLine } from './cli/run-command-line.ts';

// `claimgrid claims … | head` closes our stdout early: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
// npm runs scripts in the package's folder: file names are meant from where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: here } = process.env;
if (script === 'claimgrid' && here !== undefined) process.chdir(here);

process.exitCode = await runCommandLine(process.argv.slice(2));
