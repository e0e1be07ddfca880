import type { KeepingTask } from '../backups/keeping.ts';
import type { CandidatePair } from '#core/agreement/compare-claims.ts';
import type { Problem } from '#core/problem.ts';
import type { Ranking } from '#core/ranking/ranker.ts';
import type { ReturnedClaim, ReturnedTable } from '#core/reports/apply/returned.ts';
import type { ReportOptions } from '#core/reports/snapshot.ts';
import type { CloseTable } from './close-claims.ts';
import type { ImportItem, ReadingHelp } from './import-job.ts';
import type { FilePreview, ImportFile, ImportSelection } from './import-state.ts';
import type { EditOutcome, LargeEdit } from './large-edits.ts';
import type { PreviewLimit } from './preview-document.ts';
import type { ReportDocumentPreview, ReportPreview, ReportSummary } from './report-jobs.ts';
import type { ReportProgress } from './report-progress.ts';

/** What a worker thread is started for. */
export type WorkerTask =
  | KeepingTask
  | {
      readonly task: 'import';
      readonly review: string;
      readonly author: string;
      /** The folder of all backups: one is made before anything is stored. */
      readonly backups: string;
      /** Folders among the paths are walked by the worker. */
      readonly items: readonly ImportItem[];
    }
  | { readonly task: 'reports' }
  | {
      readonly task: 'edit';
      readonly review: string;
      readonly author: string;
      readonly edit: LargeEdit;
      /** One 32-bit number that is 1 once the edit is to stop. */
      readonly cancelled: SharedArrayBuffer;
    }
  | { readonly task: 'ranking'; readonly review: string }
  | {
      readonly task: 'comparison';
      readonly review: string;
      /** One 32-bit number that is 1 once the comparison is to stop. */
      readonly stopped: SharedArrayBuffer;
    }
  | {
      readonly task: 'returned';
      readonly review: string;
      /** An edited table. */
      readonly path: string;
      /** What the file is called, for people. */
      readonly name: string;
    };

/** From a worker that compares a table that came back. */
export type ReturnedMessage =
  /** Rows it has compared, of so many. */
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  /** Some of the claims, in pieces that the other thread unpacks between two answers. */
  | { readonly type: 'claims'; readonly claims: readonly ReturnedClaim[] }
  /** The rest: all claims have come before. */
  | { readonly type: 'done'; readonly returned: Omit<ReturnedTable, 'claims'> }
  | { readonly type: 'failed'; readonly problem: Problem };

/** From an edit worker. */
export type EditMessage =
  /** Claims it has got to. */
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly outcome: EditOutcome }
  | { readonly type: 'failed'; readonly problem: Problem };

/** To an import worker; `request` is made up by the asker. */
export type ImportRequestMessage =
  /** Stop: nothing is stored, and what was stored is taken back. */
  | { readonly type: 'cancel' }
  /** Store these of the files that were read. */
  | { readonly type: 'take'; readonly take: ImportSelection }
  | { readonly type: 'preview'; readonly request: number; readonly index: number }
  /** Read a file again, with a password or with columns named. */
  | {
      readonly type: 'reread';
      readonly request: number;
      readonly index: number;
      readonly help: ReadingHelp;
    };

/** From an import worker. */
export type ImportMessage =
  /** The files, once folders have been walked. */
  | { readonly type: 'files'; readonly files: readonly ImportFile[] }
  | { readonly type: 'file'; readonly index: number; readonly file: ImportFile }
  /** All files are read; nothing is stored. */
  | { readonly type: 'ready' }
  | { readonly type: 'preview'; readonly request: number; readonly value: FilePreview | null }
  | { readonly type: 'reread'; readonly request: number; readonly value: ImportFile }
  | { readonly type: 'end'; readonly report: string | null }
  /** The backup before the import could not be made; the import goes on. */
  | { readonly type: 'no backup'; readonly problem: Problem }
  | { readonly type: 'failed'; readonly problem: Problem };

/** To a report worker; `id` is made up by the asker. */
export type ReportRequest =
  | {
      readonly type: 'summary';
      readonly id: number;
      readonly review: string;
      readonly options: ReportOptions;
    }
  | {
      readonly type: 'preview';
      readonly id: number;
      readonly review: string;
      readonly options: ReportOptions;
      readonly characters: number;
    }
  | {
      readonly type: 'document';
      readonly id: number;
      readonly review: string;
      readonly options: ReportOptions;
      readonly limit: PreviewLimit;
    }
  /** Asks for the next piece of the worker's stream, which the first asking opens; answered by 'piece'. */
  | {
      readonly type: 'pull';
      readonly id: number;
      readonly review: string;
      readonly options: ReportOptions;
    }
  /** Nothing more is asked: stop what goes on and end. */
  | { readonly type: 'leave' };

/** From a report worker. */
export type ReportAnswer =
  | { readonly type: 'summary'; readonly id: number; readonly value: ReportSummary }
  | { readonly type: 'preview'; readonly id: number; readonly value: ReportPreview }
  | { readonly type: 'document'; readonly id: number; readonly value: ReportDocumentPreview }
  /** How far the stream is; comes between its pieces. */
  | { readonly type: 'progress'; readonly progress: ReportProgress }
  /** null: the stream ended. */
  | { readonly type: 'piece'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'failed'; readonly id: number; readonly problem: Problem };

/** To a ranking worker; `id` is made up by the asker. */
export type RankingRequest =
  /** Read the review as it is now and rank its claims. */
  | { readonly type: 'look' }
  | { readonly type: 'explain'; readonly id: number; readonly number: number };

/** Words of a claim, and how much they speak for (above zero) or against its being accepted. */
export interface ExplainedWords {
  readonly words: string;
  readonly weight: number;
}

/** From a ranking worker. */
export type RankingAnswer =
  /** `version` grows when claims or their words are others than before. */
  | { readonly type: 'ranking'; readonly ranking: Ranking; readonly version: number }
  | { readonly type: 'too many' }
  | {
      readonly type: 'explained';
      readonly id: number;
      readonly words: readonly ExplainedWords[];
    }
  /** `id` is null for a look. */
  | { readonly type: 'failed'; readonly id: number | null; readonly problem: Problem };

/** From a comparison worker. */
export type ComparisonAnswer =
  /** 0 to 1. */
  | { readonly type: 'comparing'; readonly share: number }
  | {
      readonly type: 'comparison';
      readonly candidates: readonly CandidatePair[];
      readonly copies: readonly (readonly number[])[];
      readonly close: CloseTable;
    }
  | { readonly type: 'failed'; readonly problem: Problem };
