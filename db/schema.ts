import {
  blob,
  customType,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import type { ClaimOrigin, ClaimStatus, ClaimType } from '#core/claims/claim.ts';
import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { ColumnChoice, OwnColumnKind, OwnValue } from '#core/claims/own-column.ts';
import type { StudyCueKind } from '#core/claims/study-cues/study-cue.ts';
import type { Block, FileFormat, Link } from '#core/documents/document.ts';
import type { Problem } from '#core/problem.ts';
import type {
  CitationRole,
  CitationScope,
  CslItem,
  RejectedRecord,
} from '#core/references/reference.ts';

/*
 * The tables as drizzle's builder sees them. What they are in the file, with
 * indexes, checks and triggers, is said by the migrations alone; a test holds
 * the two together. Strings listed by `core` are typed, JSON is parsed.
 */

/** One row: what the review says of itself. */
export const review = sqliteTable('review', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  title: text('title').notNull(),
  question: text('question').notNull(),
  scheme: text('scheme').notNull(),
  reviewer: text('reviewer').notNull(),
  /** The highest claim number ever given. */
  lastClaim: integer('last_claim').notNull(),
  createdAt: text('created_at').notNull(),
});

export const reviewers = sqliteTable('reviewers', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  name: text('name').notNull(),
});

export const files = sqliteTable('files', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  sha256: text('sha256').notNull(),
  mediaType: text('media_type').notNull(),
  format: text('format').$type<FileFormat>().notNull(),
  encoding: text('encoding').notNull(),
  importedAt: text('imported_at').notNull(),
  hidden: integer('hidden').notNull(),
  warnings: text('warnings', { mode: 'json' }).$type<readonly string[]>().notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
});

export const sources = sqliteTable('sources', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  file: integer('file').notNull(),
  part: integer('part').notNull(),
  title: text('title').notNull(),
  /** The title folded for sorting: no case, no accents. */
  titleKey: text('title_key').notNull(),
  language: text('language'),
  characters: integer('characters').notNull(),
  duplicateOf: integer('duplicate_of'),
  hidden: integer('hidden').notNull(),
  metadata: text('metadata', { mode: 'json' }).$type<Partial<CslItem>>().notNull(),
  /** Little-endian unsigned 32-bit numbers. */
  fingerprint: blob('fingerprint', { mode: 'buffer' }).notNull(),
  text: text('text').notNull(),
  blocks: text('blocks', { mode: 'json' }).$type<readonly Block[]>().notNull(),
  links: text('links', { mode: 'json' }).$type<readonly Link[]>().notNull(),
});

/** Claims, with the assessment written last mirrored for sorting and filtering. */
export const claims = sqliteTable('claims', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  source: integer('source').notNull(),
  start: integer('start_offset').notNull(),
  end: integer('end_offset').notNull(),
  type: text('type').$type<ClaimType>().notNull(),
  origin: text('origin').$type<ClaimOrigin>().notNull(),
  score: real('score').notNull(),
  hidden: integer('hidden').notNull(),
  citationCount: integer('citation_count').notNull(),
  status: text('status').$type<ClaimStatus>().notNull(),
  scheme: text('scheme'),
  level: text('level'),
  /** Place of the level in its scheme, 0 the best. */
  levelRank: integer('level_rank'),
  reviewer: integer('reviewer'),
  assessedAt: text('assessed_at'),
  quote: text('quote').notNull(),
  exclusionReason: text('exclusion_reason').notNull(),
  reasons: text('reasons', { mode: 'json' }).$type<readonly string[]>().notNull(),
  note: text('note').notNull(),
  cues: text('cues', { mode: 'json' }).$type<readonly string[]>().notNull(),
  prefix: text('prefix').notNull(),
  suffix: text('suffix').notNull(),
});

/** Claims that were made one with another, which was kept. */
export const claimMerges = sqliteTable('claim_merges', {
  claim: integer('claim').primaryKey(),
  kept: integer('kept').notNull(),
});

