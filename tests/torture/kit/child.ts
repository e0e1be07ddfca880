import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { ProblemError } from '#core/problem.ts';
import { backupReview } from '#db/backup.ts';
import { createReview, openReview } from '#db/open-review.ts';
import { assessClaims } from '#db/assessments.ts';
import { makeBackup } from '#electron/backups/backup-store.ts';
import { restoreReview } from '#electron/backups/restore-review.ts';
import type { ReadDocument } from './documents.ts';
import { exportCsv, makeStep } from './steps.ts';

/*
 * The process that is killed, cut off or failed: does what its first argument
 * says (JSON, a `ChildOrder`) and tells each step once the product's call has
 * returned: "ack 3", "refused 3 disk-full …" (a Problem), "raw 3 …" (any other
 * error), "ready", "done". To a file, or to stdout.
 */

/** One thing that is tried at a place where it cannot be done. */
export interface ChildPlace {
  readonly do: 'open' | 'create' | 'export' | 'copy';
  /** Of the review that is opened or made. */
  readonly path: string;
  /** Where the export or the copy goes. */
  readonly target: string;
}

/** What a child is to do. */
export interface ChildOrder {
  readonly do: 'steps' | 'open' | 'export' | 'create' | 'notes' | 'places' | 'restore' | 'backups';
  readonly path: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  /** The documents in V8's serialisation; a path. */
  readonly documents: string;
  readonly exported: string;
  readonly copied: string;
  /** Pages after which the log is folded in: small, so that it happens often. */
  readonly checkpoint: number;
  /** FULL is the product's own. */
  readonly synchronous: 'FULL' | 'NORMAL' | 'OFF';
  /** A file for what it tells; null for stdout. */
  readonly acks: string | null;
  /** How often a refused step is tried again. */
  readonly retries: number;
  /** Milliseconds before a refused step is tried again, and before a process that only opened a file ends. */
  readonly pause: number;
  /** Of 'places': what is tried one after the other. */
  readonly places: readonly ChildPlace[];
  /** Of 'restore' and 'backups'. */
  readonly restore: {
    /** What is restored; for 'backups' a file that is waited for before the second one. */
    readonly backup: string;
    /** The folder of all backups. */
    readonly folder: string;
    /** Whether this process has the review open meanwhile, as a window has it. */
    readonly open: boolean;
  };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by start-child.ts, which types it
const order = JSON.parse(process.argv[2] ?? '') as ChildOrder;
const acks = order.acks === null ? 1 : openSync(order.acks, 'a');
const tell = (words: string): void => void writeSync(acks, `${words.replaceAll('\n', ' ')}\n`);

async function run(): Promise<void> {
  if (order.do === 'places') {
    for (const [index, place] of order.places.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await attempt(index, () => tryPlace(place));
    }
    return;
  }
  if (order.do === 'create') {
    await attempt(0, () => createReview(order.path, { title: 'New' }).close());
    return;
  }
  if (order.do === 'backups') {
    await makeBackups(order.restore.folder, order.restore.backup);
    return;
  }
  if (order.do === 'restore') {
    const { backup, folder, open } = order.restore;
    const opened = open ? openReview(order.path) : null;
    tell('ready');
    await attempt(0, () => restoreReview({ folder, review: order.path, from: backup }));
    await pause(order.pause);
    opened?.close();
    return;
  }
  if (order.do === 'open') {
    tell('ready');
    await attempt(0, () => openReview(order.path).close());
    await pause(order.pause);
    return;
  }
  const opened = await attempt(-1, () => openReview(order.path));
  if (opened === null) return;
  const { connection } = opened.write;
  connection.pragma(`synchronous = ${order.synchronous}`);
  connection.pragma(`wal_autocheckpoint = ${order.checkpoint}`);
  const documents: ReadDocument[] =
    order.documents === '' ? [] : deserialize(readFileSync(order.documents));
  const work = { review: opened, documents, exported: order.exported, copied: order.copied };
  tell('ready');
  for (let index = order.from; index < order.to; index++) {
    // oxlint-disable-next-line no-await-in-loop -- one step after the other is what is tested
    await attempt(index, async () => {
      if (order.do === 'export') await exportCsv(opened, order.exported);
      else if (order.do === 'notes') {
        const number = 1 + (index % 8);
        assessClaims(opened.write, `Writer ${order.seed}`, [number], {
          note: `${order.seed}-${index}`,
        });
      } else await makeStep(work, order.seed, index);
    });
  }
  await attempt(order.to, () => opened.close());
  if (order.do === 'export') await pause(order.pause);
}

/** A backup, then edits with a backup after each until one can be made. */
async function makeBackups(folder: string, signal: string): Promise<void> {
  const review = openReview(order.path);
  await attempt(0, () => makeBackup(folder, review.read, order.path, 'asked'));
  // oxlint-disable-next-line no-await-in-loop -- waiting is the point
  while (!existsSync(signal)) await pause(1);
  let edits = 0;
  await attempt(1, () => {
    assessClaims(review.write, 'Ada', [1], { note: `Edit ${edits + 1}` });
    edits += 1;
    tell(`edit ${edits}`);
    makeBackup(folder, review.read, order.path, 'asked');
  });
  review.close();
}

async function tryPlace(place: ChildPlace): Promise<void> {
  if (place.do === 'create') return createReview(place.path, {}).close();
  const review = openReview(place.path);
  try {
    if (place.do === 'export') await exportCsv(review, place.target);
    if (place.do === 'copy') backupReview(review.read, place.target);
  } finally {
    review.close();
  }
}

/** Does it until it works; null when it never did. */
async function attempt<Value>(
  index: number,
  work: () => Value | Promise<Value>,
): Promise<Value | null> {
  for (let turn = 0; turn <= order.retries; turn++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- a step is tried again after it failed
      const value = await work();
      tell(`ack ${index}`);
      return value;
    } catch (error) {
      if (error instanceof ProblemError) {
        const { code, message, hint = '' } = error.problem;
        tell(`refused ${index} ${code} ${message} | ${hint}`);
        // oxlint-disable-next-line no-await-in-loop -- the cause may go away meanwhile
        await pause(order.pause);
      } else tell(`raw ${index} ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
    }
  }
  return null;
}

await run();
tell('done');
if (order.acks !== null) closeSync(acks);
