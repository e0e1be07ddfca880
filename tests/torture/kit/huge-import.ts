import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkReview } from '#db/check.ts';
import type { ReadDb } from '#db/connection.ts';
import { createReview } from '#db/open-review.ts';
import { isRunning } from '#electron/jobs/import-state.ts';
import type { ImportJob } from '#electron/jobs/import-state.ts';
import { listFiles } from '#electron/jobs/list-files.ts';
import { startImport } from '#electron/jobs/start-import.ts';
import type { RunningImport } from '#electron/jobs/start-import.ts';

/** When an import is cancelled: a moment after the first file is being read, or being stored, or with half of them stored. */
export type CancelAt = 'reading' | 'storing' | 'half stored';

/** What the program prints, as one line of JSON. */
export interface HugeImport {
  readonly state: string;
  readonly seconds: number;
  readonly stored: number;
  readonly files: number;
  readonly claims: number;
  /** Largest resident memory in MiB of this process, and of its reader. */
  readonly own: number;
  readonly reader: number;
  /** What the review shows in the end, as a hash. */
  readonly digest: string;
  readonly cancelled: readonly {
    readonly at: CancelAt;
    readonly state: string;
    /** From the cancel to the end of the job. */
    readonly milliseconds: number;
    /** Of these, what this process itself worked: a busy machine makes it wait. */
    readonly worked: number;
    /** Files, sources, claims and references that are seen afterwards. */
    readonly left: number;
  }[];
  readonly problems: readonly string[];
}

// Imports a folder the way the window does into a new review, after cancelling it at the moments that are named.
const [folder, review, ...moments] = process.argv.slice(2);
if (folder === undefined || review === undefined) {
  throw new Error('Import a folder: say which, and the path of the review');
}
const paths = listFiles([folder]).map(({ path }) => path);
const opened = createReview(review, {});
let [own, reader] = [0, 0];
const watch = setInterval(() => {
  own = Math.max(own, process.memoryUsage.rss() / 2 ** 20);
  reader = Math.max(reader, childMemory());
}, 200);
const cancelled: HugeImport['cancelled'][number][] = [];
for (const at of moments) {
  if (at !== 'reading' && at !== 'storing' && at !== 'half stored') {
    throw new Error(`Cancel: not at "${at}"`);
  }
  const running = begin(review);
  // oxlint-disable-next-line no-await-in-loop -- one import after the other
  await until(running, () => hasCome(at, running.job()));
  // oxlint-disable-next-line no-await-in-loop -- as above
  if (at !== 'half stored') await pause(300);
  const asked = performance.now();
  const used = process.cpuUsage();
  running.cancel();
  // oxlint-disable-next-line no-await-in-loop -- as above
  await running.ended;
  const milliseconds = Math.round(performance.now() - asked);
  const { user, system } = process.cpuUsage(used);
  const worked = Math.round((user + system) / 1000);
  const { state } = running.job();
  cancelled.push({ at, state, milliseconds, worked, left: countShown(opened.read) });
}
const started = performance.now();
const running = begin(review);
await until(running, () => !isRunning(running.job()));
await running.ended;
const seconds = (performance.now() - started) / 1000;
clearInterval(watch);
const { state, files } = running.job();
const outcome: HugeImport = {
  state,
  seconds,
  stored: files.filter((file) => file.state === 'stored').length,
  files: files.length,
  claims: files.reduce((sum, { claims }) => sum + claims, 0),
  own: Math.round(own),
  reader: Math.round(reader),
  digest: digestShown(opened.read),
  cancelled,
  problems: [
    ...files.flatMap(({ error }) => (error === null ? [] : [error.message])).slice(0, 3),
    ...checkReview(opened.read).problems,
  ],
};
opened.close();
console.log(JSON.stringify(outcome));

function begin(path: string): RunningImport {
  return startImport({
    id: 'huge',
    review: path,
    author: 'torture',
    backups: join(path, '..', 'backups'),
    items: paths.map((file) => ({ kind: 'path', path: file })),
    onJob: () => {},
    onStored: () => {},
    onNoBackup: () => {},
  });
}

function hasCome(at: CancelAt, job: ImportJob): boolean {
  return at === 'half stored'
    ? job.state === 'storing' && job.done >= job.total / 2
    : job.files.some((file) => file.state === at);
}

/** Takes all files once they are read, and waits. */
async function until(import_: RunningImport, reached: () => boolean): Promise<void> {
  while (!reached() && isRunning(import_.job())) {
    const job = import_.job();
    if (job.state === 'ready') import_.take([...job.files.keys()].map((index) => ({ index })));
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await pause(Math.max(20, job.total / 20));
  }
}

/** Resident memory of the largest child process in MiB, from Linux's account of processes; 0 elsewhere. */
function childMemory(): number {
  if (process.platform !== 'linux') return 0;
  let most = 0;
  for (const thread of readdirSync('/proc/self/task')) {
    for (const child of words(`/proc/self/task/${thread}/children`)) {
      const status = words(`/proc/${child}/status`);
      const at = status.indexOf('VmRSS:');
      if (at !== -1) most = Math.max(most, Number(status[at + 1]) / 1024);
    }
  }
  return most;
}

/** Empty when what the file tells of has ended. */
function words(path: string): string[] {
  try {
    return readFileSync(path, 'latin1').split(/\s+/).filter(Boolean);
  } catch {
    return [];
  }
}

function countShown({ connection }: ReadDb): number {
  const tables = ['files', 'sources', 'claims', '"references"'];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table} WHERE hidden = 0)`);
  return (
    connection
      .prepare<[], number>(`SELECT ${counts.join(' + ')}`)
      .pluck()
      .get() ?? -1
  );
}

/** Everything that is seen of the imported files, without numbers, ids and times: equal for equal reviews. */
function digestShown({ connection }: ReadDb): string {
  const hash = createHash('sha256');
  const claim = `claims AS c JOIN sources AS s ON s.number = c.source
    JOIN files AS f ON f.number = s.file`;
  const inOrder = 'f.name, s.part, c.start_offset, c.end_offset';
  const queries = [
    `SELECT name, sha256, format, encoding, warnings FROM files WHERE hidden = 0 ORDER BY name`,
    `SELECT f.name, s.part, s.title, s.language, s.text, s.blocks, s.links, s.metadata
      FROM sources AS s JOIN files AS f ON f.number = s.file WHERE s.hidden = 0
      ORDER BY f.name, s.part`,
    `SELECT c.start_offset, c.end_offset, c.type, c.score, c.quote, c.cues, c.prefix, c.suffix
      FROM ${claim} WHERE c.hidden = 0 ORDER BY ${inOrder}`,
    `SELECT c.start_offset, x.kind, x.value, x.start_offset FROM ${claim}
      JOIN study_cues AS x ON x.claim = c.number WHERE c.hidden = 0
      ORDER BY ${inOrder}, x.kind, x.value, x.start_offset`,
    `SELECT c.start_offset, r.label, r.ids, x.position, x.scope FROM ${claim}
      JOIN citations AS x ON x.claim = c.number JOIN "references" AS r ON r.number = x.reference
      WHERE c.hidden = 0 ORDER BY ${inOrder}, x.position`,
    `SELECT label, ids, text, csl FROM "references" WHERE hidden = 0 ORDER BY label, ids`,
  ];
  for (const query of queries) {
    for (const row of connection.prepare<[], unknown[]>(query).raw().iterate()) {
      hash.update(JSON.stringify(row));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