/** One row a claim and reviewer. */
export const assessments = sqliteTable(
  'assessments',
  {
    claim: integer('claim').notNull(),
    reviewer: integer('reviewer').notNull(),
    /** Counts the reviewer's edits of this claim that stand. */
    version: integer('version').notNull(),
    /** The history entry that wrote it; the highest of a claim is its current assessment. */
    entry: integer('entry').notNull(),
    assessedAt: text('assessed_at').notNull(),
    status: text('status').$type<ClaimStatus>().notNull(),
    exclusionReason: text('exclusion_reason').notNull(),
    scheme: text('scheme'),
    level: text('level'),
    reasons: text('reasons', { mode: 'json' }).$type<readonly string[]>().notNull(),
    note: text('note').notNull(),
  },
  (table) => [primaryKey({ columns: [table.claim, table.reviewer] })],
);

export const references = sqliteTable('references', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  label: text('label').notNull(),
  /** Mirror of `reference_ids`, best first. */
  ids: text('ids', { mode: 'json' }).$type<readonly string[]>().notNull(),
  duplicateOf: integer('duplicate_of'),
  hidden: integer('hidden').notNull(),
  text: text('text').notNull(),
  csl: text('csl', { mode: 'json' }).$type<CslItem>().notNull(),
});

/** Which reference an identifier names; an identifier names one. */
export const referenceIds = sqliteTable('reference_ids', {
  identifier: text('identifier').primaryKey(),
  reference: integer('reference').notNull(),
});

export const citations = sqliteTable(
  'citations',
  {
    claim: integer('claim').notNull(),
    reference: integer('reference').notNull(),
    position: integer('position').notNull(),
    role: text('role').$type<CitationRole>().notNull(),
    scope: text('scope').$type<CitationScope>(),
    locator: text('locator').notNull(),
  },
  (table) => [primaryKey({ columns: [table.claim, table.reference] })],
);

export const tags = sqliteTable('tags', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  colour: text('colour').notNull(),
});

export const claimTags = sqliteTable(
  'claim_tags',
  { claim: integer('claim').notNull(), tag: integer('tag').notNull() },
  (table) => [primaryKey({ columns: [table.claim, table.tag] })],
);

/** Columns of the reviewers' own. */
export const ownColumns = sqliteTable('own_columns', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  name: text('name').notNull(),
  kind: text('kind').$type<OwnColumnKind>().notNull(),
  choices: text('choices', { mode: 'json' }).$type<readonly ColumnChoice[]>().notNull(),
});

const anyValue = customType<{ data: OwnValue }>({ dataType: () => 'any' });

/** What claims hold in own columns; no row where a cell is empty. */
export const claimValues = sqliteTable(
  'claim_values',
  {
    claim: integer('claim').notNull(),
    ownColumn: integer('own_column').notNull(),
    value: anyValue('value').notNull(),
  },
  (table) => [primaryKey({ columns: [table.claim, table.ownColumn] })],
);

/** What claims say of the study behind them; follows from the quote. */
export const studyCues = sqliteTable(
  'study_cues',
  {
    claim: integer('claim').notNull(),
    kind: text('kind').$type<StudyCueKind>().notNull(),
    value: text('value').notNull(),
    /** Offsets of the words in the claim's quote. */
    start: integer('start_offset').notNull(),
    end: integer('end_offset').notNull(),
  },
  (table) => [primaryKey({ columns: [table.claim, table.kind, table.value] })],
);

/** How reviewers judged pairs of claims; `first` is the lower number. */
export const claimRelations = sqliteTable(
  'claim_relations',
  {
    first: integer('first').notNull(),
    second: integer('second').notNull(),
    relation: text('relation').$type<ClaimRelation>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.first, table.second] })],
);

/** Grid layouts and the like, as JSON; of them the named views and the report templates alone are in the history. */
export const views = sqliteTable('views', {
  key: text('key').primaryKey(),
  value: text('value', { mode: 'json' }).$type<unknown>().notNull(),
});

/** One row an action; append-only. */
export const history = sqliteTable('history', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  at: text('at').notNull(),
  reviewer: integer('reviewer').notNull(),
  kind: text('kind').$type<ActionKind>().notNull(),
  /** For undo and redo: the action they took back or made again. */
  target: integer('target'),
  /** For the others: the action that undo would have taken back when this one was made. */
  previous: integer('previous'),
  summary: text('summary').notNull(),
  /** The import that it was a part of. */
  import: integer('import'),
});
export type ActionKind =
  | 'import'
  | 'assess'
  | 'edit claims'
  | 'cite'
  | 'uncite'
  | 'type'
  | 'add claim'
  | 'move claim'
  | 'split claim'
  | 'merge claims'
  | 'relate'
  | 'rename source'
  | 'edit source'
  | 'edit reference'
  | 'merge'
  | 'separate'
  | 'decide'
  | 'remove import'
  | 'style'
  | 'tag'
  | 'untag'
  | 'edit tag'
  | 'remove tag'
  | 'column'
  | 'value'
  | 'view'
  | 'template'
  | 'review'
  | 'undo'
  | 'redo';

