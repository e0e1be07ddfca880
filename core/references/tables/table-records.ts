import { splitList } from '../split-list.ts';
import type { Problem } from '#core/problem.ts';
import { failure, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';
import type { RecordReading } from '#core/documents/file-reading.ts';
import { buildRecord } from '../formats/build-record.ts';
import { recordNames, splitNames } from '../formats/record-names.ts';
import type { ColumnRole, RecordTable } from '../record-table.ts';
import type { ReferenceRecord, RejectedRecord } from '../reference.ts';
import { cellType } from './cell-type.ts';
import { guessColumns } from './guess-columns.ts';

/** A row of a table with its place in the file: "row 3", "line 12". */
export interface TableRow {
  readonly place: string;
  readonly cells: readonly string[];
}

/**
 * Makes records of a table's rows. `columns` says what each column holds; absent,
 * it is guessed. Problem 'table-no-title' when no column holds titles and nobody
 * said which one does; it lists the columns. Blank rows are no records.
 */
export function tableRecords(
  name: string,
  header: readonly string[],
  rows: readonly TableRow[],
  columns: readonly ColumnRole[] | undefined,
): Result<RecordReading, Problem> {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const sample = filled.slice(0, 50).map(({ cells }) => cells);
  const guessed = guessColumns(header, sample);
  const roles = header.map((_, index) => columns?.[index] ?? guessed[index] ?? 'ignore');
  const table = describe(header, roles, sample, filled.length);
  if (!roles.includes('title')) return failure(noTitle(name, header, columns !== undefined));
  return success({ records: records(header, roles, filled), table, warnings: [] });
}

function describe(
  header: readonly string[],
  roles: readonly ColumnRole[],
  sample: readonly (readonly string[])[],
  rows: number,
): RecordTable {
  const columns = header.map((name, index) => ({
    name,
    role: roles[index] ?? ('ignore' as const),
    samples: sample
      .map((cells) => cells[index]?.trim() ?? '')
      .filter((cell) => cell !== '')
      .slice(0, 3)
      .map((cell) => Array.from(cell.slice(0, 200)).slice(0, 80).join('')),
  }));
  return { columns, rows };
}

function* records(
  header: readonly string[],
  roles: readonly ColumnRole[],
  rows: readonly TableRow[],
): Generator<ReferenceRecord | RejectedRecord> {
  let position = 0;
  for (const { place, cells } of rows) {
    const raw = JSON.stringify(
      Object.fromEntries(
        header.map((name, index) => [name || `column ${index + 1}`, cells[index] ?? '']),
      ),
    );
    const all = (role: ColumnRole) =>
      roles.flatMap((own, index) => {
        const cell = cells[index]?.trim() ?? '';
        return own === role && cell !== '' ? [cell] : [];
      });
    const one = (role: ColumnRole) => all(role)[0] ?? '';
    const named = ['title', 'doi', 'pmid', 'pmcid', 'nct', 'abstract', 'authors', 'url'] as const;
    if (named.every((role) => one(role) === '')) {
      yield {
        place,
        reason: 'it has neither title, authors, abstract nor identifier',
        raw: raw.slice(0, 500),
      };
      continue;
    }
    yield buildRecord(
      { position, place, raw },
      {
        type: cellType(one('type'), one('journal') !== ''),
        title: one('title'),
        authors: recordNames(all('authors').flatMap((cell) => listOf(cell) ?? splitNames(cell))),
        dates: [one('year'), one('date')],
        texts: {
          'container-title': one('journal'),
          volume: one('volume'),
          issue: one('issue'),
          page: one('pages'),
          publisher: one('publisher'),
          'publisher-place': one('place'),
          language: one('language'),
          note: all('note').join('; '),
        },
        pages: [one('first page'), one('last page')],
        abstract: one('abstract'),
        keywords: all('keywords').flatMap((cell) => listOf(cell) ?? splitList(cell, /[;|\n]/u)),
        dois: all('doi'),
        pmid: one('pmid'),
        pmcid: one('pmcid'),
        nct: one('nct'),
        urls: all('url').flatMap((cell) => listOf(cell) ?? [cell]),
        serials: [...all('issn'), ...all('isbn')],
        notes: [...all('id'), ...all('note')],
      },
    );
    position += 1;
  }
}

/** A list as Python prints it: "['Marx, Karl', \"O'Neil, A\"]"; null for any other cell. */
function listOf(cell: string): string[] | null {
  if (!/^\[.*\]$/su.test(cell)) return null;
  return [...cell.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)].map(([, single, double]) =>
    (single ?? double ?? '').replaceAll(/\\(.)/gu, '$1'),
  );
}

function noTitle(name: string, header: readonly string[], said: boolean): Problem {
  const names = header.map((one) => `"${one.trim().slice(0, 40)}"`).slice(0, 30);
  const more = header.length > 30 ? ` and ${header.length - 30} more` : '';
  return {
    code: 'table-no-title',
    message: `Read "${name}": ${said ? 'no column was chosen for' : 'no column was found that holds'} the titles; the columns are ${names.join(', ')}${more}`,
    hint: 'If the table lists articles, say which column holds their titles; other tables are no reference lists',
  };
}
