import { sep } from 'node:path';

/** A path as it may be shown to others: "~" for the person's folder. */
export function tildePath(path: string, home: string): string {
  if (home === '' || home === sep) return path;
  if (path === home) return '~';
  return path.startsWith(home + sep) ? `~${path.slice(home.length)}` : path;
}
