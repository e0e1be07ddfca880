import { spawnSync } from 'node:child_process';

/** Whether a program of a Debian package is there, after trying to install it as root; what fails is told. */
export function debianTool(program: string, packageName: string): boolean {
  if (runs(program)) return true;
  console.log(`installing ${packageName} for ${program} …`);
  const options = { stdio: 'ignore' } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', packageName], options);
  if (runs(program)) return true;
  console.log(`${program}: skipped, the Debian package ${packageName} cannot be installed here`);
  return false;
}

function runs(program: string): boolean {
  return spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined;
}
