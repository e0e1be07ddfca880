import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { csvReport } from '#core/reports/csv-report.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { makeReview } from './make-review.ts';
import { measureRounds, printMeasured } from './rounds.ts';

const count = 100_000;

/** CSV of 100,000 claims: the product's writer beside a loop written by hand for just these rows. */
export async function benchExport(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-bench-'));
  const path = join(folder, 'review.claimgrid');
  const review = await makeReview(path, count);
  const ours = join(folder, 'ours.csv');
  const byHand = join(folder, 'by-hand.csv');
  const measured = await measureRounds(5, {
    'by hand: one query, one loop, same bytes': () => writeByHand(path, byHand),
    'claimgrid: snapshot, guard, report': () => {
      const start = performance.now();
      writeChunks(
        ours,
        csvReport(readSnapshot(review.read), {
          format: 'csv',
          date: '2026-01-01',
          groupBy: 'type',
          statuses: ['to review', 'accepted', 'excluded'],
        }),
      );
      return performance.now() - start;
    },
  });
  review.close();
  const bytes = readFileSync(ours);
  const same = bytes.equals(readFileSync(byHand));
  rmSync(folder, { recursive: true });
  printMeasured(
    `CSV of ${count} claims, ${(bytes.length / 1e6).toFixed(1)} MB (${same ? 'same bytes' : 'DIFFERENT BYTES: not a fair race'})`,
    measured,
  );
  if (!same) process.exitCode = 1;
}

interface HandRow {
  readonly number: number;
  readonly id: string;
  readonly status: string;
  readonly quote: string;
  readonly type: string;
  readonly title: string;
  readonly file: string;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly citation: string | null;
  readonly score: number;
  readonly cues: string;
  readonly study: string | null;
}

/** What a script for this one table would do: no guard that these rows do not need, no levels, no reviewers. */
function writeByHand(review: string, path: string): number {
  const database = new Database(review, { readonly: true });
  const start = performance.now();
  const rows = database
    .prepare<[], HandRow>(
      `SELECT c.number, c.id, c.status, c.quote, c.type, s.title, f.name AS file, c.start_offset,
              c.end_offset, c.score, c.cues,
              (SELECT group_concat(q.kind || ': ' || q.value, '; ' ORDER BY q.start_offset, q.kind, q.value)
                FROM study_cues q WHERE q.claim = c.number) AS study,
              (SELECT i.identifier FROM citations x JOIN reference_ids i ON i.reference = x.reference
                WHERE x.claim = c.number) AS citation
         FROM claims c JOIN sources s ON s.number = c.source JOIN files f ON f.number = s.file
        ORDER BY c.number`,
    )
    .iterate();
  writeChunks(path, linesByHand(rows));
  const time = performance.now() - start;
  database.close();
  return time;
}

function* linesByHand(rows: IterableIterator<HandRow>): Generator<string> {
  yield '\uFEFFclaim,id,status,level,scheme,quote,type,source,file,start,end,citations,note,exclusion reason,reasons,reviewer,assessed at,score,cues,study,flags,relations,quote hash\r\n';
  const cell = (text: string) =>
    /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  let chunk = '';
  for (const row of rows) {
    chunk += `C${row.number},${row.id},${row.status},,,${cell(row.quote)},${row.type},${cell(row.title)},${cell(row.file)},${row.start_offset},${row.end_offset},${row.citation ?? ''},,,,,,${row.score},${cell((JSON.parse(row.cues) as string[]).join('; '))},${cell(row.study ?? '')},${row.citation === null ? 'no citation' : ''},,sha256:${createHash('sha256').update(row.quote).digest('hex').slice(0, 12)}\r\n`;
    if (chunk.length > 65_536) {
      yield chunk;
      chunk = '';
    }
  }
  yield chunk;
}

function writeChunks(path: string, chunks: Iterable<string>): void {
  const file = openSync(path, 'w');
  for (const chunk of chunks) writeSync(file, chunk);
  closeSync(file);
}
