import type { ClaimRow } from '../claims/claim.ts';
import { findScheme } from '../evidence/schemes.ts';
import type { EvidenceScheme } from '../evidence/scheme.ts';
import type { Reference } from '../references/reference.ts';
import { joinChunks } from './chunks.ts';
import { claimPlaces } from './claim-place.ts';
import { jsonClaim } from './json-claim.ts';
import { textHash } from './quote-hash.ts';
import type { ReportOptions, ReportSource, ReviewSnapshot } from './snapshot.ts';
import { quoteVerifier } from './verify-quotes.ts';

/** The `$id` of resources/schemas/report.schema.json, which says what every key means. */
export const jsonReportSchema = 'urn:claimgrid:schema:report:1';

/**
 * Writes a review as one JSON document (RFC 8259) of the schema
 * resources/schemas/report.schema.json: the claims in number order, one a line,
 * those with a wanted status; sources, and the references and schemes that the
 * claims name, once. What is only known at the end (references, how many quotes
 * were verified) stands behind the claims.
 *
 * @returns chunks of about 64 kB; the same snapshot and options give the same text.
 */
export function jsonReport(snapshot: ReviewSnapshot, options: ReportOptions): Iterable<string> {
  return joinChunks(members(snapshot, options));
}

function* members(snapshot: ReviewSnapshot, options: ReportOptions): Generator<string> {
  const { info, columns, sources } = snapshot;
  yield `{\n${member('schema', jsonReportSchema)},\n`;
  yield `${member('generator', 'Claimgrid')},\n`;
  yield `${member('date', options.date)},\n`;
  yield `${member('statuses', options.statuses)},\n`;
  yield `${member('review', info)},\n`;
  yield `${member('columns', columns)},\n`;
  yield* list('sources', mapped(sources, jsonSource));
  yield ',\n';
  const seen = newSeen();
  yield* list('claims', wantedClaims(snapshot, options, seen));
  yield ',\n';
  yield* list('schemes', mapped(usedSchemes(snapshot, seen.schemes), jsonScheme));
  yield ',\n';
  yield* list('references', mapped(citedReferences(snapshot, seen.cited), jsonReference));
  yield `,\n${member('quotes', { total: seen.total, verified: seen.verified })}\n}\n`;
}

/** What the claims told while they were written. */
interface Seen {
  total: number;
  verified: number;
  readonly schemes: Set<string>;
  /** By the reference's id, in the order of first citation. */
  readonly cited: Map<string, ClaimRow['citations'][number]>;
}

function newSeen(): Seen {
  return { total: 0, verified: 0, schemes: new Set(), cited: new Map() };
}

function* wantedClaims(snapshot: ReviewSnapshot, options: ReportOptions, seen: Seen): Generator {
  const isVerified = quoteVerifier(snapshot);
  const placeOf = claimPlaces(snapshot);
  const bySource = new Map(snapshot.sources.map((source) => [source.id, source]));
  const statuses = new Set(options.statuses);
  for (const claim of snapshot.claims()) {
    if (!statuses.has(claim.status)) continue;
    const verified = isVerified(claim);
    seen.total += 1;
    if (verified) seen.verified += 1;
    if (claim.scheme !== null) seen.schemes.add(claim.scheme);
    for (const citation of claim.citations) {
      if (!seen.cited.has(citation.referenceId)) seen.cited.set(citation.referenceId, citation);
    }
    const place = placeOf(bySource.get(claim.sourceId), claim.start);
    yield jsonClaim(claim, {
      verified,
      place,
      scheme: findScheme(claim.scheme, snapshot.schemes),
      columns: snapshot.columns,
    });
  }
}

function usedSchemes(snapshot: ReviewSnapshot, used: ReadonlySet<string>): EvidenceScheme[] {
  return snapshot.schemes.filter(({ key }) => used.has(key) || key === snapshot.info.scheme);
}

function* citedReferences(snapshot: ReviewSnapshot, cited: Seen['cited']): Generator<Reference> {
  const stored = new Map(snapshot.references.map((reference) => [reference.id, reference]));
  for (const [id, { ids, label }] of cited) {
    const csl = { id, type: 'document' };
    yield stored.get(id) ?? { id, csl, ids, text: '', label, duplicateOf: null, claims: 0 };
  }
}

function jsonSource(source: ReportSource) {
  const { id, title, file, part, format, language, characters, duplicateOf, importedAt } = source;
  const sha256 = textHash(source.text);
  return { id, title, file, part, format, language, characters, duplicateOf, importedAt, sha256 };
}

function jsonScheme({ key, name, description, source, levels, reasons }: EvidenceScheme) {
  return {
    key,
    name,
    description,
    source,
    levels: levels.map((level) => ({
      key: level.key,
      label: level.label,
      definition: level.definition,
    })),
    reasons: reasons.map(({ key: reason, label, direction }) => ({
      key: reason,
      label,
      direction,
    })),
  };
}

function jsonReference({ id, ids, label, text, csl }: Reference) {
  return { id, ids, label, text, csl };
}

function* mapped<Item, Value>(
  items: Iterable<Item>,
  change: (item: Item) => Value,
): Generator<Value> {
  for (const item of items) yield change(item);
}

function member(name: string, value: unknown): string {
  return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}

/** A member that is a list, one item a line. */
function* list(name: string, items: Iterable<unknown>): Generator<string> {
  yield `  ${JSON.stringify(name)}: [`;
  let before = '\n';
  for (const item of items) {
    yield `${before}    ${JSON.stringify(item)}`;
    before = ',\n';
  }
  yield before === '\n' ? ']' : '\n  ]';
}
