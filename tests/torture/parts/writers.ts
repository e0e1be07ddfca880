import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkReview } from '#db/check.ts';
import { openReview } from '#db/open-review.ts';
import { noLibrary, watchedEnvironment, watchLibrary } from '../disk/watch-disk.ts';
import type { TortureOutcome } from '../part.ts';
import { makeScript, tortureFolder } from '../kit/script.ts';
import { buildChild, childOrder, startChild } from '../kit/start-child.ts';

export const name = 'writers';
export const describe =
  'three processes change one review at once: nothing lost, no errors; then again on a disk that takes 2 ms longer for each write: nothing lost, and whoever cannot wait any longer is told';

const writers = 3;

/** 1,500 changes by each of three processes unless told, and a tenth of it on the slow disk. */
export async function run(count = 1500, seed = 1): Promise<TortureOutcome> {
  await buildChild();
  const library = watchLibrary();
  const fast = await writeTogether(count, seed, {});
  const few = Math.ceil(count / 10);
  const folder = '/dev/shm';
  const slow =
    library === null
      ? { failures: [], told: [0] }
      : await writeTogether(few, seed, watchedEnvironment(library, { folder, slow: 2000 }));
  const notes = [
    `${writers} x ${count} changes`,
    library === null
      ? `slow disk ${noLibrary}`
      : `${writers} x ${few} changes on the slow disk, ${sum(slow.told)} times told that another program writes`,
  ];
  // On a fast disk nobody has to wait so long.
  const refused = sum(fast.told) === 0 ? [] : [`${sum(fast.told)} changes were refused`];
  return {
    done: writers * count + (library === null ? 0 : writers * few),
    failures: [...fast.failures, ...refused, ...slow.failures],
    notes,
  };
}

/** What went wrong, in words, and how often each writer was told that another one writes. */
async function writeTogether(
  count: number,
  seed: number,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly failures: readonly string[]; readonly told: readonly number[] }> {
  const folder = tortureFolder('writers');
  try {
    const script = await makeScript(folder, seed, 3);
    const path = join(folder, 'a.claimgrid');
    copyFileSync(script.template, path);
    const first = await startChild(
      childOrder({ do: 'steps', path, seed, to: 3, documents: script.documents }),
    );
    await first.ended;
    const children = await Promise.all(
      Array.from({ length: writers }, (_, writer) =>
        startChild(childOrder({ do: 'notes', path, seed: writer, to: count }), { environment }),
      ),
    );
    await Promise.all(children.map(({ ended }) => ended));
    const isTold = (line: string): boolean => /^refused \d+ review-busy /.test(line);
    const told = children.map(({ lines }) => lines.filter(isTold).length);
    const failures = children.flatMap(({ lines }) =>
      lines.filter((line) => /^(?:raw|refused|stderr)/.test(line) && !isTold(line)),
    );
    const review = openReview(path);
    const entries = review.read.connection
      .prepare<[], { name: string; entries: number }>(
        `SELECT r.name, count(*) AS entries FROM history AS h
          JOIN reviewers AS r ON r.number = h.reviewer WHERE r.name LIKE 'Writer %' GROUP BY r.name`,
      )
      .all();
    failures.push(...checkReview(review.read).problems);
    review.close();
    for (let writer = 0; writer < writers; writer++) {
      const found = entries.find((entry) => entry.name === `Writer ${writer}`)?.entries ?? 0;
      const wanted = count - (told[writer] ?? 0);
      if (found !== wanted)
        failures.push(`of ${wanted} acknowledged changes of writer ${writer}, ${found} are there`);
    }
    return { failures, told };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
