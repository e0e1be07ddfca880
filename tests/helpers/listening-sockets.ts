import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** Where this process listens (proc(5), /proc/net/tcp: state 0A), addresses in the kernel's hexadecimal; Linux only. */
export function listeningSockets(): string[] {
  const own = new Set(
    readdirSync('/proc/self/fd').flatMap((name) => {
      try {
        return [...readlinkSync(`/proc/self/fd/${name}`).matchAll(/^socket:\[(\d+)\]$/gu)].map(
          ([, inode]) => inode,
        );
      } catch {
        return [];
      }
    }),
  );
  return ['/proc/self/net/tcp', '/proc/self/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/u))
      .filter(([, , , state, , , , , , inode]) => state === '0A' && own.has(inode ?? ''))
      .map(([, address = '']) => address),
  );
}
