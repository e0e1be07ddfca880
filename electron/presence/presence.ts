import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { holdFile, isHeld } from '#db/held-file.ts';

/** What can have a review open for long. */
export const programKinds = ['desktop', 'browser', 'import'] as const;
export type ProgramKind = (typeof programKinds)[number];

/** A process that has a review open. */
export interface OpenProgram {
  readonly kind: ProgramKind;
  /** Its number. */
  readonly process: number;
}

/** This process among those that have a review open. */
export interface Presence {
  /** The others, as they are now. */
  others(): readonly OpenProgram[];
  /** To be called when the review is closed; a process that is killed leaves nothing that counts. */
  leave(): void;
}

/**
 * Says to other processes of this person that this one has a review open, by a
 * file in the settings folder that it holds (db/held-file.ts): nothing is written
 * to the review or beside it. Where no such file can be made, nobody is told.
 *
 * @param settings the settings folder
 * @param review path of the review file
 */
export function enterReview(settings: string, review: string, kind: ProgramKind): Presence {
  const folder = join(settings, 'open');
  const key = keyOf(review);
  let own = '';
  let held: ReturnType<typeof holdFile> = null;
  for (let turn = 0; turn < 3 && held === null; turn += 1) {
    own = `${key}-${kind}-${process.pid}-${randomBytes(4).toString('hex')}`;
    held = makeFolder(folder) ? holdFile(join(folder, own)) : null;
  }
  clearDead(folder, own);
  return {
    others: () => lookAround(folder, key, own),
    leave: () => held?.release(),
  };
}

/** The processes of this person that have a review open. */
export function programsAt(settings: string, review: string): readonly OpenProgram[] {
  return lookAround(join(settings, 'open'), keyOf(review), '');
}

function lookAround(folder: string, key: string, own: string): OpenProgram[] {
  return namesIn(folder).flatMap((name) => {
    const found = parse(name);
    if (found === null || found.key !== key || name === own) return [];
    return isHeld(join(folder, name)) ? [{ kind: found.kind, process: found.process }] : [];
  });
}

/** Removes the files of dead processes, of whatever review: each look at one does. */
function clearDead(folder: string, own: string): void {
  for (const name of namesIn(folder)) {
    if (name !== own && parse(name) !== null) isHeld(join(folder, name));
  }
}

const fileName = new RegExp(
  String.raw`^([\da-f]{32})-(${programKinds.join('|')})-(\d{1,10})-[\da-f]{8}$`,
  'u',
);

function parse(name: string): (OpenProgram & { readonly key: string }) | null {
  const [, key, kindText, pid] = fileName.exec(name) ?? [];
  const kind = programKinds.find((one) => one === kindText);
  return key === undefined || kind === undefined ? null : { key, kind, process: Number(pid) };
}

/** The same for every name that leads to a file, and telling nothing of the name. */
function keyOf(review: string): string {
  return createHash('sha256').update(realPath(review)).digest('hex').slice(0, 32);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
