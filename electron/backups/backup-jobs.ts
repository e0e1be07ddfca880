import { existsSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import type { BackupEntry, BackupReason, ChangesSince } from '#core/backups/backup.ts';
import type { RecoveryReport } from '#core/backups/recovery.ts';
import { ProblemError } from '#core/problem.ts';
import type { ReadDb } from '#db/connection.ts';
import { changesSince, firstStepSince, reviewFacts } from '#db/review-facts.ts';
import { problemOf } from '../problem-of.ts';
import { reviewName } from '../review-file-name.ts';
import type { BackupList, BackupNews } from './backup-state.ts';
import { listBackups, newestStep } from './backup-store.ts';
import type { StoredBackup } from './backup-store.ts';
import { newestSound } from './find-backup.ts';
import type { ReviewHealth } from './keeping.ts';
import { runKeeping } from './run-keeping.ts';
import type { RunningKeeping } from './run-keeping.ts';

/** Backups of the open review, made while it is worked on, and what they are good for. */
export interface BackupJobs {
  /** The review changed, or another one was opened. */
  changed(): void;
  /** Another review was opened, or none: what was due is forgotten, and the new one is looked through. */
  reset(): void;
  /** Makes a backup of the open review now. Throws Problem 'review-closed', 'disk-full'. */
  make(reason: BackupReason): Promise<StoredBackup | null>;
  /** The backups of a review, of the open one unless told. */
  list(path?: string): BackupList;
  /** The newest backup of a review that can be read whole, for one that cannot be opened; null without one. */
  newestSound(path: string): BackupEntry | null;
  /** Saves what can be saved of a review: into `target`, else beside it under a name that is free. */
  recover(path: string, target?: string): Promise<RecoveryReport>;
  /** The open review turned out to be damaged: everyone is told once. */
  noteDamage(): void;
  stop(): Promise<void>;
}

export interface BackupJobsOptions {
  /** The folder of all backups. */
  readonly folder: string;
  /** The open review, or null. */
  readonly target: () => { readonly path: string; readonly db: ReadDb } | null;
  readonly onNews: (news: BackupNews) => void;
}

/** An edit waits so long for a backup, in milliseconds. */
export const scheduleAfter = 30 * 60_000;

/** A backup that is due already waits so long, so that opening a review stays quick. */
const atLeast = 60_000;

/** A review that was opened is looked through after so long, in milliseconds. */
const healthAfter = 20_000;

/** Makes the keeper of the open review's backups. */
export function createBackupJobs({ folder, target, onNews }: BackupJobsOptions): BackupJobs {
  let due: NodeJS.Timeout | undefined;
  let healthDue: NodeJS.Timeout | undefined;
  let looking: RunningKeeping<unknown> | null = null;
  let damagedPath: string | null = null;
  const running = new Set<Promise<unknown>>();

  const track = async <Value>(work: Promise<Value>): Promise<Value> => {
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };
  const make = async (reason: BackupReason): Promise<StoredBackup | null> => {
    const open = target();
    if (open === null) throw new ProblemError(closedProblem);
    const input = { folder, review: open.path, reason, ifChanged: reason === 'schedule' };
    const made = await track(runKeeping('backup', input).answer);
    clearTimeout(due);
    due = undefined;
    if (made !== null) onNews({ kind: 'made', at: made.at });
    return made;
  };
  const onSchedule = (): void => {
    due = undefined;
    if (target() === null) return;
    make('schedule').catch((error: unknown) => {
      const problem = problemOf(error);
      if (problem.code === 'review-damaged') noteDamage();
      else onNews({ kind: 'failed', problem });
      // What is to be kept is still there: another try after the same time.
      due ??= setTimeout(onSchedule, scheduleAfter).unref();
    });
  };
  const changed = (): void => {
    const open = target();
    if (due !== undefined || open === null) return;
    const wait = waitFor(folder, open.path, open.db);
    if (wait !== null) due = setTimeout(onSchedule, wait).unref();
  };
  const noteDamage = (): void => {
    const open = target();
    if (open === null || open.path === damagedPath) return;
    damagedPath = open.path;
    onNews({ kind: 'damaged', path: open.path });
  };
  const look = (): void => {
    const open = target();
    if (open === null) return;
    const started = runKeeping('health', { review: open.path });
    looking = started;
    void takeHealth(started);
  };
  const takeHealth = async (started: RunningKeeping<ReviewHealth>): Promise<void> => {
    // What cannot be looked through now is looked through when it is opened again.
    const health = await started.answer.catch(() => null);
    if (looking !== started) return;
    looking = null;
    if (health === null) return;
    if (!health.sound) noteDamage();
    else if (health.searchRebuilt) onNews({ kind: 'search rebuilt' });
  };
  const forget = (): void => {
    clearTimeout(due);
    clearTimeout(healthDue);
    due = undefined;
    looking?.stop();
    looking = null;
    damagedPath = null;
  };

  return {
    changed,
    reset: () => {
      forget();
      if (target() === null) return;
      healthDue = setTimeout(look, healthAfter).unref();
      changed();
    },
    make,
    list: (path) => listFor(folder, target(), path),
    newestSound: (path) => {
      const found = newestSound(listBackups(folder, path, null));
      return found === null ? null : { ...found, since: null };
    },
    recover: (path, to) => {
      const input = { review: resolve(path), target: to ?? recoveredPath(path) };
      return track(runKeeping('recover', input).answer);
    },
    noteDamage,
    stop: async () => {
      forget();
      await Promise.allSettled(running);
    },
  };
}

/** Milliseconds until the next backup is due; null when the newest one holds everything. */
function waitFor(folder: string, path: string, db: ReadDb): number | null {
  try {
    const { id, sources, step } = reviewFacts(db);
    if (sources === 0 && step === null) return null;
    const newest = newestStep(folder, path, id);
    if (newest === step) return null;
    const at = firstStepSince(db, newest ?? null);
    const since = at === null ? Date.now() : Date.parse(at);
    return Math.min(scheduleAfter, Math.max(atLeast, since + scheduleAfter - Date.now()));
  } catch {
    // A review that cannot be read is told of by those who read it.
    return null;
  }
}

function listFor(
  folder: string,
  open: ReturnType<BackupJobsOptions['target']>,
  path: string | undefined,
): BackupList {
  if (open === null || (path !== undefined && resolve(path) !== open.path)) {
    const of = path ?? '';
    const found = of === '' ? [] : listBackups(folder, of, null);
    return { backups: found.map((one) => ({ ...one, since: null })), folder, unsaved: null };
  }
  const { id } = reviewFacts(open.db);
  const backups = listBackups(folder, open.path, id).map((one): BackupEntry => {
    const since: ChangesSince | null =
      one.facts === null ? null : changesSince(open.db, one.facts.step);
    return { ...one, since };
  });
  const newest = backups.find(({ ofCopy, facts }) => !ofCopy && facts !== null);
  return {
    backups,
    folder,
    unsaved: newest === undefined ? changesSince(open.db, null) : newest.since,
  };
}

/** "x (recovered).claimgrid" beside the file, with a number where that is taken. */
export function recoveredPath(path: string): string {
  const stem = join(dirname(resolve(path)), `${reviewName(path)} (recovered`);
  for (let number = 1; ; number += 1) {
    const free = `${stem}${number === 1 ? '' : ` ${number}`})${extname(path)}`;
    if (!existsSync(free)) return free;
  }
}

const closedProblem = {
  code: 'review-closed',
  message: 'Make a backup: no review is open',
  hint: 'Open a review or make a new one',
};
