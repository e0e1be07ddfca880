import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../part.ts';
import type { Random, TortureOutcome } from '../part.ts';
import {
  exportDigest,
  makeScript,
  surveyReview,
  tortureFolder,
  type Script,
} from '../work/script.ts';
import { ackedSteps, buildChild, childOrder, startChild } from '../work/start-child.ts';

export const name = 'disk-full';
export const describe =
  'a disk of 4 MB fills up at a random place of the work: told in words, an older export stays as it is, and once there is space again the same process goes on; nothing lost';

const stepsOfScript = 30;
const trialsOfScript = 20;

/** 100 trials unless told. Needs the right to mount a file system in memory. */
export async function run(count = 100, seed = 1): Promise<TortureOutcome> {
  const disk = mkdtempSync(join(tmpdir(), 'claimgrid-full-'));
  if (!mount(disk)) {
    rmSync(disk, { recursive: true, force: true });
    return { done: 0, failures: [], notes: ['skipped: it needs Linux and the right to mount'] };
  }
  const random = createRandom(seed);
  const folder = tortureFolder('full');
  const failures: string[] = [];
  let script: Script | null = null;
  let done = 0;
  let refusals = 0;
  await buildChild();
  try {
    for (let trial = 0; done < count && trial < count * 4; trial++) {
      if (script === null || trial % trialsOfScript === 0) {
        // oxlint-disable-next-line no-await-in-loop -- one trial after the other
        script = await makeScript(folder, seed * 41 + trial, stepsOfScript);
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { wrong, refused } = await fillUp(script, join(disk, `trial-${trial}`), random);
      if (refused > 0 || wrong !== null) done += 1;
      refusals += refused;
      if (wrong !== null) failures.push(`script ${script.seed}, trial ${trial}: ${wrong}`);
    }
    return { done, failures, notes: [`${refusals} times told that the disk is full`] };
  } finally {
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function mount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Does the steps on a disk that has little space left, and gives it space once the child has told. */
async function fillUp(
  script: Script,
  here: string,
  random: Random,
): Promise<{ readonly wrong: string | null; readonly refused: number }> {
  mkdirSync(here);
  const path = join(here, 'a.claimgrid');
  copyFileSync(script.template, path);
  const { bavail, bsize } = statfsSync(here);
  const left = 4096 * (12 + random.below(400));
  const ballast = join(here, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left), 1));
  const order = childOrder({
    do: 'steps',
    path,
    seed: script.seed,
    to: script.steps,
    documents: script.documents,
    checkpoint: random.pick([20, 1000]),
    retries: 400,
    pause: 10,
  });
  try {
    const child = await startChild(order);
    await child.told('refused');
    // Several tries fail before there is space.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const refused = child.lines.filter((line) => line.startsWith('refused'));
    const before = ackedSteps(child.lines.filter((line) => line !== 'ack -1'));
    const oldExport = exportDigest(order.exported);
    rmSync(ballast);
    await child.ended;
    const other = refused.find((line) => !/^refused -?\d+ disk-full .* \| ./.test(line));
    const raw = child.lines.find((line) => /^(?:raw|stderr)/.test(line));
    if (raw !== undefined) return { wrong: raw, refused: refused.length };
    if (other !== undefined) return { wrong: other, refused: refused.length };
    if (refused.length > 0 && oldExport !== script.exports[Math.min(before, script.steps)]) {
      return { wrong: 'the older export was touched', refused: refused.length };
    }
    const acked = ackedSteps(child.lines.filter((line) => line !== 'ack -1')) - 1;
    if (acked !== script.steps) return { wrong: `only ${acked} steps`, refused: refused.length };
    const { exported, copied } = order;
    const { wrong } = surveyReview(script, { path, exported, copied, acked });
    return { wrong, refused: refused.length };
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}
