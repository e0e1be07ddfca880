import type { RefusedCell, RefusedRow } from '#core/reports/apply/returned.ts';
import { oneLine } from './print.ts';

/** Why a cell of a table that came back is not taken, in words that show both sides where that helps. */
export function cellRefusalWords({ before, after, why }: RefusedCell): string {
  switch (why) {
    case 'provenance':
      return `it says where the claim stands and is never changed by a table: the review has ${quoted(before)}, the file ${quoted(after)}`;
    case 'status-unknown':
      return `${quoted(after)} is no status: "to review", "accepted" or "excluded"`;
    case 'type-unknown':
      return `${quoted(after)} is no type of claim`;
    case 'level-unknown':
      return `${quoted(after)} is no level of the scheme`;
    case 'scheme-unknown':
      return `${quoted(after)} is no evidence scheme`;
    case 'reason-unknown':
      return `${quoted(after)} names no reasons of the scheme`;
    case 'reasons-without-level':
      return `${quoted(after)} speaks for a level, and the claim has none`;
    case 'reason-without-exclusion':
      return `${quoted(after)} is a reason for excluding, and the claim is not excluded`;
    case 'citation-unknown':
      return `${quoted(after)} holds something that is neither an identifier nor a known reference`;
    case 'tag-wrong':
      return `${quoted(after)} holds a tag that is too long`;
    case 'value-wrong':
      return `the column cannot hold ${quoted(after)}`;
    case 'too-long':
      return `${after.length} characters are more than it can hold`;
    default:
      return why satisfies never;
  }
}

/** Why a row of a table that came back is not taken. */
export function rowRefusalWords({ before, after, why }: RefusedRow): string {
  switch (why) {
    case 'two-claims':
      return `its id is that of ${before}`;
    case 'row-twice':
      return `row ${before} is of the same claim and says something else`;
    case 'other-quote':
      return `the review’s quote is ${quoted(before)}, the file’s ${quoted(after)}, and no id tells the claim`;
    case 'other-place':
      return `quote, start and end are others: the review has ${quoted(before)}, the file ${quoted(after)}`;
    default:
      return why satisfies never;
  }
}

function quoted(text: string): string {
  const line = oneLine(text);
  return `"${line.length <= 160 ? line : `${line.slice(0, 159).toWellFormed()}…`}"`;
}
