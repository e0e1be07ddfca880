import { parseClaimLabel } from '#core/claims/claim.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import { readEditedTable } from '../apply/edited-table.ts';
import { unguardCell } from '../csv-cell.ts';
import type { CsvColumn } from '../csv-columns.ts';
import type { CsvRecord } from '../csv-table.ts';
import type { ReportQuote, ReportReading, StatedPlace } from './report-reading.ts';
import { readHashCell, shortHash } from './short-hash.ts';

/**
 * Finds the quotes of a report that is a table (CSV, XLSX), as it was written or
 * as a spreadsheet saved it again. Rows that were taken out are not missed: a
 * colleague may have been sent a part. Problems: those of `readEditedTable`, and
 * "csv-foreign" where no column is called "quote".
 */
export function readTableQuotes(records: readonly CsvRecord[]): Result<ReportReading, Problem> {
  const table = readEditedTable(records);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  if (!columns.has('quote')) {
    return failure({
      code: 'csv-foreign',
      message: 'Read the report: no column is called "quote"',
      hint: 'Choose a table that Claimgrid exported, with the column of its quotes',
    });
  }
  const quotes: ReportQuote[] = [];
  const bare: number[] = [];
  const stray: string[] = [];
  for (const { cells } of rows) {
    const cell = (name: CsvColumn) => {
      const place = columns.get(name);
      return place === undefined ? null : (cells[place] ?? '');
    };
    const number = parseClaimLabel(cell('claim') ?? '');
    const id = unguardCell(cell('id') ?? '').trim();
    const hash = readHashCell(cell('quote hash') ?? '');
    const text = unguardedQuote(cell('quote') ?? '', hash);
    if (number === null && id === '') {
      if (text.trim() !== '') stray.push(text);
    } else if (text === '' && number !== null) bare.push(number);
    else {
      const place = {
        range: statedRange(cell('start'), cell('end')),
        hash: hash === '' ? null : hash,
        source: statedFile(unguardCell(cell('file') ?? '')),
      };
      quotes.push({ number, id: id === '' ? null : id, text, place, entry: 'own' });
    }
  }
  return success({ quotes, bare, stray, provenance: 'none', folds: 'line ends' });
}

/** A workbook has no guards, unless it was made from a CSV file: the hash tells what the quote is. */
function unguardedQuote(cell: string, hash: string): string {
  return cell.startsWith("'") && shortHash(cell) !== hash ? unguardCell(cell) : cell;
}

function statedFile(file: string): StatedPlace['source'] {
  return file === '' ? null : { kind: 'file', words: file };
}

function statedRange(start: string | null, end: string | null): StatedPlace['range'] {
  if (start === null || end === null) return 'none';
  const isNumber = [start, end].every((cell) => /^\s*\d{1,15}\s*$/.test(cell));
  return isNumber ? { start: Number(start), end: Number(end) } : 'unreadable';
}
