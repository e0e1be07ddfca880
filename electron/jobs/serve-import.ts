import type { MessagePort } from 'node:worker_threads';
import type { WriteDb } from '#db/connection.ts';
import { openReview } from '#db/open-review.ts';
import { backUpIfChanged } from '../backups/backup-store.ts';
import { problemOf } from '../problem-of.ts';
import type { FileReader } from './file-reader.ts';
import { createImportRun, leftOut, waitingFile } from './import-job.ts';
import type { ImportItem, ImportRun } from './import-job.ts';
import type { ImportFile } from './import-state.ts';
import { expandFolders } from './list-files.ts';
import type { ImportMessage, ImportRequestMessage, WorkerTask } from './worker-messages.ts';

type ImportTask = Extract<WorkerTask, { task: 'import' }>;

/**
 * Runs one import in this worker thread: reads all files, then waits for a
 * person's choice, then stores. Reports every step. The reader is closed
 * afterwards.
 */
export async function serveImport(
  port: MessagePort,
  task: ImportTask,
  reader: FileReader,
): Promise<void> {
  const say = (message: ImportMessage): void => port.postMessage(message);
  const cancel = new AbortController();
  const mailbox = openMailbox(port, cancel);
  try {
    const items = expandFolders(task.items);
    const review = openReview(task.review);
    try {
      await importItems(items, { ...task, db: review.write, reader, say, cancel, mailbox });
    } finally {
      review.close();
    }
  } catch (error) {
    say({ type: 'failed', problem: problemOf(error) });
  } finally {
    reader.close();
    port.close();
  }
}

/** A backup that cannot be made keeps nobody from importing: an import can be undone. */
function backUp({ db, say, review, backups }: Surroundings): void {
  try {
    backUpIfChanged(backups, db, review, 'before import');
  } catch (error) {
    say({ type: 'no backup', problem: problemOf(error) });
  }
}

interface Surroundings {
  readonly review: string;
  readonly backups: string;
  readonly author: string;
  readonly db: WriteDb;
  readonly reader: FileReader;
  readonly say: (message: ImportMessage) => void;
  readonly cancel: AbortController;
  readonly mailbox: Mailbox;
}

async function importItems(items: readonly ImportItem[], around: Surroundings): Promise<void> {
  const { author, db, reader, say, cancel, mailbox } = around;
  const files = items.map((item) => waitingFile(item));
  say({ type: 'files', files });
  const onFile = (index: number, file: ImportFile): void => {
    files[index] = file;
    say({ type: 'file', index, file });
  };
  const { signal } = cancel;
  const run = createImportRun({ db, author, items, reader, signal, onFile });
  try {
    // oxlint-disable-next-line no-await-in-loop -- one reader, one file at a time
    for (const index of items.keys()) await run.read(index);
    const take = signal.aborted ? null : nothingToChoose(files) ? [] : await choice(run, around);
    if (take === null) {
      say({ type: 'end', report: null });
      return;
    }
    for (const [index, file] of leftOut(files, take)) onFile(index, file);
    run.readAll();
    if (take.length > 0) backUp(around);
    for (const { index, parts } of take) {
      // oxlint-disable-next-line no-await-in-loop -- one file at a time: the next may be a copy of this one
      await run.store(index, parts);
      if (signal.aborted) break;
      // Leaves the thread to hear whether it should stop.
      // oxlint-disable-next-line no-await-in-loop -- as above
      await mailbox.breathe();
    }
    if (signal.aborted) run.takeBack();
    say({ type: 'end', report: run.finish(signal.aborted) });
  } finally {
    run.close();
  }
}

/** Problems that a person can help with: then they are asked even when nothing was read. */
const helpable = new Set(['password-needed', 'password-wrong', 'table-no-title']);

function nothingToChoose(files: readonly ImportFile[]): boolean {
  return !files.some(({ state, error }) => state === 'read' || helpable.has(error?.code ?? ''));
}

/** Waits for the person's choice, showing what they ask to see; null when they cancel. */
async function choice(
  run: ImportRun,
  { say, mailbox }: Surroundings,
): Promise<Extract<ImportRequestMessage, { type: 'take' }>['take'] | null> {
  say({ type: 'ready' });
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- a conversation
    const message = await mailbox.next();
    if (message.type === 'cancel') return null;
    if (message.type === 'take') return message.take;
    if (message.type === 'preview') {
      say({ type: 'preview', request: message.request, value: run.preview(message.index) });
    } else {
      // oxlint-disable-next-line no-await-in-loop -- a conversation
      const value = await run.read(message.index, message.help);
      say({ type: 'reread', request: message.request, value });
    }
  }
}

interface Mailbox {
  next(): Promise<ImportRequestMessage>;
  /** Lets messages that have come in be heard. */
  breathe(): Promise<void>;
}

function openMailbox(port: MessagePort, cancel: AbortController): Mailbox {
  const waiting: ImportRequestMessage[] = [];
  let wake: () => void = () => {};
  const hear = (message: ImportRequestMessage): void => {
    if (message.type === 'cancel') cancel.abort();
    waiting.push(message);
    wake();
  };
  port.on('message', hear);
  return {
    next: async () => {
      for (;;) {
        const message = waiting.shift();
        if (message !== undefined) return message;
        // oxlint-disable-next-line no-await-in-loop -- waiting is the point
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    breathe: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
