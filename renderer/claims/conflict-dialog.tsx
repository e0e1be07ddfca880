import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import { ownColumnKey } from '#core/claims/own-column.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatTime } from '../ui/format-time.ts';
import { useClaimRow } from './claim-rows.ts';
import './conflict-dialog.css';
import { endConflict, useConflicts } from './conflict-store.ts';
import { callFocus } from './grid-state.ts';
import { readOwnColumn } from './own-column-store.ts';
import { ownValueWords } from './own-value-words.ts';
import { editedRow } from './patch-row.ts';
import { claimTexts } from './texts.ts';

/** So many claims are shown of a change of several. */
const shownAtMost = 20;

/** What somebody else stored meanwhile beside what was to be stored: one of both stays. */
export function ConflictDialog() {
  const conflict = useConflicts((store) => store.waiting[0]);
  if (conflict === undefined) return null;
  const { conflicts, wanted, storeAnyway } = conflict;
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
              storeAnyway();
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
            <ConflictLine key={number} claim={number} edit={wanted(number)} />
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
  edit,
}: {
  readonly claim: number;
  readonly edit: Omit<ClaimEdit, 'number'>;
}) {
  const row = useClaimRow(claim);
  if (row === undefined) return null;
  return (
    <tr>
      <th scope="row">
        {claimLabel(claim)}
        <span className="conflict-table__quote">{row.quote}</span>
      </th>
      <td>
        <EditedWords of={row} edit={edit} />
        {row.reviewer !== null && row.assessedAt !== null && edit.assessment !== undefined && (
          <span className="conflict-table__who">
            {claimTexts.conflictBy(row.reviewer, formatTime(row.assessedAt))}
          </span>
        )}
      </td>
      <td>
        <EditedWords of={editedRow(row, edit)} edit={edit} />
      </td>
    </tr>
  );
}

/** What a claim says of the things that an edit changes. */
function EditedWords({
  of,
  edit,
}: {
  readonly of: ClaimRow;
  readonly edit: Omit<ClaimEdit, 'number'>;
}) {
  const { assessment: patch = {}, type, values = {} } = edit;
  const level = findLevel(of.scheme, of.level)?.label ?? of.level ?? claimTexts.noLevel;
  const reason = of.exclusionReason === '' ? '' : `: ${of.exclusionReason}`;
  const note = of.note === '' ? claimTexts.noNote : of.note;
  return (
    <>
      {patch.status !== undefined && <p>{`${claimTexts.statusWords[of.status]}${reason}`}</p>}
      {patch.level !== undefined && <p>{level}</p>}
      {patch.note !== undefined && <p className="conflict-table__note">{note}</p>}
      {type !== undefined && <p>{claimTexts.typeWords[of.type]}</p>}
      {Object.keys(values).map((id) => {
        const column = readOwnColumn(ownColumnKey(id));
        const words = column === undefined ? '' : ownValueWords(column, of.values[id]);
        return <p key={id}>{`${column?.name ?? ''}: ${words || claimTexts.noValue}`}</p>;
      })}
    </>
  );
}
