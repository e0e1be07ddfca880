import type { ParsedDocument } from '#core/documents/parsed-document.ts';
import type { Problem } from '#core/problem.ts';
import type { Result } from '#core/result.ts';

/** What the reader process is sent: one file. */
export interface ReaderRequest {
  readonly id: number;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it answers. */
export interface ReaderAnswer {
  readonly id: number;
  readonly result: Result<ParsedDocument, Problem>;
}
