import type { ClaimType } from '#core/claims/claim.ts';
import { assertNever } from '#core/result.ts';
import { readAssessment, writeAssessment } from './assessment-state.ts';
import { readCitation, writeCitation } from './citation-state.ts';
import { readClaimMerge, writeClaimMerge } from './claim-place-state.ts';
import { readClaimPlace, writeClaimPlace } from './claim-place-state.ts';
import { readRelation, writeRelation } from './claim-relation-state.ts';
import type { ReadDb, WriteDb } from './connection.ts';
import { prepared } from './connection.ts';
import type { Change } from './history-record.ts';
import { readClaimValue, readColumn, writeClaimValue, writeColumn } from './own-column-state.ts';
import { readReportTemplate, writeReportTemplate } from './report-template-state.ts';
import { readReferenceContent, writeReferenceContent } from './reference-state.ts';
import { readInfo, writeInfo } from './review-info.ts';
import { readSavedView, writeSavedView } from './saved-view-state.ts';
import { sourceTitle, writeSourceTitle } from './source-title.ts';
import { readClaimTag, readTag, writeClaimTag, writeTag } from './tag-state.ts';

type Place = Pick<Change, 'what' | 'claim' | 'key'>;

/** The present state of the thing a change is of, as JSON text; null for "not there". */
export function readState(db: ReadDb, { what, claim, key }: Place): string | null {
  const state = readThing(db, what, claim ?? 0, key);
  return state === null || state === undefined ? null : JSON.stringify(state);
}

/**
 * Puts the thing a change is of into a state that `readState` or the action itself
 * gave. What claims show of assessments is the caller's (`refreshMirrors`).
 */
export function writeState(db: WriteDb, place: Place, state: string | null): void {
  const { what, key } = place;
  const claim = place.claim ?? 0;
  // Of the type that `readThing` gives for the same thing: only these two write the history.
  const value = state === null ? null : JSON.parse(state);
  switch (what) {
    case 'assessment':
      writeAssessment(db, claim, key, value);
      break;
    case 'citation':
      writeCitation(db, claim, key, value);
      break;
    case 'claim type':
      prepared(db, 'UPDATE claims SET type = ? WHERE number = ?').run(value, claim);
      break;
    case 'claim place':
      writeClaimPlace(db, claim, value);
      break;
    case 'claim merge':
      writeClaimMerge(db, claim, value);
      break;
    case 'claim relation':
      writeRelation(db, claim, key, value);
      break;
    case 'claim':
      setHidden(db, 'claims', claim, value === null);
      break;
    case 'source':
      setHidden(db, 'sources', key, value === null);
      setProposedHidden(db, key, value === null);
      break;
    case 'file':
      setHidden(db, 'files', key, value === null);
      break;
    case 'reference':
      setHidden(db, 'references', key, value === null);
      break;
    case 'source title':
      writeSourceTitle(db, key, value);
      break;
    case 'source metadata':
      prepared(db, 'UPDATE sources SET metadata = ? WHERE number = ?').run(
        JSON.stringify(value),
        key,
      );
      break;
    case 'source duplicate':
      prepared(db, 'UPDATE sources SET duplicate_of = ? WHERE number = ?').run(value, key);
      break;
    case 'source work':
      writeSourceWork(db, key, value);
      break;
    case 'reference content':
      writeReferenceContent(db, key, value);
      break;
    case 'reference duplicate':
      prepared(db, 'UPDATE "references" SET duplicate_of = ? WHERE number = ?').run(value, key);
      break;
    case 'pair':
      prepared(db, 'UPDATE reference_pairs SET decision = ? WHERE number = ?').run(value, key);
      break;
    case 'style':
      setHidden(db, 'styles', key, value === null);
      break;
    case 'tag':
      writeTag(db, key, value);
      break;
    case 'claim tag':
      writeClaimTag(db, claim, key, value);
      break;
    case 'own column':
      writeColumn(db, key, value);
      break;
    case 'claim value':
      writeClaimValue(db, claim, key, value);
      break;
    case 'saved view':
      writeSavedView(db, key, value);
      break;
    case 'report template':
      writeReportTemplate(db, key, value);
      break;
    case 'review':
      writeInfo(db, value);
      break;
    default:
      assertNever(what);
  }
}

