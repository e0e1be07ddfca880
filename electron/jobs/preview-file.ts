import type { ParsedArticle, ParsedPiece } from '#core/documents/parsed-document.ts';
import type { ReferenceMatcher } from '#core/references/duplicates/matcher.ts';
import type { ReferenceRecord, RejectedRecord } from '#core/references/reference.ts';
import type { ReadDb } from '#db/connection.ts';
import { loadSketches } from '#db/duplicates.ts';
import type { SketchIndex } from '#db/duplicates.ts';
import { loadMatcher } from '#db/place-record.ts';
import { titleOfReference, titleOfSource } from '#db/titles.ts';
import type { FilePreview, PreviewArticle, PreviewRecord } from './import-state.ts';

/** What is shown of each kind: more would not be read by anyone. */
const mostArticles = 500;
const mostRecords = 200;

/** Compares the files of an import with the review and with each other, before anything is stored. */
export interface Previewer {
  /** Begins a file; its pieces are told one by one. */
  readonly begin: () => FilePreviewer;
  /** Gives back what files are compared with: no more are read for now. */
  readonly rest: () => void;
}

export interface FilePreviewer {
  readonly take: (piece: ParsedPiece) => void;
  readonly counts: () => PreviewCounts;
  readonly preview: () => Omit<FilePreview, 'table'>;
}

export interface PreviewCounts {
  readonly sources: number;
  readonly records: number;
  readonly claims: number;
  readonly duplicates: number;
  readonly unsure: number;
  readonly rejected: number;
}

/** Makes a previewer for the imports into one review. */
export function createPreviewer(db: ReadDb): Previewer {
  const batch: Batch = { db, matcher: null, sketches: null, titles: new Map(), next: firstStaged };
  return {
    begin: () => beginFile(batch),
    rest: () => {
      batch.matcher = null;
      batch.sketches = null;
    },
  };
}

/** Numbers of what is not stored yet: above all that SQLite has given so far. */
const firstStaged = 2 ** 48;

interface Batch {
  readonly db: ReadDb;
  matcher: ReferenceMatcher | null;
  sketches: SketchIndex | null;
  /** Titles of what is not stored yet, by its number. */
  readonly titles: Map<number, string>;
  next: number;
}

function beginFile(batch: Batch): FilePreviewer {
  const articles: PreviewArticle[] = [];
  const records: PreviewRecord[] = [];
  const rejected: RejectedRecord[] = [];
  const counts = { sources: 0, records: 0, claims: 0, duplicates: 0, unsure: 0, rejected: 0 };
  return {
    take: (piece) => {
      const copies = new Set<number>();
      for (const record of piece.records) {
        const shown = compareRecord(batch, record);
        counts.records += 1;
        if (shown.verdict === 'same') {
          copies.add(record.position);
          counts.duplicates += 1;
        }
        if (shown.verdict === 'unsure') counts.unsure += 1;
        if (records.length < mostRecords) records.push(shown);
      }
      if (piece.more !== undefined) {
        const { part, claims } = piece.more;
        counts.claims += claims.length;
        const at = articles.findIndex((article) => article.part === part);
        const shown = articles[at];
        if (shown !== undefined) {
          articles.splice(at, 1, { ...shown, claims: shown.claims + claims.length });
        }
      }
      for (const article of piece.articles) {
        const shown = compareArticle(batch, article);
        counts.sources += 1;
        counts.claims += article.claims.length;
        if (shown.duplicateOf !== null) counts.duplicates += 1;
        if (articles.length < mostArticles) articles.push(shown);
      }
      counts.rejected += piece.rejected.length;
      rejected.push(...piece.rejected.slice(0, mostRecords - rejected.length));
    },
    counts: () => ({ ...counts }),
    preview: () => ({ articles, records, rejected }),
  };
}

function compareRecord(batch: Batch, record: ReferenceRecord): PreviewRecord {
  batch.matcher ??= loadMatcher(batch.db);
  const [best] = batch.matcher.match(record);
  if (best?.verdict !== 'same') {
    const number = (batch.next += 1);
    batch.matcher.add(number, record);
    batch.titles.set(number, record.csl.title ?? '');
  }
  const { csl } = record;
  return {
    title: csl.title ?? '',
    authors: (csl.author ?? [])
      .slice(0, 3)
      .map(({ family, literal }) => family ?? literal ?? '')
      .join(', '),
    year: csl.issued?.['date-parts']?.[0]?.[0] ?? null,
    verdict: best?.verdict ?? 'new',
    other:
      best === undefined
        ? null
        : (batch.titles.get(best.key) ?? titleOfReference(batch.db, best.key)),
    reasons: best?.reasons ?? [],
  };
}

function compareArticle(batch: Batch, article: ParsedArticle): PreviewArticle {
  const shown = {
    part: article.part,
    title: article.title,
    characters: article.text.length,
    claims: article.claims.length,
  };
  // An abstract follows its record.
  if (article.record !== undefined) return { ...shown, duplicateOf: null };
  batch.sketches ??= loadSketches(batch.db);
  const original = batch.sketches.findOriginal(article.fingerprint);
  if (original !== null) {
    const title = batch.titles.get(original.number) ?? titleOfSource(batch.db, original.number);
    return { ...shown, duplicateOf: title };
  }
  const number = (batch.next += 1);
  batch.titles.set(number, article.title);
  const { fingerprint } = article;
  batch.sketches.add({ number, id: String(number), duplicateOf: null, fingerprint });
  return { ...shown, duplicateOf: null };
}
