import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { claimStatuses } from '#core/claims/claim.ts';
import { csvReport } from '#core/reports/csv-report.ts';
import { defaultContent } from '#core/reports/template.ts';
import type { ReadDb } from '#db/connection.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { measureRounds, printMeasured } from '../rounds.ts';
import { rowsByHand } from './rows-by-hand.ts';
import type { HandRow } from './rows-by-hand.ts';

/** CSV of all claims: the product's writer beside a loop written by hand for just these rows. */
export async function raceCsv(folder: string, review: string, read: ReadDb): Promise<void> {
  const ours = join(folder, 'ours.csv');
  const byHand = join(folder, 'by-hand.csv');
  const measured = await measureRounds(5, {
    'by hand: one query, one loop, same bytes': () => {
      const start = performance.now();
      writeChunks(byHand, linesByHand(rowsByHand(review)));
      return performance.now() - start;
    },
    'claimgrid: snapshot, guard, report': () => {
      const start = performance.now();
      const options = { ...defaultContent, format: 'csv', date: '2026-01-01' } as const;
      writeChunks(ours, csvReport(readSnapshot(read), { ...options, statuses: claimStatuses }));
      return performance.now() - start;
    },
  });
  const bytes = readFileSync(ours);
  const same = bytes.equals(readFileSync(byHand));
  printMeasured(
    `CSV, ${(bytes.length / 1e6).toFixed(1)} MB (${same ? 'same bytes' : 'DIFFERENT BYTES: not a fair race'})`,
    measured,
  );
  if (!same) process.exitCode = 1;
}

/** What a script for this one table would do: no guard that these rows do not need, no levels, no reviewers. */
function* linesByHand(rows: Iterable<HandRow>): Generator<string> {
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
