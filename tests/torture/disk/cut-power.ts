import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../part.ts';
import { surveyReview, type Script, type Survey } from '../kit/script.ts';
import type { ChildOrder } from '../kit/child.ts';
import { ackedSteps, scriptOrder, startChild } from '../kit/start-child.ts';
import { readDiskLog, type DiskEvent } from './disk-log.ts';
import { createModelDisk } from './power-cut.ts';
import { watchedEnvironment } from './watch-disk.ts';

/** A run that was written down. */
export interface RecordedRun {
  readonly script: Script;
  readonly events: readonly DiskEvent[];
  readonly start: ReadonlyMap<string, Buffer>;
}

const files = { path: 'a.claimgrid', exported: 'a.csv', copied: 'a.copy', acks: 'a.acks' };

/** Makes the steps of a script in a process whose disk is watched. Throws what that process said in complaint. */
export async function recordRun(
  script: Script,
  folder: string,
  library: string,
  how: Pick<ChildOrder, 'checkpoint' | 'synchronous'>,
): Promise<RecordedRun> {
  const watched = join(folder, 'watched');
  mkdirSync(watched);
  const log = join(folder, 'disk.log');
  const path = join(watched, files.path);
  const order = scriptOrder(script, path, {
    exported: join(watched, files.exported),
    copied: join(watched, files.copied),
    acks: join(watched, files.acks),
    ...how,
  });
  const environment = watchedEnvironment(library, { folder: watched, log });
  const child = await startChild(order, { environment });
  const code = await child.ended;
  const told = readFileSync(order.acks ?? '', 'utf8');
  const complaint = told.split('\n').find((line) => /^(?:raw|refused)/.test(line));
  if (code !== 0 || complaint !== undefined) {
    throw new Error(`Record a run: ${complaint ?? child.lines.join('\n')}`);
  }
  const events = readDiskLog(readFileSync(log));
  for (const old of [watched, log]) rmSync(old, { recursive: true, force: true });
  return { script, events, start: new Map([[files.path, readFileSync(script.template)]]) };
}

/** Cuts the power `cuts` times at random places of a run, and says how the review came out each time. */
export function cutPower(
  { script, events, start }: RecordedRun,
  folder: string,
  cuts: number,
  random: Random,
): Survey[] {
  const places = Array.from({ length: cuts }, () => random.below(events.length + 1)).toSorted(
    (a, b) => a - b,
  );
  const disk = createModelDisk(start);
  let applied = 0;
  return places.map((place) => {
    for (; applied < place; applied++) {
      const event = events[applied];
      if (event !== undefined) disk.apply(event);
    }
    const here = join(folder, 'after');
    mkdirSync(here);
    for (const [name, bytes] of disk.cut(random)) {
      // Shared memory is gone with the power, what was told has been heard.
      if (!name.endsWith('-shm') && name !== files.acks) writeFileSync(join(here, name), bytes);
    }
    const told = (disk.read(files.acks)?.toString('utf8') ?? '').split('\n');
    const survey = surveyReview(script, {
      path: join(here, files.path),
      exported: join(here, files.exported),
      copied: join(here, files.copied),
      acked: Math.min(ackedSteps(told), script.steps),
    });
    rmSync(here, { recursive: true, force: true });
    const { wrong } = survey;
    return wrong === null ? survey : { ...survey, wrong: `event ${place}: ${wrong}` };
  });
}
