import type { ClaimProposal } from '#core/claims/claim.ts';
import { recordFormats } from '#core/documents/document.ts';
import { isIdentifier } from '#core/references/entry-key.ts';
import type { Identifier, RejectedRecord } from '#core/references/reference.ts';
import type {
  DocumentHead,
  MoreClaims,
  ParsedArticle,
  ParsedDocument,
  ParsedPiece,
} from '#core/documents/parsed-document.ts';
import { ProblemError } from '#core/problem.ts';
import { takeClaimNumbers } from './claims.ts';
import { countWords } from './claim-words.ts';
import type { WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { loadSketches } from './duplicates.ts';
import type { SketchIndex } from './duplicates.ts';
import { findFileByHash, insertFile } from './files.ts';
import type { FileToStore } from './files.ts';
import { shown } from './history-apply.ts';
import { nextEntry, recordAction, type Change } from './history-record.ts';
import { newId, newIds } from './ids.ts';
import { createReferenceKeeper } from './import-references.ts';
import type { ReferenceKeeper, RememberedWorks } from './import-references.ts';
import { loadWorks, placeRecord } from './place-record.ts';
import { referenceOf } from './reference-store.ts';
import { indexClaims, indexSources } from './search.ts';
import { assertProvenance, assertWellFormed, insertClaims, insertSource } from './source-rows.ts';
import { writeInSteps, writeTogether } from './transactions.ts';

/** What an import stored. */
export interface StoredDocument {
  /** Id of the file. */
  readonly file: string;
  /** The file's number, for the import's own account. */
  readonly fileNumber: number;
  readonly sources: readonly StoredSource[];
  /** How many reference records. */
  readonly records: number;
  /**
   * `merged`: given by the document, and there already (or given twice by it);
   * `unsure`: pairs that were left to a person.
   */
  readonly references: {
    readonly added: number;
    readonly merged: number;
    readonly unsure: number;
  };
  /** Records that could not be taken: the first thousand. */
  readonly rejects: readonly RejectedRecord[];
  /** How many there were. */
  readonly rejected: number;
  /** What is doubtful about records that were taken ("line 12: it has no title"): the first thousand. */
  readonly notes: readonly string[];
}
export interface StoredSource {
  readonly id: string;
  /** 0-based place in the file. */
  readonly part: number;
  readonly title: string;
  /** How many claims. */
  readonly claims: number;
  /** Id of the source it copies. */
  readonly duplicateOf: string | null;
}

/** What of a file is stored, and as a part of what. */
export interface StoreOptions {
  /** Number of the import that the action is a part of. */
  readonly import?: number;
  /** Places of the articles to take; all when absent. */
  readonly parts?: ReadonlySet<number>;
}

/** Stores files one after the other, remembering what it compares new ones with. */
export interface ImportStore {
  /**
   * Stores a file, its articles as sources, its records as references, with their
   * claims and citations: all in one transaction and one undoable action. Undo
   * hides what was added; importing the file again after that stores it anew,
   * with new claim numbers, since it may be read better by then (the hidden
   * import stays hidden).
   *
   * Throws a `ProblemError` 'file-known' when a file with these bytes is there,
   * and a plain Error when a claim's quote is not what stands at its place: that
   * is a bug, and nothing is stored.
   */
  store(
    author: string,
    file: FileToStore,
    head: DocumentHead,
    pieces: Iterable<ParsedPiece>,
    options?: StoreOptions,
  ): StoredDocument;
  /**
   * The same for a file that may be large: `pause` is waited for after each piece
   * and record, and when it rejects nothing is stored. Meanwhile nobody else may
   * use the connection.
   */
  storeInSteps(
    author: string,
    file: FileToStore,
    head: DocumentHead,
    pieces: Iterable<ParsedPiece>,
    options: StoreOptions & { readonly pause: () => Promise<void> },
  ): Promise<StoredDocument>;
}

/** Rejected records that are kept with their reasons; more are only counted. */
const mostRejects = 10_000;
/** Records taken with a warning whose warnings are kept. */
const mostNotes = 1000;

/** Makes a store for the imports of one connection. */
export function createImportStore(db: WriteDb): ImportStore {
  let known: Known | null = null;
  function* steps(storing: Omit<Storing, 'known'>): Steps<StoredDocument> {
    // Someone else may have written since, or undone: then what is remembered is old.
    const version = dataVersion(db);
    if (known?.version !== version || known.entry !== nextEntry(db)) {
      known = { version, entry: 0, sketches: null, works: null };
    }
    const stored = yield* storeInside(db, { ...storing, known });
    known.entry = nextEntry(db);
    return stored;
  }
  /** What was remembered of a file that has not been stored is wrong. */
  const forget = (error: unknown): never => {
    known = null;
    throw error;
  };
  return {
    store: (author, file, head, pieces, options = {}) => {
      const action = `Import "${file.name}"`;
      const storing = { author, file, head, pieces, options, action };
      try {
        return writeTogether(db, action, () => inOneGo(steps(storing)));
      } catch (error) {
        return forget(error);
      }
    },
    storeInSteps: (author, file, head, pieces, { pause, ...options }) => {
      const action = `Import "${file.name}"`;
      const storing = { author, file, head, pieces, options, action };
      return writeInSteps(db, action, () => steps(storing), pause).catch(forget);
    },
  };
}

/** Work that may rest where it yields. */
type Steps<Value> = Generator<void, Value>;

function inOneGo<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Stores a document that is in memory as a whole; see `ImportStore.store`. */
export function storeDocument(
  db: WriteDb,
  author: string,
  file: FileToStore,
  document: ParsedDocument,
): StoredDocument {
  const { articles, records, rejected, ...head } = document;
  return createImportStore(db).store(author, file, head, [{ articles, records, rejected }]);
}

interface Known extends RememberedWorks {
  readonly version: number;
  /** The history's next entry when it was remembered. */
  entry: number;
  sketches: SketchIndex | null;
}

/** Changes when another connection has written to the file. */
function dataVersion(db: WriteDb): number {
  const row = prepared<{ data_version: number }>(
    db,
    'SELECT data_version FROM pragma_data_version',
  );
  return row.get()?.data_version ?? 0;
}

interface Storing {
  readonly author: string;
  readonly file: FileToStore;
  readonly head: DocumentHead;
  readonly pieces: Iterable<ParsedPiece>;
  readonly options: StoreOptions;
  readonly action: string;
  readonly known: Known;
}

function* storeInside(db: WriteDb, storing: Storing): Steps<StoredDocument> {
  const { author, file, head, options, action, known } = storing;
  const present = findFileByHash(db, file.sha256);
  if (present !== null) {
    throw new ProblemError({
      code: 'file-known',
      message: `${action}: the review holds this file already, as "${present.name}"`,
    });
  }
  const entry = nextEntry(db);
  const at = file.at ?? new Date().toISOString();
  const stored = insertFile(db, file, head, at);
  const state: State = {
    db,
    known,
    file: stored.number,
    references: createReferenceKeeper(db, known),
    works: new Map(),
    changes: [appeared('file', stored.number)],
    sources: [],
    waiting: [],
    open: null,
    records: { count: 0, merged: 0, unsure: 0 },
  };
  const rejects: RejectedRecord[] = [];
  const notes: string[] = [];
  let rejected = 0;
  for (const piece of storing.pieces) {
    if (piece.more === undefined) {
      storeWaiting(state);
      state.waiting = piece.articles.filter(
        ({ part }) => options.parts === undefined || options.parts.has(part),
      );
    } else storeMore(state, piece.more);
    for (const record of piece.records) {
      storeRecord(state, record);
      yield;
      if (notes.length < mostNotes && record.warnings.length > 0) {
        notes.push(`${record.place}: ${record.warnings.join('; ')}`);
      }
    }
    rejected += piece.rejected.length;
    rejects.push(...piece.rejected.slice(0, mostRejects - rejects.length));
    yield;
  }
  storeWaiting(state);
  const { references, records, sources } = state;
  recordAction(db, {
    entry,
    author,
    at,
    kind: 'import',
    summary: `Imported ${whatWords(sources.length, records.count)} from "${file.name}"`,
    changes: [...state.changes, ...references.changes],
    ...(options.import === undefined ? {} : { import: options.import }),
  });
  const { added, merged, unsure } = references.counts;
  return {
    file: stored.id,
    fileNumber: stored.number,
    sources,
    records: records.count,
    references: {
      added: added + records.count - records.merged,
      merged: merged + records.merged,
      unsure: unsure + records.unsure,
    },
    rejects,
    rejected,
    notes,
  };
}

function whatWords(sources: number, records: number): string {
  if (records === 0) return countWords(sources, 'source');
  const references = countWords(records, 'reference');
  return sources === 0 ? references : `${references} and ${countWords(sources, 'source')}`;
}

/** What storing one file goes through. */
interface State {
  readonly db: WriteDb;
  readonly known: Known;
  readonly file: number;
  readonly references: ReferenceKeeper;
  /** The reference that each record of this file became, and whether it was there. */
  readonly works: Map<number, { readonly kept: number; readonly copy: boolean }>;
  readonly changes: Change[];
  readonly sources: StoredSource[];
  /** Articles that came, in order: each is stored once those before it have all their claims. */
  waiting: readonly ParsedArticle[];
  /** The article that was stored last: more of its claims may come. */
  open: OpenArticle | null;
  readonly records: { count: number; merged: number; unsure: number };
}

function storeRecord(state: State, record: ParsedPiece['records'][number]): void {
  const { db, known, records } = state;
  known.works ??= loadWorks(db);
  const placed = placeRecord(db, known.works.matcher, state.file, record);
  const copy = placed.kept !== placed.number;
  state.works.set(record.position, { kept: placed.kept, copy });
  state.changes.push(...placed.changes);
  records.count += 1;
  records.merged += copy ? 1 : 0;
  records.unsure += placed.unsure;
}

/** An article whose source is stored, and what its claims need. */
interface OpenArticle {
  readonly article: ParsedArticle;
  readonly source: number;
  readonly numberOf: (id: Identifier) => number;
}

/** Stores the articles that wait: all, or those up to a place in the file. */
function storeWaiting(state: State, last = Infinity): void {
  const ready = state.waiting.filter(({ part }) => part <= last);
  if (ready.length === 0) return;
  state.waiting = state.waiting.slice(ready.length);
  const { db } = state;
  const firstClaim = takeClaimNumbers(db, 0);
  let firstSource: number | null = null;
  for (const article of ready) {
    state.open = storeArticle(state, article);
    firstSource ??= state.open.source;
    storeClaims(state, state.open, article.claims);
  }
  indexClaims(db, firstClaim);
  if (firstSource !== null) indexSources(db, firstSource);
}

/** Stores further claims of an article; of one that is not taken, none. */
function storeMore(state: State, { part, claims }: MoreClaims): void {
  storeWaiting(state, part);
  const { db, open, sources } = state;
  if (open?.article.part !== part) return;
  const firstClaim = takeClaimNumbers(db, 0);
  storeClaims(state, open, claims);
  indexClaims(db, firstClaim);
  const source = sources.at(-1);
  if (source !== undefined) {
    sources.splice(-1, 1, { ...source, claims: source.claims + claims.length });
  }
}

function storeClaims(
  { db }: State,
  { article, source, numberOf }: OpenArticle,
  claims: readonly ClaimProposal[],
): void {
  assertProvenance(article, claims);
  const first = takeClaimNumbers(db, claims.length);
  insertClaims(db, claims, source, first, newIds(claims.length), numberOf);
}

function storeArticle(state: State, article: ParsedArticle): OpenArticle {
  const { db, known } = state;
  assertWellFormed(article);
  const work = article.record === undefined ? undefined : state.works.get(article.record);
  const ofWork = workOf(state, article, work?.kept);
  const id = newId();
  let original = ofWork === null ? null : sourceOfWork(db, ofWork, article.record === undefined);
  if (article.record === undefined) {
    known.sketches ??= loadSketches(db);
    original ??= known.sketches.findOriginal(article.fingerprint);
  }
  const source = insertSource(db, article, id, state.file, original?.number ?? null);
  if (article.record === undefined) {
    const { fingerprint } = article;
    known.sketches?.add({ number: source, id, duplicateOf: original, fingerprint });
  }
  state.changes.push(appeared('source', source));
  if (ofWork !== null) {
    prepared(db, 'INSERT INTO source_works (source, reference) VALUES (?, ?)').run(source, ofWork);
  }
  state.sources.push({
    id,
    part: article.part,
    title: article.title,
    claims: article.claims.length,
    duplicateOf: original?.id ?? null,
  });
  return { article, source, numberOf: keepReferences(state, article) };
}

/** The reference that an article itself is: that of its record, else what its own identifiers name. */
function workOf(state: State, article: ParsedArticle, kept: number | undefined): number | null {
  if (kept !== undefined) return kept;
  const [best] = article.ownIds ?? [];
  if (best === undefined) return null;
  for (const id of article.ownIds ?? []) {
    const found = referenceOf(state.db, id);
    if (found !== null && !found.hidden) return found.number;
  }
  return state.references.keep({
    id: best,
    csl: { type: 'document', ...article.metadata, id: best },
    text: '',
  });
}

/**
 * The oldest source that is this work and no copy itself. With `whole`, abstracts
 * of reference files do not count: a whole article is no copy of its abstract.
 */
function sourceOfWork(
  db: WriteDb,
  reference: number,
  whole: boolean,
): { readonly number: number; readonly id: string } | null {
  return (
    prepared<{ number: number; id: string }>(
      db,
      `SELECT s.number, s.id FROM source_works AS w
        JOIN sources AS s ON s.number = w.source
        JOIN files AS f ON f.number = s.file
        WHERE w.reference = ? AND s.hidden = 0 AND s.duplicate_of IS NULL
          AND f.format NOT IN (SELECT value FROM json_each(?))
        ORDER BY s.number LIMIT 1`,
    ).get(reference, JSON.stringify(whole ? recordFormats : [])) ?? null
  );
}

/**
 * Stores the references that an article gives and returns what its citations
 * name: by identifier, or by the key of an entry, which means nothing elsewhere.
 */
function keepReferences({ references }: State, article: ParsedArticle): (id: Identifier) => number {
  const entries = new Map<Identifier, number>();
  for (const reference of article.references) {
    if (reference.kind === 'entry') entries.set(reference.id, references.place(reference));
    else references.keepFound(reference);
  }
  return (id) => {
    if (isIdentifier(id)) return references.numberOf(id);
    const number = entries.get(id);
    if (number === undefined) {
      throw new Error(`Store "${article.title}": the citation "${id}" names no reference of it`);
    }
    return number;
  };
}

function appeared(what: 'file' | 'source', key: number): Change {
  return { what, claim: null, key, before: null, after: shown };
}
