import type { RelatedClaim } from '../claims/claim-relation.ts';
import { claimLabel } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import { reasonLabel } from '../evidence/guide.ts';
import { findScheme } from '../evidence/schemes.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import type { ClaimCitation } from '../references/reference.ts';
import { joinChunks } from './chunks.ts';
import { guardCell } from './csv-cell.ts';
import { csvColumns, listSeparator } from './csv-columns.ts';
import type { CsvColumn } from './csv-columns.ts';
import { csvCell, csvRecord } from './csv-table.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';
import { hashCell } from './verify/short-hash.ts';

/**
 * Writes a review as CSV (RFC 4180, byte order mark, CRLF): a header row and
 * one row a claim in number order, those with a wanted status. Text cells are
 * guarded against formulas (`guardCell`); `start`, `end` and `score` are bare
 * numbers. Levels, schemes and reasons are given by their names, citations by
 * their best identifier and locator ("doi:10.5555/x p. 4; pmid:123"), what was
 * found of a claim beside others as "contradicts C12"; the quote's hash is that
 * of `hashCell`, by which `verifyReport` tells an altered quote.
 *
 * @returns chunks of about 64 kB; the same snapshot and options give the same text.
 */
export function csvReport(snapshot: ReviewSnapshot, options: ReportOptions): Iterable<string> {
  return joinChunks(records(snapshot, options));
}

function* records(snapshot: ReviewSnapshot, options: ReportOptions): Generator<string> {
  const files = new Map(snapshot.sources.map((source) => [source.id, source.file]));
  const statuses = new Set(options.statuses);
  yield `\uFEFF${csvRecord(csvColumns)}`;
  const cells = csvColumns.map((column) => writers[column]);
  for (const claim of snapshot.claims()) {
    if (!statuses.has(claim.status)) continue;
    const row: Row = {
      claim,
      scheme: findScheme(claim.scheme, snapshot.schemes),
      file: files.get(claim.sourceId) ?? '',
    };
    // Joined by hand: this loop runs once for each of 100,000 claims and more.
    let record = '';
    for (const write of cells) record += record === '' ? write(row) : `,${write(row)}`;
    yield `${record}\r\n`;
  }
}

interface Row {
  readonly claim: ClaimRow;
  readonly scheme: EvidenceScheme | null;
  readonly file: string;
}

/** What stands in each column. Numbers and our own words need neither guard nor quotes. */
const writers: Record<CsvColumn, (row: Row) => string> = {
  claim: ({ claim }) => claimLabel(claim.number),
  id: ({ claim }) => textCell(claim.id),
  status: ({ claim }) => claim.status,
  level: ({ claim, scheme }) =>
    textCell(scheme?.levels.find(({ key }) => key === claim.level)?.label ?? claim.level ?? ''),
  scheme: ({ claim, scheme }) => textCell(scheme?.name ?? claim.scheme ?? ''),
  quote: ({ claim }) => textCell(claim.quote),
  type: ({ claim }) => claim.type,
  source: ({ claim }) => textCell(claim.sourceTitle),
  file: ({ file }) => textCell(file),
  start: ({ claim }) => String(claim.start),
  end: ({ claim }) => String(claim.end),
  citations: ({ claim }) => textCell(claim.citations.map(citationWords).join(listSeparator)),
  note: ({ claim }) => textCell(claim.note),
  'exclusion reason': ({ claim }) => textCell(claim.exclusionReason),
  reasons: ({ claim, scheme }) =>
    textCell(claim.reasons.map((key) => reasonLabel(scheme, key)).join(listSeparator)),
  reviewer: ({ claim }) => textCell(claim.reviewer ?? ''),
  'assessed at': ({ claim }) => claim.assessedAt ?? '',
  score: ({ claim }) => String(claim.score),
  cues: ({ claim }) => textCell(claim.cues.join(listSeparator)),
  study: ({ claim }) =>
    textCell(claim.study.map(({ kind, value }) => `${kind}: ${value}`).join(listSeparator)),
  flags: ({ claim }) => textCell(claim.flags.map(({ kind }) => kind).join(listSeparator)),
  relations: ({ claim }) => textCell(claim.relations.map(relationWords).join(listSeparator)),
  'quote hash': ({ claim }) => hashCell(claim.quote),
};

/** "contradicts C12" */
function relationWords({ number, relation }: RelatedClaim): string {
  return `${relation} ${claimLabel(number)}`;
}

function textCell(text: string): string {
  return text === '' ? '' : csvCell(guardCell(text));
}

/** "doi:10.5555/x p. 4"; a semicolon in the locator is encoded, so that the list can be split again. */
function citationWords({ ids, label, locator }: ClaimCitation): string {
  const id = ids[0] ?? label;
  return locator === '' ? id : `${id} ${locator.replace(/[%;]/g, encodeURIComponent)}`;
}
