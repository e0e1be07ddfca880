import type { DocumentInput } from '#core/documents/document.ts';
import type { DocumentHead, ParsedPiece } from '#core/documents/parsed-document.ts';
import type { Problem } from '#core/problem.ts';
import type { EditedTable } from '#core/reports/apply/edited-table.ts';
import type { CsvRecord } from '#core/reports/csv-table.ts';
import type { Result } from '#core/result.ts';

/**
 * What the reader process is sent: one file to read as a document ('read') or as
 * a table that came back ('table') with the first of its bytes, further bytes of
 * it, or leave to send the next piece of it.
 */
export type ReaderRequest =
  | ({
      readonly type: 'read' | 'table';
      readonly id: number;
      /** How many bytes the file has. */
      readonly size: number;
    } & DocumentInput)
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'more'; readonly id: number };

/** Some rows of a table that came back. */
export type TableRows = readonly CsvRecord[];

/** What a table that came back is besides its rows. */
export type TableHead = Pick<EditedTable, 'columns'>;

/** A piece of what was asked for. */
export type ReaderPiece =
  | { readonly id: number; readonly piece: ParsedPiece }
  | { readonly id: number; readonly rows: TableRows };

/**
 * What it answers: that it waits for further bytes; that it has all of them, and
 * now and then that it gets on; the pieces of the file,
 * each when the one before has been taken; then how it came out.
 */
export type ReaderAnswer<Head = DocumentHead | TableHead> =
  | ReaderPiece
  | { readonly id: number; readonly wants: 'bytes' }
  | {
      readonly id: number;
      /** What share of it is read (0 to 1), where that is known. */
      readonly alive: number | null;
    }
  | { readonly id: number; readonly result: Result<Head, Problem> };
