import { claimLabel } from '#core/claims/claim.ts';
import type { AssessmentPatch } from '#core/claims/claim.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatTime } from '../ui/format-time.ts';
import { assessAnyway } from './claim-actions.ts';
import { useClaimRow } from './claim-rows.ts';
import './conflict-dialog.css';
import { endConflict, useConflicts } from './conflict-store.ts';
import { callFocus } from './grid-state.ts';
import { patchRow } from './patch-row.ts';
import { claimTexts } from './texts.ts';

/** So many claims are shown of a change of several. */
const shownAtMost = 20;

/** What somebody else stored meanwhile beside what was to be stored: one of both stays. */
export function ConflictDialog() {
  const conflict = useConflicts((store) => store.waiting[0]);
  if (conflict === undefined) return null;
  const { claims, patch, conflicts } = conflict;
  const end = (): void => {
    endConflict();
    callFocus();
  };
  return (
    <Dialog
      open
      onOpenChange={end}
      size="large"
      title={claimTexts.conflictTitle}
      description={claimTexts.conflictHint}
      footer={
        <>
          <Button onClick={end}>{claimTexts.conflictKeep}</Button>
          <Button
            variant="primary"
            onClick={() => {
              end();
              void assessAnyway(claims, patch);
            }}
          >
            {claimTexts.conflictUse}
          </Button>
        </>
      }
    >
      <table className="conflict-table">
        <thead>
          <tr>
            <th scope="col">{claimTexts.columnTitles.quote}</th>
            <th scope="col">{claimTexts.conflictNow}</th>
            <th scope="col">{claimTexts.conflictMine}</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.slice(0, shownAtMost).map(({ number }) => (
            <ConflictLine key={number} claim={number} patch={patch} />
          ))}
        </tbody>
      </table>
      {conflicts.length > shownAtMost && (
        <p>{claimTexts.conflictMore(conflicts.length - shownAtMost)}</p>
      )}
    </Dialog>
  );
}

function ConflictLine({
  claim,
  patch,
}: {
  readonly claim: number;
  readonly patch: AssessmentPatch;
}) {
  const row = useClaimRow(claim);
  if (row === undefined) return null;
  const wanted = patchRow(row, patch);
  return (
    <tr>
      <th scope="row">
        {claimLabel(claim)}
        <span className="conflict-table__quote">{row.quote}</span>
      </th>
      <td>
        <AssessmentWords of={row} patch={patch} />
        {row.reviewer !== null && row.assessedAt !== null && (
          <span className="conflict-table__who">
            {claimTexts.conflictBy(row.reviewer, formatTime(row.assessedAt))}
          </span>
        )}
      </td>
      <td>
        <AssessmentWords of={wanted} patch={patch} />
      </td>
    </tr>
  );
}

/** What an assessment says of the things that a patch changes. */
function AssessmentWords({
  of,
  patch,
}: {
  readonly of: Required<Pick<AssessmentPatch, 'status' | 'level' | 'scheme' | 'note'>> & {
    readonly exclusionReason: string;
  };
  readonly patch: AssessmentPatch;
}) {
  const level = findLevel(of.scheme, of.level)?.label ?? of.level ?? claimTexts.noLevel;
  const reason = of.exclusionReason === '' ? '' : `: ${of.exclusionReason}`;
  const note = of.note === '' ? claimTexts.noNote : of.note;
  return (
    <>
      {patch.status !== undefined && <p>{`${of.status}${reason}`}</p>}
      {patch.level !== undefined && <p>{level}</p>}
      {patch.note !== undefined && <p className="conflict-table__note">{note}</p>}
    </>
  );
}
