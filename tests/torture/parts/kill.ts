import { mkdirSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openReview } from '#db/open-review.ts';
import { createRandom } from '../part.ts';
import type { TortureOutcome } from '../part.ts';
import { makeScript, surveyReview, tortureFolder, type Script } from '../kit/script.ts';
import { ackedSteps, buildChild, scriptOrder, startChild } from '../kit/start-child.ts';
import { stepName } from '../kit/steps.ts';

export const name = 'kill';
export const describe =
  'SIGKILL at a random moment of imports, tagging, bulk edits, undo, merges and exports; the file opens, is sound and holds every acknowledged step whole';

const stepsOfScript = 80;
const trialsOfScript = 50;

/** 1,000 kills unless told. `settings.synchronous` is for the proof that the test can fail. */
export async function run(count = 1000, seed = 1): Promise<TortureOutcome> {
  const random = createRandom(seed);
  const folder = tortureFolder('kill');
  const failures: string[] = [];
  const underWay = new Map<string, number>();
  let script: Script | null = null;
  let done = 0;
  let steps = 0;
  let whole = 0;
  let drafts = 0;
  await buildChild();
  try {
    while (done < count) {
      if (script === null || done % trialsOfScript === 0) {
        // oxlint-disable-next-line no-await-in-loop -- one trial after the other
        script = await makeScript(
          folder,
          seed * 31 + Math.floor(done / trialsOfScript),
          stepsOfScript,
        );
      }
      const here = join(folder, `trial-${done}`);
      mkdirSync(here);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const trial = await killOnce(script, here, random);
      if (trial.killed) done += 1;
      steps += trial.acked;
      whole += trial.held > trial.acked ? 1 : 0;
      drafts += trial.drafts;
      if (trial.killed) {
        const doing = stepName(script.seed, trial.acked);
        underWay.set(doing, (underWay.get(doing) ?? 0) + 1);
      }
      if (trial.wrong !== null)
        failures.push(`script ${script.seed}, step ${trial.acked}: ${trial.wrong}`);
      rmSync(here, { recursive: true, force: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const notes = [
    `${steps.toLocaleString('en')} acknowledged steps; ${whole} times the step under way was there, whole`,
    `under way: ${[...underWay]
      .toSorted((a, b) => b[1] - a[1])
      .map(([doing, times]) => `${doing} ${times}`)
      .join(', ')}`,
    `unfinished drafts beside the files, cleared later: ${drafts}`,
  ];
  return { done, failures, notes };
}

interface Trial {
  readonly killed: boolean;
  readonly acked: number;
  readonly held: number;
  readonly drafts: number;
  readonly wrong: string | null;
}

async function killOnce(
  script: Script,
  folder: string,
  random: ReturnType<typeof createRandom>,
): Promise<Trial> {
  const path = join(folder, 'a.claimgrid');
  const order = scriptOrder(script, path, {
    checkpoint: random.pick([10, 60, 1000]),
  });
  const child = await startChild(order);
  // Some are killed while they open the file, most at a step.
  const moment = random.below(script.steps + 2) - 2;
  if (moment >= -1) await child.told(moment < 0 ? 'ready' : `ack ${moment}`);
  const wait = moment < -1 ? random.below(150) : random.next() * 12;
  const until = performance.now() + wait;
  if (wait > 3) await pause(wait - 2);
  // Timers come in whole milliseconds, a step takes two.
  while (performance.now() < until);
  child.process.kill('SIGKILL');
  const killed = (await child.ended) === 'SIGKILL';
  const acked = Math.min(ackedSteps(child.lines.filter((line) => line !== 'ack -1')), script.steps);
  const raw = child.lines.find((line) => /^(?:raw|refused|stderr)/.test(line));
  const { exported, copied } = order;
  const drafts = draftsIn(folder);
  const survey = surveyReview(script, { path, exported, copied, acked });
  const wrong = raw ?? survey.wrong ?? clearLater(folder, path);
  return { killed, acked, held: survey.held, drafts: drafts.length, wrong };
}

function draftsIn(folder: string): string[] {
  return readdirSync(folder).filter((file) => /\.(?:new|tmp)(?:-\w+)?$/.test(file));
}

/** What was left unfinished goes when the review is opened an hour later. */
function clearLater(folder: string, path: string): string | null {
  const before = new Date(Date.now() - 3_600_000);
  for (const draft of draftsIn(folder)) utimesSync(join(folder, draft), before, before);
  openReview(path).close();
  const left = draftsIn(folder);
  return left.length === 0 ? null : `not cleared: ${left.join(', ')}`;
}