function readThing(db: ReadDb, what: Change['what'], claim: number, key: number): unknown {
  switch (what) {
    case 'assessment':
      return readAssessment(db, claim, key);
    case 'citation':
      return readCitation(db, claim, key);
    case 'claim type':
      return prepared<{ type: ClaimType }>(db, 'SELECT type FROM claims WHERE number = ?').get(
        claim,
      )?.type;
    case 'claim place':
      return readClaimPlace(db, claim);
    case 'claim merge':
      return readClaimMerge(db, claim);
    case 'claim relation':
      return readRelation(db, claim, key);
    case 'claim':
      return isShown(db, 'claims', claim);
    case 'source':
      return isShown(db, 'sources', key);
    case 'file':
      return isShown(db, 'files', key);
    case 'reference':
      return isShown(db, 'references', key);
    case 'source title':
      return sourceTitle(db, key);
    case 'source metadata': {
      const row = prepared<{ metadata: string }>(
        db,
        'SELECT metadata FROM sources WHERE number = ?',
      ).get(key);
      return row === undefined ? null : JSON.parse(row.metadata);
    }
    case 'source duplicate':
      return duplicateOf(db, 'sources', key);
    case 'source work':
      return prepared<{ reference: number }>(
        db,
        'SELECT reference FROM source_works WHERE source = ?',
      ).get(key)?.reference;
    case 'reference content':
      return readReferenceContent(db, key);
    case 'reference duplicate':
      return duplicateOf(db, 'references', key);
    case 'pair':
      return prepared<{ decision: string | null }>(
        db,
        'SELECT decision FROM reference_pairs WHERE number = ?',
      ).get(key)?.decision;
    case 'style':
      return isShown(db, 'styles', key);
    case 'tag':
      return readTag(db, key);
    case 'claim tag':
      return readClaimTag(db, claim, key);
    case 'own column':
      return readColumn(db, key);
    case 'claim value':
      return readClaimValue(db, claim, key);
    case 'saved view':
      return readSavedView(db, key);
    case 'report template':
      return readReportTemplate(db, key);
    case 'review':
      return readInfo(db);
    default:
      return assertNever(what);
  }
}

type Hideable = 'claims' | 'sources' | 'files' | 'references' | 'styles';

/** What the history keeps of a thing that is there and whose content it need not repeat. */
export const shown = 'true';

function isShown(db: ReadDb, table: Hideable, number: number): true | null {
  const row = prepared(db, `SELECT 1 FROM "${table}" WHERE number = ? AND hidden = 0`).get(number);
  return row === undefined ? null : true;
}

/** Claims that a reviewer added are actions of their own; each of the two has its index. */
function setProposedHidden(db: WriteDb, source: number, hidden: boolean): void {
  const rest = `source = ? AND origin = 'proposed'
    AND number NOT IN (SELECT claim FROM claim_merges)`;
  prepared(
    db,
    hidden
      ? `UPDATE claims SET hidden = 1 WHERE hidden = 0 AND ${rest}`
      : `UPDATE claims SET hidden = 0 WHERE hidden = 1 AND ${rest}`,
  ).run(source);
}

function setHidden(db: WriteDb, table: Hideable, number: number, hidden: boolean): void {
  prepared(db, `UPDATE "${table}" SET hidden = ? WHERE number = ?`).run(hidden ? 1 : 0, number);
}

/** Number of the row that one copies, or null. */
function duplicateOf(db: ReadDb, table: 'sources' | 'references', number: number): number | null {
  const row = prepared<{ original: number | null }>(
    db,
    `SELECT duplicate_of AS original FROM "${table}" WHERE number = ?`,
  ).get(number);
  return row?.original ?? null;
}

function writeSourceWork(db: WriteDb, source: number, reference: number | null): void {
  if (reference === null) prepared(db, 'DELETE FROM source_works WHERE source = ?').run(source);
  else
    prepared(db, 'INSERT OR REPLACE INTO source_works (source, reference) VALUES (?, ?)').run(
      source,
      reference,
    );
}
