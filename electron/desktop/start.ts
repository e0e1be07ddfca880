import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { openWorkbench } from './launch.ts';
import { packageRoot } from './package-root.ts';
import { isBuildStale } from './stale-build.ts';

// `npm start`: builds when something changed, then opens the workbench.
const root = packageRoot();
if (isBuildStale(root)) build();
const [review] = process.argv.slice(2);
process.exitCode = await openWorkbench(review === undefined ? undefined : resolve(review));

function build(): void {
  process.stderr.write('Building Claimgrid …\n');
  const entry = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const run = spawnSync(process.execPath, [entry, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status === 0) return;
  process.stderr.write(run.stdout + run.stderr);
  process.exit(run.status ?? 1);
}
