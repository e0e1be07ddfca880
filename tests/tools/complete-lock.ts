import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The part of package-lock.json (lockfileVersion 3) that is looked at here. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Names the optional dependencies that a lock file asks for and does not hold.
 * `npm install` leaves out those that its registry does not have (programs for
 * other platforms, where a registry holds only some), and `npm ci` then refuses
 * the whole file.
 */
export function missingOptional(lock: LockFile): { name: string; asker: string }[] {
  return Object.entries(lock.packages).flatMap(([asker, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isHeld(lock, asker, name))
      .map((name) => ({ name, asker })),
  );
}

/**
 * Adds an entry for every missing program of another platform. Version and
 * licence are its asker's word; platform and processor are in its name, such as
 * `@oxlint/binding-linux-arm64-musl`. Without a checksum npm takes what the
 * registry gives, on those platforms only.
 */
export function completeLock(lock: LockFile): LockFile {
  const added = missingOptional(lock).map(({ name, asker }) => {
    const entry = lock.packages[asker];
    const [os = '', cpu = '', abi = ''] = (name.split('/')[1] ?? name)
      .replace(/^binding-/, '')
      .split('-');
    return [
      `node_modules/${name}`,
      {
        version: entry?.optionalDependencies?.[name],
        cpu: [cpu],
        ...(entry?.dev === true ? { dev: true } : {}),
        ...(os === 'linux' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}),
        license: entry?.license,
        optional: true,
        os: [os],
      },
    ] as const;
  });
  const entries = [...Object.entries(lock.packages), ...added].toSorted(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  return { ...lock, packages: Object.fromEntries(entries) as LockFile['packages'] };
}

function isHeld(lock: LockFile, asker: string, name: string): boolean {
  return [`node_modules/${name}`, `${asker}/node_modules/${name}`].some(
    (key) => key in lock.packages,
  );
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '../../package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
}
