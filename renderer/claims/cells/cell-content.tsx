import type { ClaimRow } from '#core/claims/claim.ts';
import { isBuiltInColumn } from '../columns.ts';
import type { ColumnId } from '../columns.ts';
import { TagChip } from '../tag-chip.tsx';
import { claimTexts } from '../texts.ts';
import { CitationsCell } from './citations-cell.tsx';
import { EmptyCell } from './empty-cell.tsx';
import { HitText } from './hit-text.tsx';
import { NumberCell } from './number-cell.tsx';
import { LevelCell } from './level-cell.tsx';
import { OwnCell } from './own-cell.tsx';
import { StatusCell } from './status-cell.tsx';
import { StudyCell } from './study-cell.tsx';
import { formatPercent } from '#renderer/language.ts';
import { reasonWords } from '#renderer/said.ts';

/** What one cell shows of a claim. */
export function CellContent({
  column,
  row,
}: {
  readonly column: ColumnId;
  readonly row: ClaimRow;
}) {
  if (!isBuiltInColumn(column)) return <OwnCell column={column} row={row} />;
  switch (column) {
    case 'number':
      return <NumberCell row={row} />;
    case 'status':
      return <StatusCell status={row.status} reason={row.exclusionReason} />;
    case 'quote':
      return (
        <span className="claim-cell__text claim-cell__text--quote">
          <HitText text={row.quote} field="claim" />
        </span>
      );
    case 'level':
      return <LevelCell row={row} />;
    case 'citations':
      return row.citations.length === 0 ? (
        <EmptyCell words={claimTexts.noCitations} />
      ) : (
        <CitationsCell citations={row.citations} flags={row.flags} />
      );
    case 'note':
      return row.note === '' ? (
        <EmptyCell words={claimTexts.noNote} />
      ) : (
        <span className="claim-cell__text">
          <HitText text={row.note} field="note" />
        </span>
      );
    case 'type':
      return <span className="claim-cell__word">{claimTexts.typeWords[row.type]}</span>;
    case 'source':
      return (
        <span className="claim-cell__text claim-cell__text--quiet">
          <HitText text={row.sourceTitle} field="source" />
        </span>
      );
    case 'tags':
      return row.tags.length === 0 ? (
        <EmptyCell words={claimTexts.noTags} />
      ) : (
        <span className="tag-chips">
          {row.tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </span>
      );
    case 'study':
      return <StudyCell row={row} />;
    case 'chance':
      return row.chance === null ? (
        <EmptyCell words={claimTexts.noChance} />
      ) : (
        <span className="claim-cell__word numeric">{formatPercent(row.chance)}</span>
      );
    case 'why':
      return (
        <span className="claim-cell__text claim-cell__text--quiet">
          {row.cues.length > 0 ? row.cues.map(reasonWords).join(' · ') : claimTexts.byReviewer}
        </span>
      );
    default:
      return column satisfies never;
  }
}
