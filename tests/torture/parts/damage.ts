import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assessClaims } from '#db/assessments.ts';
import { openReview } from '#db/open-review.ts';
import { recoverReview } from '#db/recover/recover-review.ts';
import { createRandom } from '../part.ts';
import type { Random, TortureOutcome } from '../part.ts';
import { makeWorkedReview } from '../worked-review.ts';
import type { DamageAnswer } from '../try-damaged.ts';

export const name = 'damage';
export const describe =
  'reviews with flipped bytes, zeroed pages, cut ends and foreign logs: opening, checking and saving them never crashes, hangs, or touches the file; one bad page leaves 95 % of the rows';

const page = 4096;
const patience = 60_000;

/** 2,000 damaged files. */
export async function run(count = 2000, seed = 1): Promise<TortureOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-torture-'));
  const failures: string[] = [];
  const tally = new Map<string, number>();
  const shares: number[] = [];
  try {
    const made = await makeOriginals(folder);
    const random = createRandom(seed);
    let tester = startTester();
    for (let index = 0; index < count; index += 1) {
      const path = join(folder, 'damaged.claimgrid');
      const saved = join(folder, 'saved.claimgrid');
      const kind = kinds[index % kinds.length] ?? 'page';
      damage(kind, made, path, random);
      const before = hashOf(path);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const answer = await ask(tester, { path, saved });
      const words = `${index} (${kind})`;
      if (answer === null) {
        failures.push(`${words}: crashed, or did not end in ${patience / 1000} s`);
        tester.kill('SIGKILL');
        tester = startTester();
      } else {
        tally.set(answer.opened, (tally.get(answer.opened) ?? 0) + 1);
        if (answer.unexpected !== null) failures.push(`${words}: ${answer.unexpected}`);
        if (kind === 'foreign log' && answer.opened === 'opened') {
          failures.push(`${words}: the log of another review was taken in`);
        }
        if (kind === 'page') {
          shares.push(answer.rows / made.rows);
          if (answer.problems > 0)
            failures.push(`${words}: saved with ${answer.problems} problems`);
          if (answer.rows < 0.95 * made.rows) {
            failures.push(`${words}: ${answer.rows} of ${made.rows} rows saved`);
          }
        }
      }
      if (!existsSync(path)) failures.push(`${words}: the file is gone`);
      // A file that opened was written as SQLite writes any: it took its own log in.
      else if (answer?.opened !== 'opened' && hashOf(path) !== before) {
        failures.push(`${words}: the file was changed`);
      }
      const others = readdirSync(folder).filter((one) => /\.(?:new|copy|bak)/u.test(one));
      if (others.length > 0) failures.push(`${words}: left ${others.join(', ')}`);
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true });
      for (const end of ['', '-wal', '-shm']) rmSync(saved + end, { force: true });
    }
    tester.kill();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  shares.sort((a, b) => a - b);
  const percent = (share: number | undefined): string => `${((share ?? 0) * 100).toFixed(2)} %`;
  return {
    done: count,
    failures,
    notes: [
      [...tally].map(([what, times]) => `${what}: ${times}`).join(', '),
      `one bad page, ${shares.length} times: at least ${percent(shares[0])} of the rows, half of them ${percent(shares[Math.floor(shares.length / 2)])} or more`,
    ],
  };
}

const kinds = [
  'page',
  'flips',
  'zeros',
  'cut',
  'foreign log',
  'header',
  'flips',
  'old log',
] as const;
type Kind = (typeof kinds)[number];

interface Originals {
  /** Of about a thousand pages: one of them is hit. */
  readonly large: Buffer;
  /** Of some hundred pages, for everything else. */
  readonly small: Buffer;
  /** A log of another review. */
  readonly foreignLog: Buffer;
  /** A log of this review from another day. */
  readonly oldLog: Buffer;
  /** Rows of the large one. */
  readonly rows: number;
}

async function makeOriginals(folder: string): Promise<Originals> {
  const large = join(folder, 'large.claimgrid');
  const small = join(folder, 'small.claimgrid');
  const other = join(folder, 'other.claimgrid');
  await makeWorkedReview(large, 2000);
  await makeWorkedReview(small, 200);
  await makeWorkedReview(other, 300);
  const saved = join(folder, 'whole.claimgrid');
  const { rows } = recoverReview(large, saved);
  const made = {
    foreignLog: logOf(other),
    oldLog: logOf(small),
    large: readFileSync(large),
    small: readFileSync(small),
    rows,
  };
  for (const one of [large, small, other, saved]) rmSync(one);
  return made;
}

function logOf(path: string): Buffer {
  const review = openReview(path);
  assessClaims(review.write, 'Ada', [1, 2, 3], { note: 'In the log' });
  copyFileSync(`${path}-wal`, `${path}.log`);
  review.close();
  const log = readFileSync(`${path}.log`);
  rmSync(`${path}.log`);
  return log;
}

function damage(kind: Kind, made: Originals, path: string, random: Random): void {
  const bytes = Buffer.from(kind === 'page' ? made.large : made.small);
  const pages = bytes.length / page;
  const randomBytes = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) bytes[at] = random.below(256);
  };
  switch (kind) {
    case 'page': {
      const at = pageToHit(bytes, pages, random) * page;
      if (random.next() < 0.5) bytes.fill(0, at, at + page);
      else randomBytes(at, at + page);
      break;
    }
    case 'flips':
      for (let left = 1 + random.below(200); left > 0; left -= 1) {
        bytes[random.below(bytes.length)] = random.below(256);
      }
      break;
    case 'zeros': {
      const at = random.below(pages) * page;
      bytes.fill(0, at, Math.min(bytes.length, at + page * (1 + random.below(60))));
      break;
    }
    case 'header':
      for (let left = 1 + random.below(20); left > 0; left -= 1) {
        bytes[random.below(600)] = random.below(256);
      }
      break;
    case 'cut':
      writeFileSync(path, bytes.subarray(0, random.below(bytes.length)));
      return;
    case 'foreign log':
      writeFileSync(`${path}-wal`, made.foreignLog);
      break;
    case 'old log': {
      const log = Buffer.from(made.oldLog);
      for (let left = random.below(50); left > 0; left -= 1) {
        log[random.below(log.length)] = random.below(256);
      }
      writeFileSync(`${path}-wal`, log);
      break;
    }
    default:
      kind satisfies never;
  }
  writeFileSync(path, bytes);
}

/** Any page, or, half of the time, one of a tree: most pages are the insides of long texts. */
function pageToHit(bytes: Buffer, pages: number, random: Random): number {
  const anyPage = random.next() < 0.5;
  for (;;) {
    const number = random.below(pages);
    if (anyPage || [2, 5, 10, 13].includes(bytes[number * page] ?? 0)) return number;
  }
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function startTester(): ChildProcess {
  return fork(join(import.meta.dirname, '../try-damaged.ts'), { stdio: 'inherit' });
}

/** Null when the process ended or did not answer in time. */
function ask(
  tester: ChildProcess,
  question: { readonly path: string; readonly saved: string },
): Promise<DamageAnswer | null> {
  return new Promise((resolve) => {
    const end = (answer: DamageAnswer | null): void => {
      clearTimeout(timer);
      tester.off('message', onMessage);
      tester.off('exit', onExit);
      resolve(answer);
    };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- try-damaged.ts answers nothing else
    const onMessage = (message: unknown): void => end(message as DamageAnswer);
    const onExit = (): void => end(null);
    const timer = setTimeout(onExit, patience);
    tester.once('message', onMessage);
    tester.once('exit', onExit);
    tester.send(question);
  });
}
