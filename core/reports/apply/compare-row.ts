import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import {
  ownColumnKey,
  ownTextLength,
  ownValueText,
  readOwnValue,
} from '#core/claims/own-column.ts';
import type { OwnColumn, OwnValue } from '#core/claims/own-column.ts';
import { tagNameLength } from '#core/claims/tag.ts';
import { listSeparator } from '../csv-columns.ts';
import { cellWords } from './cell-words.ts';
import type { CellSurroundings } from './cell-words.ts';
import { isSameMoment, readMoments } from './moments.ts';
import { readCitationsCell } from './read-citations.ts';
import type { ReferenceNames } from './read-citations.ts';
import { readGrade } from './read-grade.ts';
import type { ReadCells } from './read-grade.ts';
import type { CellEdit, CellRefusal, ReturnedField } from './returned.ts';
import { cellText, foldWord, isSameText, truthOf } from './spreadsheet-doings.ts';

/** What a row is compared with besides its claim. */
export interface RowSurroundings extends CellSurroundings {
  /** Key of the scheme of a level that comes without one. */
  readonly reviewScheme: string;
  readonly references: ReferenceNames;
}

/** A row's cells as they stand in the file, by the folded name of the column. */
export type RawCells = (column: string) => string | undefined;

/** Longest note that is taken, in UTF-16 units, and longest reason for excluding. */
const longestNote = 100_000;
const longestReason = 2000;

/**
 * What the cells of a row say differently from a claim, and which cannot be taken:
 * everything that may come back. A column that the file lacks was not looked at.
 */
export function compareRow(
  cell: RawCells,
  claim: ClaimRow,
  surroundings: RowSurroundings,
): ReadCells {
  const read: ReadCells[] = [];
  const compare = (
    field: ReturnedField,
    name: string,
    work: (raw: string, before: string) => CellOutcome,
  ): void => {
    const raw = cell(foldWord(name));
    if (raw === undefined) return;
    const before = cellWords(claim, field, surroundings);
    const outcome = work(raw, before);
    if (outcome === null) return;
    if (typeof outcome === 'string') {
      const refused = { name, before, after: cellText(raw), why: outcome };
      read.push({ changes: [], refused: [refused] });
    } else {
      const changes = [{ field, name, before, after: outcome.words, edit: outcome.edit }];
      read.push({ changes, refused: [] });
    }
  };

  compare('status', 'status', (raw, before) => {
    const status = wordAmong(claimStatuses, raw);
    if (status === null) return 'status-unknown';
    return status === before ? null : { words: status, edit: { assessment: { status } } };
  });
  const status = wordAmong(claimStatuses, cell('status') ?? claim.status) ?? claim.status;
  compare('exclusion reason', 'exclusion reason', (raw, before) => {
    const text = cellText(raw);
    if (isSameText(raw, before)) return null;
    if (text.length > longestReason) return 'too-long';
    // What is no longer excluded loses its reason with the status.
    if (status !== 'excluded') return text === '' ? null : 'reason-without-exclusion';
    return { words: text, edit: { assessment: { exclusionReason: text } } };
  });
  compare('type', 'type', (raw, before) => {
    const type = wordAmong(claimTypes, raw);
    if (type === null) return 'type-unknown';
    return type === before ? null : { words: type, edit: { type } };
  });
  read.push(
    readGrade(
      { level: cell('level'), scheme: cell('scheme'), reasons: cell('reasons') },
      claim,
      surroundings.schemes,
      surroundings.reviewScheme,
    ),
  );
  compare('note', 'note', (raw, before) => {
    if (isSameText(raw, before)) return null;
    const note = cellText(raw);
    return note.length > longestNote ? 'too-long' : { words: note, edit: { assessment: { note } } };
  });
  compare('citations', 'citations', (raw, before) => {
    if (isSameText(raw, before)) return null;
    const citations = readCitationsCell(raw, claim.citations, surroundings.references);
    if (citations === null) return null;
    if (typeof citations === 'string') return 'citation-unknown';
    return { words: citations.words, edit: { citations: citations.wanted } };
  });
  compare('tags', 'tags', (raw) => compareTags(raw, claim));
  for (const column of surroundings.ownColumns) {
    compare(ownColumnKey(column.id), column.name, (raw) =>
      compareValue(raw, column, claim.values[column.id]),
    );
  }
  return {
    changes: read.flatMap(({ changes }) => changes),
    refused: read.flatMap(({ refused }) => refused),
  };
}

/** A change in words, why there can be none, or null where nothing is different. */
type CellOutcome = { readonly words: string; readonly edit: CellEdit } | CellRefusal | null;

/** A word that a person may have typed with other capitals, hyphens or blanks. */
function wordAmong<Word extends string>(words: readonly Word[], raw: string): Word | null {
  const wanted = foldWord(cellText(raw)).replaceAll(/[\s_-]+/gu, ' ');
  return words.find((word) => word.replaceAll('-', ' ') === wanted) ?? null;
}

function compareTags(raw: string, claim: ClaimRow): CellOutcome {
  const names = new Map<string, string>();
  const known = new Map(claim.tags.map(({ name }) => [foldWord(name), name]));
  for (const part of cellText(raw).split(/[;\n]/u)) {
    const name = part.replaceAll(/[\s\u00a0]+/gu, ' ').trim();
    if (name === '') continue;
    if (name.length > tagNameLength) return 'tag-wrong';
    names.set(foldWord(name), known.get(foldWord(name)) ?? name);
  }
  const isSame = names.size === known.size && [...names.keys()].every((name) => known.has(name));
  if (isSame) return null;
  const tags = [...names.values()];
  return { words: tags.join(listSeparator), edit: { tags } };
}

function compareValue(raw: string, column: OwnColumn, now: OwnValue | undefined): CellOutcome {
  const before = ownValueText(column, now);
  if (isSameText(raw, before)) return null;
  const text = cellText(raw);
  const wanted = (value: OwnValue | null): CellOutcome =>
    value === (now ?? null)
      ? null
      : {
          words: ownValueText(column, value ?? undefined),
          edit: { values: { [column.id]: value } },
        };
  const truth = truthOf(text);
  if (column.kind === 'yes-no' && truth !== null) return wanted(truth ? 'yes' : 'no');
  if (column.kind === 'date') {
    const moments = readMoments(text);
    // "2026-11" becomes the first of November in a spreadsheet.
    if (isSameMoment(moments, readMoments(`${before}-01`))) return null;
    const [only, other] = moments;
    if (/^\d{5}(?:[.,]\d+)?$/u.test(text) && only !== undefined) return wanted(isoDay(only.from));
    if (only !== undefined && other === undefined) return wanted(isoDay(only.from));
  }
  if (text.length > ownTextLength) return 'too-long';
  const value = readOwnValue(column, text);
  return value !== null && typeof value === 'object' ? 'value-wrong' : wanted(value);
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
