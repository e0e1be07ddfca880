import { randomFillSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyClaimView } from '#core/claims/claim-view.ts';
import { openReview } from '#db/open-review.ts';
import { makeReview } from '#tests/bench/make-review.ts';
import { quantile } from '#tests/bench/rounds.ts';
import type { TortureOutcome } from '../part.ts';
import { openProcessSide } from '../kit/process-side.ts';

export const name = 'large';
export const describe =
  'a review file of COUNT MiB (large originals inside) is opened and shows its first 100 rows in less than a second';

const claims = 20_000;
const rounds = 5;
const mostMilliseconds = 1000;
/** So many MiB have the originals inside, each. */
const original = 50;

/** 2,048 MiB unless told. */
export async function run(count = 2048): Promise<TortureOutcome> {
  // On a disk: in memory it would be no measure.
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-large-'));
  const failures: string[] = [];
  try {
    const path = join(folder, 'Large.claimgrid');
    const review = await makeReview(path, claims);
    const bytes = Buffer.alloc(original * 2 ** 20);
    const put = review.write.connection.prepare(
      `INSERT INTO files (id, name, sha256, media_type, format, encoding, imported_at, warnings, bytes)
        SELECT ?, ?, ?, media_type, format, encoding, imported_at, warnings, ?
          FROM files WHERE number = 1`,
    );
    for (let at = 0; at < Math.ceil(count / original); at += 1) {
      // What is written twice would be no file of that size on some disks.
      randomFillSync(bytes);
      put.run(`large-${at}`, `large-${at}.pdf`, `large-${at}`, bytes);
    }
    review.close();
    const size = statSync(path).size / 2 ** 20;
    const opened: number[] = [];
    const shown: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      openReview(path).close();
      opened.push(performance.now() - start);
      const side = openProcessSide(folder);
      const before = performance.now();
      // oxlint-disable-next-line no-await-in-loop -- one opening after the other
      const { review: state } = await side.client.workspace.open.mutate({ path });
      // oxlint-disable-next-line no-await-in-loop -- as above
      const { rows, total } = await firstRows(side.client);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const sources = await side.client.sources.list.query();
      shown.push(performance.now() - before);
      if (rows !== 100 || total !== claims || state?.counts.claims !== claims) {
        failures.push(`round ${round}: ${rows} rows of ${total}`);
      }
      if (sources.length === 0) failures.push(`round ${round}: no sources`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await side.workspace.dispose();
    }
    const time = quantile(shown, 0.5);
    if (!(time < mostMilliseconds))
      failures.push(`the first rows came after ${time.toFixed(0)} ms`);
    const notes = [
      `a file of ${size.toFixed(0)} MiB with ${claims.toLocaleString('en')} claims`,
      `opened ${quantile(opened, 0.5).toFixed(0)} ms; opened, counted, first 100 rows and all sources ${time.toFixed(0)} ms (median of ${rounds}; ${Math.min(...shown).toFixed(0)} to ${Math.max(...shown).toFixed(0)})`,
    ];
    return { done: rounds, failures, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstRows(
  client: ReturnType<typeof openProcessSide>['client'],
): Promise<{ readonly rows: number; readonly total: number }> {
  const view = await client.claims.view.query({ view: emptyClaimView });
  const rows = await client.claims.rows.query({ numbers: view.numbers.slice(0, 100) });
  return { rows: rows.length, total: view.numbers.length };
}
