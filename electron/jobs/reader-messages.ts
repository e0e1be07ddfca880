import type { DocumentInput } from '#core/documents/document.ts';
import type { DocumentHead, ParsedPiece } from '#core/documents/parsed-document.ts';
import type { Problem } from '#core/problem.ts';
import type { Result } from '#core/result.ts';

/** What the reader process is sent: one file to read, or leave to send the next piece of it. */
export type ReaderRequest =
  | ({ readonly type: 'read'; readonly id: number } & DocumentInput)
  | { readonly type: 'more'; readonly id: number };

/** What it answers: the pieces of the file, each when the one before has been taken, then how it came out. */
export type ReaderAnswer =
  | { readonly id: number; readonly piece: ParsedPiece }
  | { readonly id: number; readonly result: Result<DocumentHead, Problem> };
