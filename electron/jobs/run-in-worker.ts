import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { writeLog } from '../log/program-log.ts';
import { entryFile } from './entry-file.ts';
import { noteEnd } from './worker-end.ts';
import type { WorkerEnd, WorkerLimits } from './worker-end.ts';
import type { WorkerTask } from './worker-messages.ts';

/** Starts a worker thread for a task; `runInWorker` is one. */
export type RunInWorker = (task: WorkerTask) => Worker;

const minute = 60_000;

/** In MiB. */
interface ThreadLimits extends WorkerLimits {
  /** How far V8's own limit lies above ours, where not as usual. */
  readonly headroom?: number;
  /** How large V8's nursery may grow, where it is not left to V8. */
  readonly nursery?: number;
}

/*
 * Each several times what the largest review that is promised (100,000 claims)
 * was measured to take; what is more is a fault or a hostile file. Restoring and
 * checking read the whole file in one go, and an import is stored in one.
 */
const limits: Readonly<Record<WorkerTask['task'], ThreadLimits>> = {
  // What is stored is garbage at once, and V8 lets garbage grow by what it may hold: up to four
  // times what is in use where that is 2 GiB or more, up to twice below; and the nursery to 100 MB.
  import: { memory: 1536, silence: 20 * minute, headroom: 384, nursery: 24 },
  edit: { memory: 2048, silence: 10 * minute },
  ranking: { memory: 2048, silence: 10 * minute },
  comparison: { memory: 4096, silence: 10 * minute },
  reports: { memory: 3072, silence: 20 * minute },
  returned: { memory: 2048, silence: 10 * minute },
  keeping: { memory: 2048, silence: 60 * minute },
};

/**
 * V8's own limit lies above ours, in MiB: it ends the thread between two steps of
 * a program, but the whole process when it is met inside of V8 (a large message
 * that is unpacked, say).
 */
const usualHeadroom = 1024;

/** Milliseconds between two looks at a worker. */
const lookEvery = 250;

/**
 * Starts a worker thread (worker.ts) for a task; it has its own connection to
 * the review file. One that takes more memory than its limit, or works for too
 * long without a word or a pause, is ended: SQLite takes back what it had begun,
 * and `onWorkerEnd` hears of it.
 *
 * @param given other limits than those of the task (tests)
 */
export function runInWorker(task: WorkerTask, given: Partial<WorkerLimits> = {}): Worker {
  const {
    memory,
    silence,
    headroom = usualHeadroom,
    nursery,
  }: ThreadLimits = { ...limits[task.task], ...given };
  const most = Math.min(memory, Math.floor((totalmem() / 2 ** 20) * 0.75));
  const worker = new Worker(entryFile('worker'), {
    workerData: task,
    // The flags of this process (a test runner's, say) are not the worker's business.
    execArgv: [],
    resourceLimits: {
      maxOldGenerationSizeMb: most + headroom,
      ...(nursery === undefined ? {} : { maxYoungGenerationSizeMb: nursery }),
    },
  });
  worker.on('error', (error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      noteEnd(worker, { how: 'memory', limit: most });
    }
    // Whoever started it tells the person; the log keeps what it died of.
    writeLog('worker-died', { at: task.task, error });
  });
  watch(worker, task.task, { memory: most, silence });
  return worker;
}

/** Ends a worker that takes too much memory, or is busy for so long without a message and without waiting. */
function watch(worker: Worker, task: WorkerTask['task'], { memory, silence }: WorkerLimits): void {
  let heard = performance.now();
  let idle = 0;
  let asking = false;
  const end = (reason: WorkerEnd): void => {
    clearInterval(timer);
    noteEnd(worker, reason);
    writeLog('worker-died', { at: task, error: new Error(`ended: too much ${reason.how}`) });
    void worker.terminate();
  };
  const weigh = async (): Promise<void> => {
    // A thread inside one long call of SQLite answers after it.
    if (asking) return;
    asking = true;
    try {
      const { total_heap_size: heap, external_memory: beside } = await worker.getHeapStatistics();
      if ((heap + beside) / 2 ** 20 > memory) end({ how: 'memory', limit: memory });
    } catch {
      // It has not begun, or has ended meanwhile.
    }
    asking = false;
  };
  worker.on('message', () => {
    heard = performance.now();
  });
  const look = (): void => {
    const rested = worker.performance.eventLoopUtilization().idle;
    if (rested > idle) heard = performance.now();
    idle = rested;
    if (performance.now() - heard >= silence) end({ how: 'silence', limit: silence });
    else void weigh();
  };
  const timer = setInterval(look, Math.min(lookEvery, silence / 2)).unref();
  worker.once('exit', () => clearInterval(timer));
}
