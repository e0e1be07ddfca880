import type { AssessmentPatch, ClaimRow } from '#core/claims/claim.ts';
import { gradeReasons } from '#core/evidence/guide.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { suggestLevel } from '#core/evidence/suggest-level.ts';
import type { SuggestedLevel } from '#core/evidence/suggest-level.ts';
import { problemOf } from '../api.ts';
import { assess, editClaims } from '../claims/claim-actions.ts';
import { ensureClaimRows, readClaimRow } from '../claims/claim-rows.ts';
import { noteEdit } from '../claims/grid-actions.ts';
import { claimTexts } from '../claims/texts.ts';
import { language } from '../language.ts';
import { toast } from '../ui/toast.ts';
import { insightTexts } from './texts.ts';

/** Why a level is suggested: in English the whole reason, in another language the start and the claim's words. */
export function suggestionWords({ reason, start, words }: SuggestedLevel): string {
  if (language === 'en') return reason;
  return start === null ? `„${words}“` : `${start.label}: „${words}“`;
}

/** Gives claims that have no level the one that their words speak for, as one step; the others stay as they are. */
export async function takeSuggestions(
  scheme: EvidenceScheme,
  claims: readonly number[],
): Promise<void> {
  try {
    await ensureClaimRows(claims);
  } catch (error) {
    toast({ kind: 'error', title: claimTexts.rowsFailed, detail: problemOf(error).message });
    return;
  }
  const edits = claims.flatMap((number) => {
    const row = readClaimRow(number);
    const assessment = row === undefined ? null : suggested(scheme, row);
    return assessment === null ? [] : [{ number, assessment }];
  });
  const [only] = edits;
  if (only === undefined) {
    toast({ kind: 'info', title: insightTexts.suggestedNone });
    return;
  }
  noteEdit();
  if (edits.length === 1) await assess([only.number], only.assessment);
  else await editClaims(edits, 'fill');
}

function suggested(scheme: EvidenceScheme, row: ClaimRow): AssessmentPatch | null {
  const suggestion = row.level === null ? suggestLevel(scheme, row) : null;
  if (suggestion === null) return null;
  const { level, start } = suggestion;
  return { scheme: scheme.key, level, reasons: gradeReasons({ start, moves: [] }) };
}
