import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { currentVersion } from '#db/migrate.ts';
import { createReview, openReview } from '#db/open-review.ts';
import type { TortureOutcome } from '../part.ts';
import type { ChildPlace } from '../kit/child.ts';
import { tortureFolder } from '../kit/script.ts';
import { buildChild, childOrder, startChild } from '../kit/start-child.ts';

export const name = 'places';
export const describe =
  'reviews opened, made, exported and copied where that cannot be done (read-only, missing, newer, a stranger’s): refused in words with a next step, not one byte changed';

interface Place {
  readonly words: string;
  readonly do: ChildPlace['do'];
  /** Makes the place in a folder of its own. */
  readonly make: (folder: string) => { readonly path: string; readonly target?: string };
  readonly codes: readonly string[];
  /** Permissions do not bind the superuser. */
  readonly permission?: true;
}

const file = 'a.claimgrid';

const places: readonly Place[] = [
  {
    words: 'a file that may only be read',
    do: 'open',
    make: (folder) => mode(review(folder), 0o444),
    codes: ['review-read-only'],
    permission: true,
  },
  {
    words: 'a file that may not even be read',
    do: 'open',
    make: (folder) => mode(review(folder), 0o000),
    codes: ['review-unreadable'],
    permission: true,
  },
  {
    words: 'a folder that may only be read',
    do: 'open',
    make: (folder) => inClosed(folder, 0o555, 0o666),
    codes: ['review-read-only'],
    permission: true,
  },
  {
    words: 'a folder and a file that may only be read',
    do: 'open',
    make: (folder) => inClosed(folder, 0o555, 0o444),
    codes: ['review-read-only'],
    permission: true,
  },
  {
    words: 'a folder that may not be entered',
    do: 'open',
    make: (folder) => inClosed(folder, 0o600, 0o666),
    codes: ['review-unreadable', 'review-missing'],
    permission: true,
  },
  {
    words: 'a log that may only be read',
    do: 'open',
    make: (folder) => {
      const found = withLog(folder);
      chmodSync(`${found.path}-wal`, 0o444);
      return found;
    },
    codes: ['review-read-only'],
    permission: true,
  },
  {
    words: 'no place for the shared memory (as on a network disk)',
    do: 'open',
    make: (folder) => {
      const found = review(folder);
      mkdirSync(`${found.path}-shm`);
      return found;
    },
    codes: ['review-read-only', 'disk-failed'],
  },
  {
    words: 'a folder in the place of the log',
    do: 'open',
    make: (folder) => {
      const found = review(folder);
      mkdirSync(`${found.path}-wal`);
      return found;
    },
    codes: ['review-read-only', 'disk-failed', 'review-damaged'],
  },
  {
    words: 'no such file',
    do: 'open',
    make: (folder) => ({ path: join(folder, file) }),
    codes: ['review-missing'],
  },
  {
    words: 'no such folder',
    do: 'open',
    make: (folder) => ({ path: join(folder, 'nowhere', file) }),
    codes: ['review-missing'],
  },
  {
    words: 'a file in the place of the folder',
    do: 'open',
    make: (folder) => {
      writeFileSync(join(folder, 'b'), '');
      return { path: join(folder, 'b', file) };
    },
    codes: ['review-missing'],
  },
  {
    words: 'a folder',
    do: 'open',
    make: (folder) => ({ path: folder }),
    codes: ['review-foreign'],
  },
  {
    words: 'a link to nothing',
    do: 'open',
    make: (folder) => link(folder, 'nothing'),
    codes: ['review-missing'],
  },
  {
    words: 'a link to itself',
    do: 'open',
    make: (folder) => link(folder, file),
    codes: ['review-missing', 'review-unreadable'],
  },
  {
    words: 'a name that is too long',
    do: 'open',
    make: (folder) => ({ path: join(folder, 'n'.repeat(300)) }),
    codes: ['review-missing', 'review-unreadable'],
  },
  {
    words: 'a review of a newer program',
    do: 'open',
    make: (folder) => newer(folder),
    codes: ['review-newer'],
  },
  {
    words: 'another program’s SQLite file',
    do: 'open',
    make: (folder) => stranger(folder, 'DELETE'),
    codes: ['review-foreign'],
  },
  {
    words: 'another program’s SQLite file with a log',
    do: 'open',
    make: (folder) => stranger(folder, 'WAL'),
    codes: ['review-foreign'],
  },
  {
    words: 'an empty file',
    do: 'open',
    make: (folder) => text(folder, ''),
    codes: ['review-foreign'],
  },
  {
    words: 'a text',
    do: 'open',
    make: (folder) => text(folder, 'Not a review\n'.repeat(500)),
    codes: ['review-foreign'],
  },
  {
    words: 'a new review in a folder that may only be read',
    do: 'create',
    make: (folder) => mode({ path: join(folder, file) }, 0o555, folder),
    codes: ['review-read-only'],
    permission: true,
  },
  {
    words: 'a new review in no folder',
    do: 'create',
    make: (folder) => ({ path: join(folder, 'nowhere', file) }),
    codes: ['folder-missing'],
  },
  {
    words: 'a new review where there is a file',
    do: 'create',
    make: (folder) => text(folder, 'mine'),
    codes: ['review-exists'],
  },
  {
    words: 'an export into a folder that may only be read',
    do: 'export',
    make: (folder) => closedTarget(folder),
    codes: ['file-forbidden'],
    permission: true,
  },
  {
    words: 'an export into no folder',
    do: 'export',
    make: (folder) => ({ ...review(folder), target: join(folder, 'nowhere', 'a.csv') }),
    codes: ['file-missing'],
  },
  {
    words: 'a copy into a folder that may only be read',
    do: 'copy',
    make: (folder) => closedTarget(folder),
    codes: ['review-read-only'],
    permission: true,
  },
  {
    words: 'a copy into no folder',
    do: 'copy',
    make: (folder) => ({ ...review(folder), target: join(folder, 'nowhere', file) }),
    codes: ['review-read-only', 'folder-missing'],
  },
];

