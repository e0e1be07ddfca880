import { rmSync } from 'node:fs';
import { cutPower, recordRun } from '../disk/cut-power.ts';
import { noLibrary, watchLibrary } from '../disk/watch-disk.ts';
import { createRandom } from '../part.ts';
import type { TortureOutcome } from '../part.ts';
import { makeScript, tortureFolder, type Survey } from '../kit/script.ts';
import { buildChild } from '../kit/start-child.ts';

export const name = 'power';
export const describe =
  'power cuts at random places of recorded runs, un-synced writes kept, dropped, reordered or torn at 512 bytes; sound, nothing acknowledged lost. Controls: NORMAL must lose, OFF must corrupt';

const stepsOfScript = 60;
const cutsOfScript = 250;

/** 5,000 power cuts unless told, and a tenth of it for each of the two controls. */
export async function run(count = 5000, seed = 1): Promise<TortureOutcome> {
  const library = watchLibrary();
  if (library === null) return { done: 0, failures: [], notes: [noLibrary] };
  await buildChild();
  const full = await cutAll(library, 'FULL', count, seed);
  const controls = Math.max(20, Math.ceil(count / 10));
  const normal = await cutAll(library, 'NORMAL', controls, seed + 1);
  const off = await cutAll(library, 'OFF', controls, seed + 2);
  const wrong = full.flatMap((survey) => (survey.wrong === null ? [] : [survey.wrong]));
  const lost = normal.filter(({ kind }) => kind === 'lost').length;
  const corrupt = off.filter(({ kind }) => kind === 'damaged' || kind === 'does not open').length;
  return {
    done: full.length,
    failures: [
      ...wrong,
      ...(lost > 0 ? [] : ['the control NORMAL lost nothing: the cuts are too gentle']),
      ...(corrupt > 0 ? [] : ['the control OFF damaged nothing: the cuts are too gentle']),
    ],
    notes: [
      `synchronous FULL (the product): ${kinds(full)}`,
      `control NORMAL: ${kinds(normal)}`,
      `control OFF: ${kinds(off)}`,
    ],
  };
}

async function cutAll(
  library: string,
  synchronous: 'FULL' | 'NORMAL' | 'OFF',
  count: number,
  seed: number,
): Promise<Survey[]> {
  const random = createRandom(seed);
  const surveys: Survey[] = [];
  for (let script = 0; surveys.length < count; script++) {
    const folder = tortureFolder('power');
    try {
      // oxlint-disable-next-line no-await-in-loop -- one run after the other
      const made = await makeScript(folder, seed * 37 + script, stepsOfScript);
      // Folding the log in syncs it, which saves what NORMAL would lose.
      const checkpoint = synchronous === 'NORMAL' ? 1000 : random.pick([8, 40, 1000]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const recorded = await recordRun(made, folder, library, { checkpoint, synchronous });
      const cuts = Math.min(cutsOfScript, count - surveys.length);
      const found = cutPower(recorded, folder, cuts, random);
      surveys.push(
        ...found.map((survey) =>
          survey.wrong === null
            ? survey
            : { ...survey, wrong: `script ${made.seed}, ${survey.wrong}` },
        ),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return surveys;
}

/** "sound 480, lost 20". */
function kinds(surveys: readonly Survey[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of surveys) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
}
