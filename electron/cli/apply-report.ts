import { basename } from 'node:path';
import { claimLabel } from '#core/claims/claim.ts';
import { ProblemError } from '#core/problem.ts';
import { chooseCells, plainChoice } from '#core/reports/apply/choose-cells.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import { countReturned } from '#core/reports/apply/returned.ts';
import type { ReturnedTable } from '#core/reports/apply/returned.ts';
import { bringBack, compareReturned } from '#db/apply-edits.ts';
import type { Review } from '#db/open-review.ts';
import { getReviewInfo } from '#db/reviews.ts';
import { createFileReader } from '../jobs/file-reader.ts';
import { readReturned } from '../jobs/read-returned.ts';
import { userName } from '../user-name.ts';
import { oneLine, printJson, say } from './print.ts';
import { cellRefusalWords, rowRefusalWords } from './refusal-words.ts';
import { withReview } from './with-review.ts';

/** The words after `apply`. */
export interface ApplyWords {
  readonly dryRun?: true;
  readonly reviewer?: string;
  readonly json?: true;
}

/**
 * `claimgrid apply`: brings back a report's table (CSV or XLSX) that somebody
 * edited. What only the file changed is stored as one undoable action; what the
 * review changed too is left as it is and told.
 *
 * @returns 1 when something was refused, unknown or in conflict
 */
export async function applyReport(path: string, file: string, words: ApplyWords): Promise<number> {
  const table = await readTable(file);
  const { returned, applied } = withReview(path, (review) => {
    const compared = compareReturned(review.read, table);
    return {
      returned: compared,
      applied: words.dryRun === true ? 0 : store(review, compared, basename(file), words),
    };
  });
  if (words.json === true) printJson(applyJson(returned, applied, words.dryRun === true));
  for (const line of returnedWords(returned, words.dryRun === true)) say(line);
  const { conflicts, unknown, refused } = countReturned(returned);
  return conflicts + unknown + refused === 0 ? 0 : 1;
}

async function readTable(file: string): Promise<EditedTable> {
  const reader = createFileReader();
  try {
    return await readReturned(file, basename(file), reader);
  } finally {
    reader.close();
  }
}

/** Gives how many changes were stored: all. */
function store(review: Review, returned: ReturnedTable, file: string, words: ApplyWords): number {
  const edits = chooseCells(returned.claims, plainChoice);
  const author = words.reviewer ?? (getReviewInfo(review.read).reviewer || userName());
  const { conflicts } = bringBack(review.write, author, edits, file);
  if (conflicts.length > 0) {
    throw new ProblemError({
      code: 'review-changed',
      message: 'Bring back the table: another program changed the review meanwhile',
      hint: 'Try again',
    });
  }
  return countReturned(returned).changes;
}

function applyJson(returned: ReturnedTable, applied: number, dryRun: boolean) {
  return {
    changes: returned.claims.flatMap(({ number, changes }) =>
      changes.map(({ name, before, after }) => ({
        claim: claimLabel(number),
        field: name,
        before,
        after,
      })),
    ),
    conflicts: returned.claims.flatMap(({ number, conflicts }) =>
      conflicts.map(({ name, before, after, base }) => ({
        claim: claimLabel(number),
        field: name,
        base,
        before,
        after,
      })),
    ),
    unknown: returned.unknown.map(({ line, claim, id }) => ({ line, claim, id })),
    refused: [
      ...returned.claims.flatMap(({ number, refused }) =>
        refused.map(({ name, before, after, why }) => ({
          claim: claimLabel(number),
          field: name,
          before,
          after,
          reason: why,
        })),
      ),
      ...returned.rows.map(({ claim, before, after, why }) => ({
        claim,
        field: null,
        before,
        after,
        reason: why,
      })),
    ],
    applied,
    dryRun,
  };
}

/** So many of each sort are told one by one. */
const toldAtMost = 20;

function returnedWords(returned: ReturnedTable, dryRun: boolean): string[] {
  const counts = countReturned(returned);
  const told = (lines: readonly string[]): string[] =>
    lines.length <= toldAtMost
      ? [...lines]
      : [...lines.slice(0, toldAtMost), `  and ${lines.length - toldAtMost} more`];
  const conflicts = returned.claims.flatMap((claim) =>
    claim.conflicts.map(
      ({ name, before, after }) =>
        `  ${claimLabel(claim.number)}, ${name}: the review says ${quoted(before)}, the file ${quoted(after)}`,
    ),
  );
  const unknown = returned.unknown.map(
    ({ line, claim, id }) => `  row ${line}: ${oneLine(claim || id) || 'no claim is named'}`,
  );
  const refused = [
    ...returned.claims.flatMap((claim) =>
      claim.refused.map(
        (cell) => `  ${claimLabel(claim.number)}, ${cell.name}: ${cellRefusalWords(cell)}`,
      ),
    ),
    ...returned.rows.map(
      (row) => `  row ${row.line}, ${oneLine(row.claim)}: ${rowRefusalWords(row)}`,
    ),
  ];
  const part = (count: number, one: string, many: string, lines: readonly string[]): string[] =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`, ...told(lines)];
  const changes = `${counts.changes} ${counts.changes === 1 ? 'change' : 'changes'}`;
  return [
    `${returned.read} ${returned.read === 1 ? 'row' : 'rows'} read: ${changes} ${dryRun ? 'found, nothing was stored' : 'brought back'}`,
    ...part(
      counts.conflicts,
      'conflict with the review, left as it is',
      'conflicts with the review, left as they are',
      conflicts,
    ),
    ...part(
      counts.unknown,
      'row of no claim of this review',
      'rows of no claim of this review',
      unknown,
    ),
    ...part(counts.refused, 'refused', 'refused', refused),
  ];
}

function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function shortened(text: string): string {
  const line = oneLine(text);
  return line.length <= 80 ? line : `${line.slice(0, 79).toWellFormed()}…`;
}
