import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ClaimProposal } from '#core/claims/claim.ts';
import { findStudyCues } from '#core/claims/study-cues/find-study-cues.ts';
import { selectQuote } from '#core/claims/quote-selector.ts';
import { fingerprintText } from '#core/documents/near-copy.ts';
import type { ParsedArticle, ParsedDocument } from '#core/documents/parsed-document.ts';
import type { FoundReference } from '#core/references/reference.ts';
import type { ReviewInfo } from '#core/reports/snapshot.ts';
import type { ReadDb, WriteDb } from '#db/connection.ts';
import type { FileToStore } from '#db/files.ts';
import { storeDocument, type StoredDocument } from '#db/imports.ts';
import { openMemoryReview } from '#db/open-review.ts';

/** A fresh review in memory, closed when the test ends. */
export function createDb(info: Partial<ReviewInfo> = { scheme: 'grade' }): WriteDb {
  const review = openMemoryReview(info);
  onTestFinished(() => review.close());
  return review.write;
}

/** A fresh folder, removed when the test ends. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimgrid-db-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What a sample article may say differently. */
export interface SampleArticle {
  readonly title?: string;
  /** Each sentence becomes a claim. */
  readonly sentences?: readonly string[];
  /** Identifiers that the article gives; each claim cites the first of them. */
  readonly references?: readonly string[];
  readonly type?: ClaimProposal['type'];
}

/** An article of some sentences, each of them proposed as a claim. */
export function sampleArticle(sample: SampleArticle = {}, part = 0): ParsedArticle {
  const claimed = sample.sentences ?? [
    'Saffron lowered fasting glucose in adults with diabetes.',
    'Nausea was reported by two of forty patients.',
    'The trial was small and unblinded.',
  ];
  const title = sample.title ?? 'Saffron and glucose';
  const text = `${title}\n\n${claimed.join(' ')}\n`;
  const blocks = [
    { kind: 'heading', start: 0, end: title.length, page: null, level: 1 },
    { kind: 'paragraph', start: title.length + 2, end: text.length - 1, page: null },
  ] as const;
  const ids = sample.references ?? [];
  return {
    part,
    title,
    text,
    blocks,
    links: [],
    language: 'en',
    metadata: { type: 'article-journal' },
    fingerprint: fingerprintText(text, blocks),
    claims: claimed.map((sentence, index): ClaimProposal => {
      const start = text.indexOf(sentence, title.length);
      return {
        ...selectQuote(text, start, start + sentence.length),
        type: sample.type ?? 'efficacy',
        score: 0.5 + index / 100,
        cues: ['reports an outcome: "lowered"'],
        citations: ids.slice(0, 1).map((id) => ({ id, scope: 'sentence' as const })),
        study: findStudyCues(sentence, 'en'),
      };
    }),
    references: ids.map((id): FoundReference => ({
      id,
      kind: 'doi',
      text: `Printed as ${id}`,
      csl: { id, type: 'document' },
    })),
  };
}

/** A document of these articles. */
export function sampleDocument(...samples: readonly SampleArticle[]): ParsedDocument {
  const articles = samples.length === 0 ? [{}] : samples;
  return {
    format: 'text',
    encoding: 'utf-8',
    records: [],
    rejected: [],
    table: null,
    warnings: [],
    articles: articles.map((sample, part) => sampleArticle(sample, part)),
  };
}

/** A file of that name, whose bytes are its name. */
export function sampleFile(name = 'saffron.txt'): FileToStore {
  const bytes = new TextEncoder().encode(name);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, mediaType: 'text/plain', bytes, at: '2026-01-02T03:04:05.000Z' };
}

/** Imports sample articles as one file. */
export function importSample(
  db: WriteDb,
  name: string,
  ...samples: readonly SampleArticle[]
): StoredDocument {
  return storeDocument(db, 'Ada', sampleFile(name), sampleDocument(...samples));
}

/** `count` sentences about different things, so that articles do not look like copies. */
export function sentences(count: number, word: string): string[] {
  return Array.from(
    { length: count },
    (_, index) =>
      `${word}${index} ${word} lowered marker ${index * 7} in group ${word}${index * 3}.`,
  );
}

/** All rows of a table, in the order of its key. */
export function readTable(db: ReadDb, table: string): unknown[] {
  return db.connection.prepare(`SELECT * FROM "${table}"`).all();
}

/** SQLite's plan of a statement, one line a step. */
export function explain(db: ReadDb, text: string, values: readonly unknown[] = []): string {
  const steps = db.connection
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...values);
  return steps.map(({ detail }) => detail).join('\n');
}
