import { claimLabel } from '../claims/claim.ts';
import type { ClaimRow } from '../claims/claim.ts';
import { codePointsBefore } from './code-points.ts';
import { claimCodes, codeBook } from './qdpx-codes.ts';
import type { QdaCode } from './qdpx-codes.ts';
import type { ReportOptions, ReportSource, ReviewSnapshot } from './snapshot.ts';
import { derivedUuid, uuidOf } from './stable-uuid.ts';
import { verifyQuote } from './verify-quotes.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';
import { zipArchive } from './zip-archive.ts';

/**
 * Writes a review as a project for qualitative data analysis (REFI-QDA Standard,
 * project exchange 1.0, schema of 18 March 2019, https://www.qdasoftware.org): a
 * ZIP archive of project.qde and the texts of the sources in `sources`. Reviewers
 * are users; types, evidence levels, tags and statuses are codes; each claim is a
 * selection of its source (positions in characters, the last not included) with
 * its codes and its note, and says so where its source does not hold the quote;
 * how claims stand to each other are links.
 *
 * All claims of the report are held in memory, since the project wants them by
 * source. Own columns and citations have no place in the standard: a claim's
 * description names its citations.
 *
 * @returns bytes as they are made; the same snapshot and options give the same bytes.
 */
export function* qdpxReport(
  snapshot: ReviewSnapshot,
  options: ReportOptions,
): Generator<Uint8Array> {
  const claims = Array.from(snapshot.claims()).filter(({ status }) =>
    options.statuses.includes(status),
  );
  const bySource = Map.groupBy(claims, ({ sourceId }) => sourceId);
  const sources = snapshot.sources.filter(({ id }) => bySource.has(id));
  yield* zipArchive([
    { name: 'project.qde', pieces: project(snapshot, options, claims, sources, bySource) },
    ...sources.map(({ id, text }) => ({
      name: `sources/${uuidOf(id)}.txt`,
      // Readers drop one byte order mark, and would count everything behind it one too early.
      pieces: [text.startsWith('\uFEFF') ? `\uFEFF${text}` : text],
    })),
  ]);
}

function* project(
  { info, schemes }: ReviewSnapshot,
  options: ReportOptions,
  claims: readonly ClaimRow[],
  sources: readonly ReportSource[],
  bySource: ReadonlyMap<string, readonly ClaimRow[]>,
): Generator<string> {
  const people = new Set(claims.flatMap(({ reviewer }) => reviewer ?? []));
  const users = [...people].sort();
  const inSources = sources.flatMap(({ id }) => bySource.get(id) ?? []);
  yield '<?xml version="1.0" encoding="utf-8"?>\n<Project xmlns="urn:QDA-XML:project:1.0"';
  yield xmlAttribute('name', info.title.trim() === '' ? 'Untitled review' : info.title);
  yield ` origin="Claimgrid" creationDateTime="${options.date}T00:00:00Z">\n`;
  if (users.length > 0) {
    yield '<Users>\n';
    for (const name of users)
      yield `<User guid="${userGuid(name)}"${xmlAttribute('name', name)}/>\n`;
    yield '</Users>\n';
  }
  const codes = codeBook(inSources, schemes);
  if (codes.length > 0) {
    yield '<CodeBook>\n<Codes>\n';
    for (const code of codes) yield codeXml(code);
    yield '</Codes>\n</CodeBook>\n';
  }
  if (sources.length > 0) {
    yield '<Sources>\n';
    for (const source of sources) yield* sourceXml(source, bySource.get(source.id) ?? []);
    yield '</Sources>\n';
  }
  yield* notesXml(inSources);
  yield* linksXml(inSources);
  if (info.question.trim() !== '') {
    yield `<Description>${xmlText(info.question)}</Description>\n`;
  }
  yield '</Project>\n';
}

function codeXml({ guid, name, colour, description, codes }: QdaCode): string {
  const named = `<Code guid="${guid}"${xmlAttribute('name', name)}`;
  const kind = colour === undefined ? ' isCodable="false"' : ` isCodable="true" color="${colour}"`;
  const words = description === '' ? '' : `<Description>${xmlText(description)}</Description>`;
  return `${named}${kind}>${words}${codes.map(codeXml).join('')}</Code>\n`;
}