/** Each place once, whatever the count. */
export async function run(): Promise<TortureOutcome> {
  await buildChild();
  const folder = tortureFolder('places');
  chmodSync(folder, 0o755);
  const powerless = becomeNobody();
  const bound = process.getuid?.() !== 0 || powerless !== null;
  const chosen = places.filter(({ permission }) => bound || permission === undefined);
  try {
    const made = chosen.map((place, index) => {
      const here = join(folder, String(index));
      mkdirSync(here);
      // Whoever the child is, only the place itself stands in its way.
      chmodSync(here, 0o777);
      const { path, target = '' } = place.make(here);
      return { ...place, here, path, target, before: contentOf(here) };
    });
    const child = await startChild(
      childOrder({
        do: 'places',
        path: folder,
        places: made.map(({ path, target, do: tried }) => ({ path, target, do: tried })),
      }),
      { before: powerless ?? [] },
    );
    await child.ended;
    const failures = made.flatMap((place, index) => {
      const line = child.lines.find((one) => one.split(' ')[1] === String(index)) ?? 'nothing told';
      const told = place.codes.some((code) => line.startsWith(`refused ${index} ${code} `));
      const hinted = !line.endsWith('| ');
      const changed = namesChanged(place.before, contentOf(place.here));
      return [
        ...(told ? [] : [`${place.words}: ${line}`]),
        ...(hinted ? [] : [`${place.words}: no next step: ${line}`]),
        ...(changed.length === 0 ? [] : [`${place.words}: changed ${changed.join(', ')}`]),
      ];
    });
    const notes = bound ? [] : ['places that only permissions close are skipped for the superuser'];
    return { done: made.length, failures, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words that start a command as somebody without rights; null, where that cannot be done or is not needed. */
function becomeNobody(): string[] | null {
  if (process.getuid?.() !== 0) return null;
  const words = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  try {
    execFileSync('setpriv', [...words.slice(1), process.execPath, '--version'], {
      stdio: 'ignore',
    });
    return words;
  } catch {
    return null;
  }
}

function review(folder: string): { readonly path: string } {
  const path = join(folder, file);
  createReview(path, {}).close();
  chmodSync(path, 0o666);
  return { path };
}

function mode(made: { readonly path: string }, bits: number, path = made.path) {
  chmodSync(path, bits);
  return made;
}

function inClosed(folder: string, folderMode: number, fileMode: number) {
  const inside = join(folder, 'closed');
  mkdirSync(inside);
  const made = mode(review(inside), fileMode);
  chmodSync(inside, folderMode);
  return made;
}

function closedTarget(folder: string) {
  const inside = join(folder, 'closed');
  mkdirSync(inside);
  chmodSync(inside, 0o555);
  return { ...review(folder), target: join(inside, 'a') };
}

/** What a killed program leaves: a file and its log. */
function withLog(folder: string): { readonly path: string } {
  const { path } = review(join(folder));
  const open = openReview(path);
  open.write.connection.pragma('user_version');
  open.write.connection.exec("UPDATE review SET title = 'In the log'");
  const kept = join(folder, 'kept');
  for (const end of ['', '-wal']) copyFileSync(path + end, kept + end);
  open.close();
  for (const end of ['', '-wal']) {
    rmSync(path + end, { force: true });
    copyFileSync(kept + end, path + end);
    rmSync(kept + end);
    chmodSync(path + end, 0o666);
  }
  return { path };
}

function link(folder: string, target: string): { readonly path: string } {
  const path = join(folder, file);
  symlinkSync(join(folder, target), path);
  return { path };
}

function newer(folder: string): { readonly path: string } {
  const made = review(folder);
  const connection = new Database(made.path);
  connection.pragma(`user_version = ${currentVersion + 1}`);
  connection.close();
  return made;
}

function stranger(folder: string, journal: 'WAL' | 'DELETE'): { readonly path: string } {
  const path = join(folder, file);
  const connection = new Database(path);
  connection.pragma(`journal_mode = ${journal}`);
  connection.exec('CREATE TABLE review (number INTEGER, title TEXT)');
  connection.close();
  chmodSync(path, 0o666);
  return { path };
}

function text(folder: string, words: string): { readonly path: string } {
  const path = join(folder, file);
  writeFileSync(path, words);
  return { path };
}

/** What stands in each file, folder and link below a folder. */
function contentOf(folder: string): ReadonlyMap<string, string> {
  const content = new Map<string, string>();
  const look = (path: string): void => {
    const found = lstatSync(path);
    const inside = found.isDirectory() ? readdirSync(path) : [];
    const words = found.isFile()
      ? createHash('sha256').update(readFileSync(path)).digest('hex')
      : found.isSymbolicLink()
        ? readlinkSync(path)
        : 'folder';
    content.set(path.slice(folder.length), `${found.mode} ${words}`);
    for (const entry of inside) look(join(path, entry));
  };
  look(folder);
  return content;
}

/**
 * The names that are not as before. SQLite's shared memory and an empty log, which it
 * makes where it can and may not take away again, hold nothing.
 */
function namesChanged(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const empty = createHash('sha256').digest('hex');
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => {
    if (before.get(path) === after.get(path)) return false;
    const made = !before.has(path);
    return !(made && (path.endsWith('-shm') || after.get(path)?.endsWith(empty) === true));
  });
}
