import type { ClaimType, QuoteSelector } from '#core/claims/claim.ts';
import { claimLabel } from '#core/claims/claim.ts';
import { selectQuote } from '#core/claims/quote-selector.ts';
import { ProblemError } from '#core/problem.ts';
import { citationChange, readCitation, writeCitation } from './citation-state.ts';
import { readClaimPlace, writeClaimMerge, writeClaimPlace } from './claim-place-state.ts';
import { insertClaim } from './claim-store.ts';
import { takeRelations } from './claim-relations.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import { shown } from './history-apply.ts';
import { recordNow, type Change } from './history-record.ts';
import { takeValues } from './own-columns.ts';
import { takeTags } from './tags.ts';
import { writeTogether } from './transactions.ts';

/** A stretch of a source's text, UTF-16 offsets. */
export interface ClaimPlace {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes a claim longer or shorter, or moves it inside its source, as one
 * undoable action; what was said of it stays. White space at its ends is left
 * out. Throws a `ProblemError`: 'claim-unknown', 'claim-range', 'claim-known'
 * (another claim stands just there).
 */
export function moveClaim(
  db: WriteDb,
  author: string,
  number: number,
  place: ClaimPlace,
): { readonly changed: number[] } {
  const action = `Change the words of ${claimLabel(number)}`;
  return writeTogether(db, action, () => {
    const claim = requireClaim(db, action, number);
    const after = quoteAt(action, claim.text, place);
    if (after.start === claim.place.start && after.end === claim.place.end) return { changed: [] };
    requireFree(db, action, claim, after);
    writeClaimPlace(db, number, after);
    const verb =
      after.start <= claim.place.start && after.end >= claim.place.end
        ? 'Extended'
        : after.start >= claim.place.start && after.end <= claim.place.end
          ? 'Shortened'
          : 'Moved';
    recordNow(db, author, 'move claim', `${verb} ${claimLabel(number)}`, [
      placeChange(number, claim.place, after),
    ]);
    return { changed: [number] };
  });
}

/**
 * Cuts a claim in two at an offset of the text, as one undoable action: the
 * first part keeps the number and what was said of it, the second is a new
 * claim of the same type with the same citations. Throws as `moveClaim` does.
 */
export function splitClaim(
  db: WriteDb,
  author: string,
  number: number,
  at: number,
): { readonly changed: number[]; readonly made: number } {
  const action = `Split ${claimLabel(number)}`;
  return writeTogether(db, action, () => {
    const claim = requireClaim(db, action, number);
    const first = quoteAt(action, claim.text, { start: claim.place.start, end: at });
    const second = quoteAt(action, claim.text, { start: at, end: claim.place.end });
    requireFree(db, action, claim, first);
    requireFree(db, action, claim, second);
    writeClaimPlace(db, number, first);
    const made = insertClaim(db, claim.source, second, {
      type: claim.type,
      score: claim.score,
      cues: claim.cues,
    });
    const citations = prepared<{ reference: number }>(
      db,
      'SELECT reference FROM citations WHERE claim = ? ORDER BY position',
    ).all(number);
    const changes = citations.flatMap(({ reference }): Change[] => {
      const citation = readCitation(db, number, reference);
      if (citation === null) return [];
      writeCitation(db, made, reference, citation);
      return [citationChange(made, reference, null, citation)];
    });
    recordNow(
      db,
      author,
      'split claim',
      `Split ${claimLabel(number)}: ${claimLabel(made)} is new`,
      [
        placeChange(number, claim.place, first),
        { what: 'claim', claim: made, key: 0, before: null, after: shown },
        ...changes,
      ],
    );
    return { changed: [number, made], made };
  });
}

/**
 * Makes claims of one source into one, as one undoable action: the first in the
 * text keeps its number and what was said of it, reaches from the first word of
 * them all to the last, and gets their citations and tags, and what
 * they hold in columns or was found of them beside other claims where it has
 * nothing; the others go out of sight.
 * Throws a `ProblemError`: 'claim-unknown', 'merge-few' (fewer than two),
 * 'merge-sources' (of several sources), 'claim-known'.
 */
export function mergeClaims(
  db: WriteDb,
  author: string,
  numbers: readonly number[],
): { readonly changed: number[]; readonly kept: number } {
  const action = 'Merge the claims';
  return writeTogether(db, action, () => {
    const claims = [...new Set(numbers)]
      .map((number) => requireClaim(db, action, number))
      .toSorted((a, b) => a.place.start - b.place.start || a.number - b.number);
    const [first, ...others] = claims;
    if (first === undefined || others.length === 0) {
      throw new ProblemError({ code: 'merge-few', message: `${action}: select two or more` });
    }
    if (others.some(({ source }) => source !== first.source)) {
      throw new ProblemError({
        code: 'merge-sources',
        message: `${action}: they stand in different sources`,
        hint: 'A claim is one stretch of one source; tag such claims alike instead',
      });
    }
    const end = claims.reduce((last, { place }) => Math.max(last, place.end), 0);
    const after = quoteAt(action, first.text, { start: first.place.start, end });
    const rest = others.map(({ number }) => number);
    // While the others are in sight still: what is found of one of them and of another falls away.
    const changes: Change[] = takeRelations(db, first.number, rest);
    for (const { number } of others) {
      writeClaimMerge(db, number, first.number);
      const kept = JSON.stringify(first.number);
      changes.push({ what: 'claim merge', claim: number, key: 0, before: null, after: kept });
    }
    requireFree(db, action, first, after);
    writeClaimPlace(db, first.number, after);
    changes.push(placeChange(first.number, first.place, after));
    changes.push(...takeCitations(db, first.number, rest));
    changes.push(...takeTags(db, first.number, rest), ...takeValues(db, first.number, rest));
    const labels = others.map(({ number }) => claimLabel(number)).join(', ');
    recordNow(
      db,
      author,
      'merge claims',
      `Merged ${labels} into ${claimLabel(first.number)}`,
      changes,
    );
    return { changed: claims.map(({ number }) => number), kept: first.number };
  });
}

/** Gives a claim the citations of others that it has not. */
function takeCitations(db: WriteDb, claim: number, others: readonly number[]): Change[] {
  const citations = prepared<{ claim: number; reference: number }>(
    db,
    `SELECT claim, reference FROM citations
      WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY claim, position`,
  ).all(JSON.stringify(others));
  const next = prepared<{ position: number }>(
    db,
    'SELECT coalesce(max(position) + 1, 0) AS position FROM citations WHERE claim = ?',
  );
  return citations.flatMap(({ claim: other, reference }): Change[] => {
    const citation = readCitation(db, other, reference);
    if (citation === null || readCitation(db, claim, reference) !== null) return [];
    const after = { ...citation, position: next.get(claim)?.position ?? 0 };
    writeCitation(db, claim, reference, after);
    return [citationChange(claim, reference, null, after)];
  });
}

interface FoundClaim {
  readonly number: number;
  readonly source: number;
  readonly text: string;
  readonly place: QuoteSelector;
  readonly type: ClaimType;
  readonly score: number;
  readonly cues: readonly string[];
}

function requireClaim(db: ReadDb, action: string, number: number): FoundClaim {
  const row = prepared<{
    source: number;
    text: string;
    type: ClaimType;
    score: number;
    cues: string;
  }>(
    db,
    `SELECT c.source, s.text, c.type, c.score, c.cues FROM claims AS c
      JOIN sources AS s ON s.number = c.source WHERE c.number = ? AND c.hidden = 0`,
  ).get(number);
  const place = readClaimPlace(db, number);
  if (row === undefined || place === null) {
    throw new ProblemError({
      code: 'claim-unknown',
      message: `${action}: there is no claim ${claimLabel(number)}`,
    });
  }
  const cues: string[] = JSON.parse(row.cues);
  return { ...row, number, place, cues };
}

/** The quote of a stretch, white space at its ends left out. */
export function quoteAt(action: string, text: string, { start, end }: ClaimPlace): QuoteSelector {
  const inside =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  const raw = inside ? text.slice(start, end) : '';
  const quote = raw.trim();
  if (quote === '' || !quote.isWellFormed()) {
    throw new ProblemError({
      code: 'claim-range',
      message: `${action}: there is no text from ${start} to ${end}`,
      hint: 'Select the words in the source again',
    });
  }
  const from = start + (raw.length - raw.trimStart().length);
  return selectQuote(text, from, from + quote.length);
}

/** No two claims in sight stand at the same place. */
function requireFree(
  db: ReadDb,
  action: string,
  { number, source }: FoundClaim,
  { start, end }: ClaimPlace,
): void {
  const other = prepared<{ number: number }>(
    db,
    `SELECT number FROM claims WHERE hidden = 0 AND source = ?
      AND start_offset = ? AND end_offset = ? AND number <> ?`,
  ).get(source, start, end, number);
  if (other !== undefined) {
    throw new ProblemError({
      code: 'claim-known',
      message: `${action}: ${claimLabel(other.number)} stands just there already`,
    });
  }
}

function placeChange(claim: number, before: QuoteSelector, after: QuoteSelector): Change {
  return {
    what: 'claim place',
    claim,
    key: 0,
    before: JSON.stringify(before),
    after: JSON.stringify(after),
  };
}
