import { parseArgs } from 'node:util';
import { benchBatch } from './bench-batch.ts';
import { benchClaims } from './bench-claims.ts';
import { benchDuplicates } from './bench-duplicates.ts';
import { benchExport } from './bench-export.ts';
import { benchGrid } from './bench-grid.ts';
import { benchHostile } from './bench-hostile.ts';
import { benchImport } from './bench-import.ts';
import { benchPdf } from './bench-pdf.ts';
import { benchRecords } from './bench-records.ts';
import { benchReview } from './bench-review.ts';

/*
 * `npm run bench [-- NAME…]` prints the figures of docs/performance.md; `--claims
 * 20000` has a smaller review for `export`. Shared
 * machines are noisy: contenders run in turn in one process, and only their
 * ratios are worth comparing.
 */
const benches: Readonly<Record<string, (claims?: number) => Promise<void> | void>> = {
  claims: benchClaims,
  import: benchImport,
  pdf: benchPdf,
  records: benchRecords,
  duplicates: benchDuplicates,
  batch: benchBatch,
  export: benchExport,
  review: benchReview,
  grid: benchGrid,
  hostile: benchHostile,
};

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { claims: { type: 'string' } },
});
const claims = values.claims === undefined ? undefined : Number(values.claims);
if (claims !== undefined && !(Number.isInteger(claims) && claims > 0)) {
  console.error(`Run the bench: "--claims ${values.claims}" is no number of claims`);
  process.exit(2);
}
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(
    `Run the bench: "${unknown.join('", "')}" is none of ${Object.keys(benches).join(', ')}`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // oxlint-disable-next-line no-await-in-loop -- one bench at a time, or they disturb each other
  await run(claims);
}
