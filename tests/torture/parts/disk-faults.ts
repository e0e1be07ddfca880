import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readDiskLog } from '../disk/disk-log.ts';
import { noLibrary, watchedEnvironment, watchLibrary } from '../disk/watch-disk.ts';
import type { DiskFault } from '../disk/watch-disk.ts';
import type { TortureOutcome } from '../part.ts';
import { isStopAsked } from '../stop.ts';
import { makeScript, surveyReview, tortureFolder, type Script } from '../kit/script.ts';
import { ackedSteps, buildChild, scriptOrder, startChild } from '../kit/start-child.ts';
import { stepName } from '../kit/steps.ts';

export const name = 'disk-faults';
export const describe =
  'every n-th open, write, sync, truncate and rename fails (EIO, ENOSPC, EACCES, short write), once or three times running, over import, tagging, export and copy: told in words with a next step, tried again it works, nothing lost or doubled';

const stepsOfScript = 18;
const errors: readonly DiskFault['error'][] = ['EIO', 'ENOSPC', 'EACCES', 'SHORT'];

/** Every call with every error unless told how many of those, evenly spread. */
export async function run(count?: number, seed = 1): Promise<TortureOutcome> {
  const library = watchLibrary();
  if (library === null) return { done: 0, failures: [], notes: [noLibrary] };
  await buildChild();
  const folder = tortureFolder('faults');
  const failures: string[] = [];
  const told = new Map<string, number>();
  let done = 0;
  try {
    const script = await makeScript(folder, seedWithAll(seed), stepsOfScript);
    const calls = await countCalls(script, folder, library);
    const faults = Array.from({ length: calls }, (_, call) =>
      errors.map((error, index): DiskFault => ({
        first: call + 1,
        count: (call + index) % 2 === 0 ? 1 : 3,
        error,
      })),
    ).flat();
    const every = count === undefined ? 1 : Math.max(1, faults.length / count);
    for (let at = 0; at < faults.length; at += every) {
      const fault = faults[Math.floor(at)];
      if (fault === undefined || isStopAsked()) break;
      // oxlint-disable-next-line no-await-in-loop -- one trial after the other
      const trial = await failOnce(script, join(folder, 'trial'), library, fault);
      if (isStopAsked()) break;
      done += 1;
      for (const code of trial.codes) told.set(code, (told.get(code) ?? 0) + 1);
      const which = `${fault.error} at call ${fault.first}, ${fault.count} times`;
      if (trial.wrong !== null) failures.push(`${which}: ${trial.wrong}`);
    }
    const codes = [...told].toSorted((a, b) => b[1] - a[1]);
    return {
      done,
      failures,
      notes: [
        `${calls} calls of ${stepsOfScript} steps, ${faults.length} faults in all`,
        `told: ${codes.map(([code, times]) => `${code} ${times}`).join(', ')}`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first seed from this one on whose steps hold all that is wanted. */
function seedWithAll(seed: number): number {
  for (let found = seed; ; found++) {
    const names = new Set(
      Array.from({ length: stepsOfScript }, (_, step) => stepName(found, step)),
    );
    if (['import', 'tag', 'export', 'copy', 'undo'].every((wanted) => names.has(wanted)))
      return found;
  }
}

/** How many calls there are to fail. */
async function countCalls(script: Script, folder: string, library: string): Promise<number> {
  const log = join(folder, 'calls.log');
  await makeTrial(script, join(folder, 'count'), library, { log });
  const events = readDiskLog(readFileSync(log));
  // Files that were there already are opened too, at most one for each of these.
  return events.filter(({ path }) => !path.endsWith('.acks') && !path.endsWith('-shm')).length + 6;
}

async function makeTrial(
  script: Script,
  folder: string,
  library: string,
  how: { readonly log?: string; readonly fault?: DiskFault },
) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const path = join(folder, 'a.claimgrid');
  const order = scriptOrder(script, path, {
    checkpoint: 30,
    retries: 8,
  });
  const child = await startChild(order, {
    environment: watchedEnvironment(library, { folder, ...how }),
  });
  const code = await child.ended;
  return { code, order, lines: child.lines };
}

async function failOnce(
  script: Script,
  folder: string,
  library: string,
  fault: DiskFault,
): Promise<{ readonly wrong: string | null; readonly codes: string[] }> {
  const { code, order, lines } = await makeTrial(script, folder, library, { fault });
  const refused = lines.filter((line) => line.startsWith('refused'));
  const codes = refused.map((line) => line.split(' ')[2] ?? '');
  const raw = lines.find((line) => /^(?:raw|stderr)/.test(line));
  const mute = refused.find((line) => line.endsWith('| '));
  if (raw !== undefined) return { wrong: `not in words: ${raw}`, codes };
  if (mute !== undefined) return { wrong: `no next step: ${mute}`, codes };
  const acked = ackedSteps(lines.filter((line) => line !== 'ack -1')) - 1;
  if (code !== 0 || acked !== script.steps) return { wrong: `ended early: ${lines.at(-1)}`, codes };
  const { path, exported, copied } = order;
  const { wrong } = surveyReview(script, { path, exported, copied, acked });
  return { wrong, codes };
}
