import type { AssessmentPatch } from '#core/claims/claim.ts';
import { claimStatuses, claimTypes } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { unguardCell } from '#core/reports/csv-cell.ts';
import { ownColumnId, readOwnValue } from '#core/claims/own-column.ts';
import { isBuiltInColumn } from './columns.ts';
import type { ColumnId } from './columns.ts';
import { readOwnColumn } from './own-column-store.ts';
import { valueProblem } from './own-value-problem.ts';
import { claimTexts } from './texts.ts';

/** A block of pasted cells as edits of claims, and what of it could not be taken. */
export interface PastedEdits {
  readonly edits: readonly ClaimEdit[];
  /** In words, a cell each: 'C12, Level: "Strong" is no level of GRADE'. */
  readonly refused: readonly string[];
  /** Cells over columns that cannot be written, such as the claim's own words. */
  readonly skipped: number;
}

/**
 * Reads tab-separated text as spreadsheets put it on the clipboard: cells in
 * quotation marks may hold tabs, line feeds and doubled quotation marks.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  // Spreadsheets end the last line too.
  if (rows.length > 1 && rows.at(-1)?.join('') === '') rows.pop();
  return rows;
}

/** Where a block goes: its first cell's claim and column, and those after them. */
export interface PasteTarget {
  readonly claims: readonly number[];
  readonly columns: readonly ColumnId[];
  readonly scheme: EvidenceScheme | null;
  /** "C12" and "Level", for what is refused. */
  readonly name: (claim: number, column: ColumnId) => string;
}

/**
 * The edits that a block of cells makes. A block of one cell goes to all claims
 * of the target; else row by row, as far as there are claims and columns.
 */
export function pasteEdits(
  cells: readonly (readonly string[])[],
  { claims, columns, scheme, name }: PasteTarget,
): PastedEdits {
  const isOne = cells.length === 1 && cells[0]?.length === 1;
  const edits: ClaimEdit[] = [];
  const refused: string[] = [];
  let skipped = 0;
  for (const [place, claim] of claims.entries()) {
    const row = cells[isOne ? 0 : place];
    if (row === undefined) break;
    let edit: ClaimEdit = { number: claim };
    for (const [at, text] of row.entries()) {
      const column = columns[at];
      if (column === undefined) break;
      const read = readCell(column, unguardCell(text).trim(), scheme);
      if (read === null) skipped += 1;
      else if (typeof read === 'string') refused.push(`${name(claim, column)}: ${read}`);
      else
        edit = {
          ...edit,
          ...read,
          assessment: { ...edit.assessment, ...read.assessment },
          values: { ...edit.values, ...read.values },
        };
    }
    const { assessment, values, ...others } = edit;
    const rest =
      values !== undefined && Object.keys(values).length > 0 ? { ...others, values } : others;
    const filled =
      assessment !== undefined && Object.keys(assessment).length > 0
        ? { ...rest, assessment }
        : rest;
    if (Object.keys(filled).length > 1) edits.push(filled);
  }
  return { edits, refused, skipped };
}

/** What a cell says of a claim, words for what is wrong with it, or null over a column that cannot be written. */
type Read = Omit<ClaimEdit, 'number'> | string | null;

function readCell(column: ColumnId, text: string, scheme: EvidenceScheme | null): Read {
  if (!isBuiltInColumn(column)) {
    const own = readOwnColumn(column);
    const id = ownColumnId(column);
    if (own === undefined || id === null) return null;
    const value = readOwnValue(own, text);
    if (typeof value === 'object' && value !== null) return valueProblem(own, text, value);
    return { values: { [id]: value } };
  }
  switch (column) {
    case 'status':
      return readStatus(text);
    case 'level':
      return readLevel(text, scheme);
    case 'note':
      return { assessment: { note: text } };
    case 'type': {
      const type = byWord(claimTypes, claimTexts.typeWords, text);
      return type === undefined ? claimTexts.noTypeWord(text) : { type };
    }
    case 'tags':
      return { tags: text === '' ? [] : text.split(/\s*;\s*/u).filter((tag) => tag !== '') };
    case 'number':
    case 'quote':
    case 'citations':
    case 'source':
    case 'study':
    case 'chance':
    case 'why':
      return null;
    default:
      return column satisfies never;
  }
}

/** The key that a word stands for: the key itself, or what the window's language calls it. */
function byWord<Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
  text: string,
): Key | undefined {
  const wanted = text.trim().toLowerCase();
  return keys.find((key) => key === wanted || words[key].toLowerCase() === wanted);
}

function readStatus(text: string): Read {
  const [, word = '', reason = ''] = /^([^:]*)(?::\s*(.*))?$/su.exec(text) ?? [];
  const status = byWord(claimStatuses, claimTexts.statusWords, word);
  if (status === undefined) return claimTexts.noStatusWord(text);
  return { assessment: { status, exclusionReason: status === 'excluded' ? reason : '' } };
}

function readLevel(text: string, scheme: EvidenceScheme | null): Read {
  const none: AssessmentPatch = { scheme: null, level: null };
  if (text === '') return { assessment: none };
  const wanted = text.toLowerCase();
  const level = scheme?.levels.find(({ key, label, short }) =>
    [key, label.toLowerCase(), short.toLowerCase()].includes(wanted),
  );
  if (scheme === null || level === undefined)
    return claimTexts.noLevelWord(text, scheme?.name ?? claimTexts.reviewScheme);
  return { assessment: { scheme: scheme.key, level: level.key } };
}
