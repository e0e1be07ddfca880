import { selectQuote } from '../claims/quote-selector.ts';
import type { ClaimRow } from '../claims/claim.ts';
import { findScheme } from '../evidence/schemes.ts';
import { identifierUrl } from '../references/identifier-url.ts';
import type { ClaimCitation } from '../references/reference.ts';
import { joinChunks } from './chunks.ts';
import { codePointsBefore } from './code-points.ts';
import type { ReportOptions, ReportSource, ReviewSnapshot } from './snapshot.ts';
import { derivedUuid, uuidOf } from './stable-uuid.ts';
import { quoteVerifier } from './verify-quotes.ts';

/**
 * Writes a review's claims as JSON-LD of the W3C Web Annotation Data Model
 * (Recommendation of 23 February 2017, https://www.w3.org/TR/annotation-model/):
 * an AnnotationCollection with one page, an Annotation a claim in number order.
 * A claim's target is its source with a TextQuoteSelector (4.2.4) and a
 * TextPositionSelector (4.2.5), whose positions are characters, not UTF-16
 * units. Its bodies classify it (type, evidence level), assess it (status), tag
 * it, comment on it (note) and link to what it cites; a quote that its source
 * does not hold at its place is put in question.
 *
 * @returns chunks of about 64 kB; the same snapshot and options give the same text.
 */
export function annotationReport(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
): Iterable<string> {
  return joinChunks(members(snapshot, options));
}

function* members(snapshot: ReviewSnapshot, options: ReportOptions): Generator<string> {
  const { title, question } = snapshot.info;
  const words = [title, question, options.date, ...options.statuses];
  const ids = [...words, ...snapshot.sources.map(({ id }) => id)];
  const collection = `urn:uuid:${derivedUuid('collection', ...ids)}`;
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: title.trim() === '' ? 'Untitled review' : title,
    generator: { type: 'Software', name: 'Claimgrid' },
  };
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n`;
  yield `  "first": {\n    "id": "urn:uuid:${derivedUuid('page', ...ids)}",\n`;
  yield `    "type": "AnnotationPage",\n    "partOf": "${collection}",\n    "startIndex": 0,\n`;
  yield '    "items": [';
  let total = 0;
  for (const annotation of annotations(snapshot, options)) {
    yield `${total === 0 ? '\n' : ',\n'}      ${JSON.stringify(annotation)}`;
    total += 1;
  }
  yield `${total === 0 ? '' : '\n    '}]\n  },\n  "total": ${total}\n}\n`;
}

function* annotations(snapshot: ReviewSnapshot, options: ReportOptions): Generator {
  const isVerified = quoteVerifier(snapshot);
  const targetOf = claimTargets(snapshot.sources);
  const statuses = new Set(options.statuses);
  for (const claim of snapshot.claims()) {
    if (!statuses.has(claim.status)) continue;
    yield {
      id: `urn:uuid:${uuidOf(claim.id)}`,
      type: 'Annotation',
      motivation: 'classifying',
      ...(claim.reviewer === null ? {} : { creator: { type: 'Person', name: claim.reviewer } }),
      ...(claim.assessedAt === null ? {} : { modified: claim.assessedAt }),
      body: bodies(claim, snapshot, isVerified(claim)),
      target: targetOf(claim),
    };
  }
}

function bodies(claim: ClaimRow, { schemes }: ReviewSnapshot, verified: boolean): unknown[] {
  const scheme = findScheme(claim.scheme, schemes);
  const level = scheme?.levels.find(({ key }) => key === claim.level)?.label ?? claim.level;
  const name = scheme?.name ?? claim.scheme;
  return [
    text('classifying', claim.type),
    ...(level === null ? [] : [text('classifying', name === null ? level : `${level} (${name})`)]),
    text('assessing', claim.status),
    ...(claim.exclusionReason === '' ? [] : [text('describing', claim.exclusionReason)]),
    ...claim.tags.map((tag) => text('tagging', tag.name)),
    ...(claim.note === '' ? [] : [text('commenting', claim.note)]),
    ...claim.citations.map(linkTo),
    ...(verified ? [] : [text('questioning', 'The quote was not found at this place.')]),
  ];
}

type Purpose =
  | 'classifying'
  | 'assessing'
  | 'describing'
  | 'tagging'
  | 'commenting'
  | 'linking'
  | 'questioning';

function text(purpose: Purpose, value: string) {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

/** The address of what is cited; its label where it is known by no identifier. */
function linkTo({ ids, label }: ClaimCitation) {
  const [id] = ids;
  if (id === undefined) return text('linking', label);
  return { type: 'SpecificResource', purpose: 'linking', source: identifierUrl(id) };
}

/** Makes the target of a claim; a source's text is looked through once. */
function claimTargets(sources: readonly ReportSource[]): (claim: ClaimRow) => unknown {
  const bySource = new Map(
    sources.map((source) => [source.id, { source, count: codePointsBefore(source.text) }]),
  );
  return ({ sourceId, sourceTitle, quote, start, end }) => {
    const known = bySource.get(sourceId);
    const id = `urn:uuid:${uuidOf(sourceId)}`;
    const { prefix, suffix } = selectQuote(known?.source.text ?? '', start, end);
    const count = known?.count ?? ((offset: number) => offset);
    return {
      type: 'SpecificResource',
      source: { id, type: 'Text', format: 'text/plain', 'dcterms:title': sourceTitle },
      selector: [
        { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
        { type: 'TextPositionSelector', start: count(start), end: count(end) },
      ],
    };
  };
}