function* sourceXml(source: ReportSource, claims: readonly ClaimRow[]): Generator<string> {
  const guid = uuidOf(source.id);
  const count = codePointsBefore(source.text);
  yield `<TextSource guid="${guid}"${xmlAttribute('name', source.title)}`;
  yield ` plainTextPath="internal://${guid}.txt"${dated('creationDateTime', source.importedAt)}>\n`;
  yield `<Description>${xmlText(source.file)}</Description>\n`;
  for (const claim of claims) {
    yield `<PlainTextSelection guid="${uuidOf(claim.id)}" name="${claimLabel(claim.number)}"`;
    yield ` startPosition="${count(claim.start)}" endPosition="${count(claim.end)}"`;
    yield `${madeBy(claim)}${dated('modifiedDateTime', claim.assessedAt)}>`;
    const words = describe(claim, verifyQuote(claim, source.text));
    if (words !== '') yield `<Description>${xmlText(words)}</Description>`;
    for (const code of claimCodes(claim)) {
      yield `<Coding guid="${derivedUuid('coding', claim.id, code)}"${madeBy(claim)}>`;
      yield `<CodeRef targetGUID="${code}"/></Coding>`;
    }
    if (claim.note !== '') yield `<NoteRef targetGUID="${noteGuid(claim)}"/>`;
    yield '</PlainTextSelection>\n';
  }
  yield '</TextSource>\n';
}

/** What has no place of its own: the reason of an exclusion, the citations, and a quote that was not found. */
function describe({ exclusionReason, citations, quote }: ClaimRow, verified: boolean): string {
  const cited = citations.map(({ ids, label, locator }) =>
    locator === '' ? (ids[0] ?? label) : `${ids[0] ?? label}, ${locator}`,
  );
  return [
    ...(exclusionReason === '' ? [] : [`Excluded: ${exclusionReason}`]),
    ...(cited.length === 0 ? [] : [`Cites ${cited.join('; ')}`]),
    ...(verified ? [] : [`The quote was not found at this place: ${quote}`]),
  ].join('\n');
}

function* notesXml(claims: readonly ClaimRow[]): Generator<string> {
  const noted = claims.filter(({ note }) => note !== '');
  if (noted.length === 0) return;
  yield '<Notes>\n';
  for (const claim of noted) {
    const name = `Note on ${claimLabel(claim.number)}`;
    yield `<Note guid="${noteGuid(claim)}" name="${name}"${madeBy(claim)}>`;
    yield `<PlainTextContent>${xmlText(claim.note)}</PlainTextContent></Note>\n`;
  }
  yield '</Notes>\n';
}

/** How claims stand to each other, each pair once. */
function* linksXml(claims: readonly ClaimRow[]): Generator<string> {
  const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
  let opened = false;
  for (const claim of claims) {
    for (const { number, relation } of claim.relations) {
      const other = byNumber.get(number);
      if (other === undefined || number < claim.number) continue;
      if (!opened) yield '<Links>\n';
      opened = true;
      yield `<Link guid="${derivedUuid('link', claim.id, other.id)}" name="${relation}"`;
      yield ` direction="Associative" originGUID="${uuidOf(claim.id)}" targetGUID="${uuidOf(other.id)}"/>\n`;
    }
  }
  if (opened) yield '</Links>\n';
}

function madeBy({ reviewer }: ClaimRow): string {
  return reviewer === null ? '' : ` creatingUser="${userGuid(reviewer)}"`;
}

/** A time as an attribute; what is no ISO 8601 time is left out. */
function dated(name: string, time: string | null): string {
  return time !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(time)
    ? ` ${name}="${time}"`
    : '';
}

function userGuid(name: string): string {
  return derivedUuid('user', name);
}

function noteGuid({ id }: ClaimRow): string {
  return derivedUuid('note', id);
}