/** What an action changed; append-only. */
export const historyChanges = sqliteTable(
  'history_changes',
  {
    entry: integer('entry').notNull(),
    position: integer('position').notNull(),
    what: text('what').$type<ChangedThing>().notNull(),
    claim: integer('claim'),
    key: integer('key').notNull(),
    before: text('before'),
    after: text('after'),
  },
  (table) => [primaryKey({ columns: [table.entry, table.position] })],
);
/** What a change is of; `claim` and `key` say which one. */
export type ChangedThing =
  | 'file'
  | 'source'
  | 'source title'
  | 'source metadata'
  | 'source duplicate'
  | 'source work'
  | 'claim'
  | 'claim type'
  | 'claim place'
  | 'claim merge'
  | 'claim relation'
  | 'assessment'
  | 'citation'
  | 'reference'
  | 'reference content'
  | 'reference duplicate'
  | 'pair'
  | 'style'
  | 'tag'
  | 'claim tag'
  | 'own column'
  | 'claim value'
  | 'saved view'
  | 'report template'
  | 'review';

/** What a person put in at once. */
export const imports = sqliteTable('imports', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  reviewer: integer('reviewer').notNull(),
  startedAt: text('started_at').notNull(),
  endedAt: text('ended_at'),
  cancelled: integer('cancelled').notNull(),
});

/** What became of each file of an import. */
export const importFiles = sqliteTable(
  'import_files',
  {
    import: integer('import').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    state: text('state').$type<ImportedState>().notNull(),
    format: text('format').$type<FileFormat>(),
    file: integer('file'),
    sources: integer('sources').notNull(),
    records: integer('records').notNull(),
    claims: integer('claims').notNull(),
    added: integer('added').notNull(),
    merged: integer('merged').notNull(),
    unsure: integer('unsure').notNull(),
    rejected: integer('rejected').notNull(),
    warnings: text('warnings', { mode: 'json' }).$type<readonly string[]>().notNull(),
    error: text('error', { mode: 'json' }).$type<Problem>(),
    rejects: text('rejects', { mode: 'json' }).$type<readonly RejectedRecord[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.import, table.position] })],
);
export type ImportedState = 'stored' | 'known' | 'refused' | 'cancelled' | 'left out';

/** The record of a reference file behind a reference. */
export const records = sqliteTable('records', {
  reference: integer('reference').primaryKey(),
  file: integer('file').notNull(),
  position: integer('position').notNull(),
  place: text('place').notNull(),
  warnings: text('warnings', { mode: 'json' }).$type<readonly string[]>().notNull(),
  csl: text('csl', { mode: 'json' }).$type<CslItem>().notNull(),
  raw: text('raw').notNull(),
});

/** Two references that may be one work; `first` has the lower number. */
export const referencePairs = sqliteTable('reference_pairs', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  first: integer('first').notNull(),
  second: integer('second').notNull(),
  score: real('score').notNull(),
  decision: text('decision').$type<PairDecision>(),
  reasons: text('reasons', { mode: 'json' }).$type<readonly string[]>().notNull(),
});
export type PairDecision = 'same' | 'different';

/** The reference that a source itself is. */
export const sourceWorks = sqliteTable('source_works', {
  source: integer('source').primaryKey(),
  reference: integer('reference').notNull(),
});

/** Where the words of a source stand on its pages. */
export const sourceLayouts = sqliteTable('source_layouts', {
  source: integer('source').primaryKey(),
  pages: text('pages', { mode: 'json' })
    .$type<readonly { readonly width: number; readonly height: number }[]>()
    .notNull(),
  words: blob('words', { mode: 'buffer' }).notNull(),
});

/** Citation styles that people added. */
export const styles = sqliteTable('styles', {
  number: integer('number').primaryKey(),
  id: text('id').notNull(),
  title: text('title').notNull(),
  hidden: integer('hidden').notNull(),
  xml: text('xml').notNull(),
});
