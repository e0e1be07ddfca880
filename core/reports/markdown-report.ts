import { claimLabel } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import { identifierUrl } from '../references/identifier-url.ts';
import type { Reference } from '../references/reference.ts';
import { joinChunks } from './chunks.ts';
import { claimPlaces } from './claim-place.ts';
import { claimMarkdown, levelWords, notVerified, place } from './markdown-claim.ts';
import type { ClaimPlaces } from './markdown-claim.ts';
import { inlineMarkdown, linesMarkdown, linkMarkdown } from './markdown-text.ts';
import { reportOutline } from './outline.ts';
import type { ReportOutline } from './outline.ts';
import { referenceLine } from './reference-line.ts';
import type { ReportOptions, ReviewSnapshot } from './snapshot.ts';
import { claimRanges } from './verify/claim-ranges.ts';

/**
 * Writes a review as Markdown in GitHub's dialect: title, question, method,
 * summary by evidence level, claims in groups, claims that contradict each other, references, excluded claims, and
 * how many quotes were verified against their sources. Words from outside show
 * as plain text (`markdown-text.ts`); a quote that its source does not hold at
 * its place is marked and counted, never left out.
 *
 * @returns chunks of about 64 kB; the same snapshot and options give the same text.
 */
export function markdownReport(snapshot: ReviewSnapshot, options: ReportOptions): Iterable<string> {
  return joinChunks(sections(snapshot, options));
}

function* sections(snapshot: ReviewSnapshot, options: ReportOptions): Generator<string> {
  const outline = reportOutline(snapshot, options);
  const places = placesOf(snapshot, outline);
  const { title, question } = snapshot.info;
  yield `# ${inlineMarkdown(title.trim() === '' ? 'Untitled review' : title)}\n\n`;
  if (question.trim() !== '') yield `**Question:** ${linesMarkdown(question, '  ')}\n\n`;
  yield* method(snapshot, options, outline);
  yield* summary(outline);
  yield '## Claims\n\n';
  if (outline.groups.length === 0) yield 'No claims with the chosen status.\n\n';
  for (const { title: name, claims } of outline.groups) {
    yield `### ${inlineMarkdown(name === '' ? 'Untitled source' : name)} (${claims.length})\n\n`;
    for (const claim of claims)
      yield `${claimMarkdown(claim, snapshot.schemes, outline, places)}\n`;
  }
  yield* disagreements(snapshot, outline, places);
  yield* references(outline);
  yield* excluded(outline, places);
  yield* provenance(outline);
}

/** Source by source, so that the blocks of each are read once. */
function placesOf(snapshot: ReviewSnapshot, outline: ReportOutline): ClaimPlaces {
  const claims = [...outline.groups.flatMap((group) => group.claims), ...outline.excluded];
  const placeOf = claimPlaces(snapshot);
  const places = new Map<number, ReturnType<typeof placeOf>>();
  for (const [id, own] of Map.groupBy(claims, (claim) => claim.sourceId)) {
    const source = outline.sourcesById.get(id);
    for (const { number, start } of own) places.set(number, placeOf(source, start));
  }
  return places;
}

function* method(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
  { counts, schemes, reviewers, claimsBySource, sourcesById }: ReportOutline,
): Generator<string> {
  const all = counts.accepted + counts.excluded + counts['to review'];
  const people = reviewers.length === 0 ? [snapshot.info.reviewer] : reviewers;
  yield '## Method\n\n';
  yield `- **Date:** ${inlineMarkdown(options.date)}\n`;
  yield `- **Reviewers:** ${people.map((name) => inlineMarkdown(name === '' ? 'not named' : name)).join(', ')}\n`;
  yield `- **Claims in the review:** ${all} (${counts.accepted} accepted, ${counts.excluded} excluded, ${counts['to review']} to review)\n`;
  yield `- **Claims in this report:** ${options.statuses.length === 0 ? 'none' : options.statuses.join(', ')}\n`;
  yield '- **Places:** characters of the text that was read from the source, counted in UTF-16 units from 0; the last one is not included\n\n';
  if (snapshot.sources.length > 0) {
    yield '### Sources\n\n| No. | Source | File | Characters | Claims in this report |\n| ---: | --- | --- | ---: | ---: |\n';
    for (const [index, source] of snapshot.sources.entries()) {
      const original =
        source.duplicateOf === null ? undefined : sourcesById.get(source.duplicateOf);
      const copy = original === undefined ? '' : ` (copy of: ${inlineMarkdown(original.title)})`;
      yield row([
        String(index + 1),
        `${inlineMarkdown(source.title)}${copy}`,
        inlineMarkdown(source.file),
        String(source.characters),
        String(claimsBySource.get(source.id) ?? 0),
      ]);
    }
    yield '\n';
  }
  for (const scheme of schemes) {
    yield `### Evidence scheme: ${inlineMarkdown(scheme.name)}\n\n`;
    if (scheme.description !== '') yield `${inlineMarkdown(scheme.description)} `;
    yield `Source: ${linkMarkdown(scheme.source.title, scheme.source.url)}.\n\n`;
    yield '| Level | Definition |\n| --- | --- |\n';
    for (const { label, definition } of scheme.levels) {
      yield row([inlineMarkdown(label), inlineMarkdown(definition)]);
    }
    yield '\n';
  }
}

