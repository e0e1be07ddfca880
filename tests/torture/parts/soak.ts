import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import { claimTypes } from '#core/claims/claim.ts';
import { checkReview } from '#db/check.ts';
import { openReview } from '#db/open-review.ts';
import { makeReview } from '#tests/bench/make-review.ts';
import { quantile } from '#tests/bench/rounds.ts';
import { createRandom } from '../part.ts';
import type { Random, TortureOutcome } from '../part.ts';
import { isStopAsked } from '../stop.ts';
import { logSize, lookHeld } from '../kit/held.ts';
import type { Held } from '../kit/held.ts';
import { openProcessSide } from '../kit/process-side.ts';
import type { ProcessSide } from '../kit/process-side.ts';
import { tortureFolder } from '../kit/script.ts';

export const name = 'soak';
export const describe =
  'a day of work compressed: actions, with a search for every 100 and an export for every 1,000; memory, log and open files stay flat';

const claims = 2000;
const looks = 40;
/** What the heap may grow by after the first tenth. */
const growth = 1.05;
const mostLog = 64;

/** 100,000 actions unless told. */
export async function run(count = 100_000, seed = 1): Promise<TortureOutcome> {
  const folder = tortureFolder('soak');
  const random = createRandom(seed);
  const failures: string[] = [];
  const held: Held[] = [];
  const done = { actions: 0, searches: 0, exports: 0 };
  let log = 0;
  try {
    mkdirSync(join(folder, 'reviews'));
    const path = join(folder, 'reviews', 'Soak.claimgrid');
    (await makeReview(path, claims)).close();
    const side = openProcessSide(folder);
    const stop = side.workspace.events.listen(() => {});
    await side.client.workspace.open.mutate({ path });
    const sources = (await side.client.sources.list.query()).map(({ id }) => id);
    // What is loaded with the first use is no growth.
    await search(side, random);
    // oxlint-disable-next-line no-await-in-loop -- as a person does
    for (const at of formats.keys()) await exportReport(side, at);
    const every = Math.max(1, Math.floor(count / looks));
    while (done.actions < count && !isStopAsked()) {
      // oxlint-disable-next-line no-await-in-loop -- a person does one thing after the other
      const wrong = await act(side, random, done.actions, sources).catch(String);
      if (wrong !== null && failures.length < 20) failures.push(`action ${done.actions}: ${wrong}`);
      done.actions += 1;
      if (done.actions % 100 === 0) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        await search(side, random);
        done.searches += 1;
      }
      if (done.actions % 1000 === 0) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        const length = await exportReport(side, done.exports);
        if (length < 100) failures.push(`export ${done.exports}: it has ${length} bytes`);
        done.exports += 1;
      }
      if (done.actions % every === 0) {
        log = Math.max(log, logSize(path));
        held.push(lookHeld());
      }
    }
    stop();
    await side.workspace.dispose();
    const review = openReview(path);
    failures.push(...checkReview(review.read).problems);
    review.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  // Ctrl+C came too soon for a comparison.
  if (isStopAsked() && held.length < 10) {
    return { done: done.actions, failures, notes: ['too few actions to tell what grows'] };
  }
  const early = held.slice(Math.floor(held.length / 10), Math.ceil(held.length / 4));
  const late = held.slice(-Math.ceil(held.length / 10));
  const ratio = middle(late, 'heap') / middle(early, 'heap');
  if (!(ratio <= growth)) failures.push(`the heap grew to ${ratio.toFixed(3)}x`);
  if (middle(late, 'files') > middle(early, 'files')) {
    failures.push(`open files grew: ${middle(early, 'files')} to ${middle(late, 'files')}`);
  }
  if (log > mostLog) failures.push(`the log grew to ${log.toFixed(1)} MiB`);
  const notes = [
    `${done.searches.toLocaleString('en')} searches, ${done.exports} exports`,
    ...(['heap', 'beside', 'resident'] as const).map(
      (what) =>
        `${what}: ${middle(early, what).toFixed(1)} to ${middle(late, what).toFixed(1)} MiB`,
    ),
    `heap ${ratio.toFixed(3)}x after the first tenth; log at most ${log.toFixed(1)} MiB; open files ${middle(early, 'files')} to ${middle(late, 'files')}`,
  ];
  return { done: done.actions, failures, notes };
}

function middle(held: readonly Held[], what: keyof Held): number {
  return quantile(
    held.map((one) => one[what]),
    0.5,
  );
}

/** One action; gives what went wrong in words, or null. */
async function act(
  { client }: ProcessSide,
  random: Random,
  index: number,
  sources: readonly string[],
): Promise<null> {
  const number = 1 + random.below(claims);
  const numbers = [number];
  switch (random.below(12)) {
    case 0:
    case 1: {
      const level = random.pick(['high', 'moderate', 'low', 'very-low']);
      await client.claims.assess.mutate({ numbers, patch: { scheme: 'grade', level } });
      break;
    }
    case 2:
    case 3: {
      const status = random.pick(['to review', 'accepted'] as const);
      await client.claims.assess.mutate({ numbers, patch: { status } });
      break;
    }
    case 4:
      await client.claims.assess.mutate({ numbers, patch: { note: `Note ${index}` } });
      break;
    case 5:
      await client.claims.setType.mutate({ numbers, type: random.pick(claimTypes) });
      break;
    case 6: {
      const tag = { name: `Tag ${random.below(12)}` };
      await client.tags.put.mutate({ numbers, tag });
      break;
    }
    case 7: {
      const reference = { text: `doi:10.5555/soak.${random.below(200)}` };
      await client.claims.cite.mutate({ numbers, reference });
      break;
    }
    case 8: {
      const bulk = Array.from({ length: 40 }, (_, at) => 1 + ((number + at) % claims));
      await client.claims.assess.mutate({
        numbers: bulk,
        patch: { level: random.pick(['low', null]) },
      });
      break;
    }
    case 9:
      // A person does not take back what the review began with.
      if ((await client.history.state.query()).undo?.startsWith('Imported') !== true) {
        await client.history.undo.mutate();
      }
      break;
    case 10:
      await client.history.redo.mutate();
      break;
    default:
      await client.claims.rows.query({ numbers: [number, 1 + (number % claims)] });
      if (index % 7 === 0) await client.sources.get.query({ id: random.pick(sources) });
  }
  return null;
}

const words = [
  'pain',
  'placebo',
  'level:low',
  'tag:"Tag 3"',
  'note:none',
  '"blood pressure"',
  '-pain',
];

async function search({ client }: ProcessSide, random: Random): Promise<void> {
  const text = `${random.pick(words)} ${random.pick(words)} ${random.below(9000)}`;
  await client.claims.view.query({ view: { ...emptyClaimView, search: text } });
  await client.claims.view.query({ view: { ...emptyClaimView, search: random.pick(words) } });
}

const formats = ['csv', 'json', 'md', 'xlsx', 'html'] as const;

async function exportReport({ app }: ProcessSide, index: number): Promise<number> {
  const format = formats[index % formats.length] ?? 'csv';
  const response = await app.fetch(
    new Request(`http://127.0.0.1/reports/report.${format}?statuses=accepted`),
  );
  let length = 0;
  if (response.body === null) return 0;
  for await (const piece of response.body) length += piece.length;
  return length;
}
