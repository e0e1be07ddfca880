import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { reportFormats } from '#core/reports/formats.ts';
import type { ReportFormat } from '#core/reports/formats.ts';
import { assessClaims } from '#db/assessments.ts';
import { openReview } from '#db/open-review.ts';
import { raceCsv } from './export/csv-race.ts';
import type { FormatOutcome } from './export/format-measures.ts';
import { makeReview } from './make-review.ts';

/** A PDF is printed whole: of more claims than a person reads, but not of all. */
const printedClaims = 2000;

/**
 * CSV beside a loop written by hand, then every format of a report of all claims:
 * time, memory, first piece and cancelling, beside the plain query of the same rows.
 */
export async function benchExport(claims = 100_000): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-bench-'));
  try {
    const path = join(folder, 'review.claimgrid');
    const review = await makeReview(path, claims);
    console.log(`\nReports of ${claims.toLocaleString('en')} claims`);
    await raceCsv(folder, path, review.read);
    review.close();
    const printed = claims > printedClaims ? join(folder, 'printed.claimgrid') : path;
    if (printed !== path) (await makeReview(printed, printedClaims)).close();
    for (const one of new Set([path, printed])) assess(one);
    console.log('\nEach format, in a process of its own (× the plain query of its claims)');
    printLine('format', heads);
    for (const format of reportFormats) {
      measureFormat(format === 'pdf' ? printed : path, format, folder);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Levels, notes and decisions, so that every part of a report has something to say. */
function assess(path: string): void {
  const review = openReview(path);
  const { write } = review;
  const numbers = write.connection
    .prepare<[], number>('SELECT number FROM claims ORDER BY number')
    .pluck()
    .all();
  const every = (step: number, from: number) => numbers.filter((_, at) => at % step === from);
  assessClaims(write, 'bench', every(2, 0), { status: 'accepted', scheme: 'grade', level: 'low' });
  assessClaims(write, 'bench', every(4, 1), { status: 'accepted', scheme: 'grade', level: 'high' });
  assessClaims(write, 'bench', every(8, 3), {
    status: 'excluded',
    exclusionReason: 'not about the question',
  });
  review.close();
}

const heads = ['claims', 'time', 'plain', 'first piece', 'memory', 'size', 'cancels'];

/** Prints what the format's own process measured; a format that cannot be had here with the reason. */
function measureFormat(review: string, format: ReportFormat, folder: string): void {
  const program = resolve(import.meta.dirname, 'export', 'measure-format.ts');
  const { status, stdout } = spawnSync(process.execPath, [program, review, format, folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) {
    printLine(format, [`failed: the process ended with ${status}`]);
    process.exitCode = 1;
    return;
  }
  const outcome: FormatOutcome = JSON.parse(stdout);
  if (outcome.kind === 'left out') {
    printLine(format, [outcome.why]);
    return;
  }
  const { claims, time, plain, firstPiece, before, peak, bytes, cancels } = outcome.measures;
  printLine(format, [
    claims.toLocaleString('en'),
    `${(time / 1000).toFixed(2)} s`,
    `${(time / plain).toFixed(1)}x`,
    `${(firstPiece / 1000).toFixed(2)} s`,
    `${mebibytes(before)}–${mebibytes(peak)} MiB`,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${cancels.map((cancel) => cancel?.toFixed(0) ?? 'done').join('/')} ms`,
  ]);
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}

function printLine(format: string, cells: readonly string[]): void {
  console.log(`  ${format.padEnd(9)}${cells.map((cell) => cell.padStart(13)).join('')}`);
}