function* summary({ levels, total, schemes }: ReportOutline): Generator<string> {
  yield '## Summary by evidence level\n\n';
  yield '| Evidence level | Claims | Accepted | Sources |\n| --- | ---: | ---: | ---: |\n';
  for (const { scheme, level, key, claims, accepted, sources } of levels) {
    const name = inlineMarkdown(level?.label ?? key ?? 'No level yet');
    const of = scheme !== null && schemes.length > 1 ? ` (${inlineMarkdown(scheme.name)})` : '';
    yield row([`${name}${of}`, String(claims), String(accepted), String(sources)]);
  }
  const figures = [total.claims, total.accepted, total.sources];
  yield row(['**All**', ...figures.map((figure) => `**${figure}**`)]);
  yield '\n';
}

/** The pairs that a reviewer found to contradict each other, side by side. */
function* disagreements(
  { schemes }: ReviewSnapshot,
  outline: ReportOutline,
  places: ClaimPlaces,
): Generator<string> {
  if (outline.contradictions.length === 0) return;
  yield '## Disagreements\n\n';
  yield 'Claims that the reviewers found to contradict each other.\n\n';
  for (const pair of outline.contradictions) {
    const [one, other] = pair.map(({ number }) => claimLabel(number));
    yield `### ${one} and ${other}\n\n`;
    yield '| Claim | Quote | Evidence level | Source |\n| --- | --- | --- | --- |\n';
    for (const claim of pair) {
      yield row([
        claimLabel(claim.number),
        inlineMarkdown(claim.quote),
        levelWords(claim, schemes),
        `${place(claim, outline, places)}${outline.unverified.has(claim.number) ? `; ${notVerified}` : ''}`,
      ]);
    }
    yield '\n';
  }
}

function* references({ references: cited }: ReportOutline): Generator<string> {
  if (cited.length === 0) return;
  yield '## References\n\n';
  for (const [index, reference] of cited.entries()) {
    yield `${index + 1}. <a id="reference-${index + 1}"></a>${referenceMarkdown(reference)}\n`;
  }
  yield '\n';
}

function referenceMarkdown(reference: Reference): string {
  const links = reference.ids.map((id) => linkMarkdown(shortAddress(id), identifierUrl(id)));
  return [inlineMarkdown(referenceLine(reference)), ...links].join(' ');
}

/** An address without what every one begins with; other identifiers as they are. */
function shortAddress(id: string): string {
  return id.replace(/^https?:\/\/(?:www\.)?/i, '');
}

function* excluded(outline: ReportOutline, places: ClaimPlaces): Generator<string> {
  if (outline.excluded.length === 0) return;
  yield '## Appendix: excluded claims\n\n';
  yield '| Claim | Quote | Source | Reason | Reviewer |\n| --- | --- | --- | --- | --- |\n';
  for (const claim of outline.excluded) {
    yield row([
      claimLabel(claim.number),
      inlineMarkdown(claim.quote),
      `${place(claim, outline, places)}${outline.unverified.has(claim.number) ? `; ${notVerified}` : ''}`,
      exclusionWords(claim),
      inlineMarkdown(claim.reviewer ?? ''),
    ]);
  }
  yield '\n';
}

/** The reason, and the note where there is one: many give their reason there. */
function exclusionWords({ exclusionReason, note }: ClaimRow): string {
  const words = [exclusionReason, note].filter((text) => text !== '');
  return words.length === 0 ? 'not given' : words.map(inlineMarkdown).join('; ');
}

/** `readPieces` reads it again: a claim that was taken out of the report is missed by its number. */
function* provenance(outline: ReportOutline): Generator<string> {
  const { total, verified } = outline.quotes;
  const numbers = [...outline.groups.flatMap(({ claims }) => claims), ...outline.excluded].map(
    (claim) => claim.number,
  );
  yield '## Provenance\n\n';
  yield 'Each quote was compared with its source at the stated place when this report was written. "SHA-256" stands for the first 12 hexadecimal digits of that hash of the quote in UTF-8: "claimgrid verify" finds every quote again and names those that were altered since.\n\n';
  if (total > 0) yield `**Quotes of this report:** ${claimRanges(numbers)}\n\n`;
  if (outline.unverified.size > 0) yield `**Not verified:** ${claimRanges(outline.unverified)}\n\n`;
  yield `${verified} of ${total} quotes found verbatim in their sources.\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
