/* oxlint-disable jsx-a11y/prefer-tag-over-role -- rows are placed by script, which a table's own layout would undo */
import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { ClaimGroup, ClaimGrouping } from '#core/claims/claim-view.ts';
import { isOwnColumnKey } from '#core/claims/own-column.ts';
import type { OwnColumn, OwnValue } from '#core/claims/own-column.ts';
import { useSession } from '#renderer/session.ts';
import { foldGroups } from '../claim-list.ts';
import { focusGroup } from '../grid-actions.ts';
import { callFocus } from '../grid-state.ts';
import { useOwnColumn } from '../own-column-store.ts';
import { ownValueWords } from '../own-value-words.ts';
import { claimTexts } from '../texts.ts';

export interface GroupLineProps {
  readonly group: ClaimGroup;
  /** Place among the lines, from 0. */
  readonly index: number;
  /** Pixels from the top of the rows. */
  readonly top: number;
  /** How many columns it spans. */
  readonly columns: number;
  readonly folded: boolean;
  readonly tabStop: boolean;
  /** Hears of the element where rows are as high as their text. */
  readonly measure: ((element: Element | null) => void) | undefined;
}

/** The head of a group: what its claims share and how many there are; folds them away. */
export const GroupLine = memo(function GroupLine({
  group,
  index,
  top,
  columns,
  folded,
  tabStop,
  measure,
}: GroupLineProps) {
  const grouping = useSession((session) => session.view.group);
  const none =
    grouping === undefined
      ? ''
      : isOwnColumnKey(grouping)
        ? claimTexts.noValue
        : claimTexts.noGroup[grouping];
  const own = useOwnColumn(grouping ?? '');
  const label =
    own === undefined ? groupLabel(grouping, group) : ownValueWords(own, groupValue(own, group));
  return (
    <div
      ref={measure}
      role="row"
      className="group-line"
      style={{ transform: `translateY(${top}px)` }}
      // The header is the grid's first row.
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={!folded}
      data-group={group.key}
      data-index={index}
    >
      {/* The grid takes the keys of its cells (use-grid-keys.ts). */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
      <div
        role="gridcell"
        className="group-line__cell"
        aria-colindex={1}
        aria-colspan={columns}
        tabIndex={tabStop ? 0 : -1}
        onFocus={() => focusGroup(group.key)}
        onClick={() => {
          foldGroups([group.key], !folded);
          focusGroup(group.key);
          callFocus();
        }}
      >
        {folded ? <ChevronRight aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
        <span className="group-line__label truncate">
          {group.key === '' ? none : label || none}
        </span>
        <span className="group-line__count numeric">{claimTexts.claims(group.claims)}</span>
      </div>
    </div>
  );
});

/** Keys of groups are texts, whatever the column holds. */
function groupValue({ kind }: OwnColumn, { key }: ClaimGroup): OwnValue {
  return kind === 'number' ? Number(key) : key;
}

/** The process side names sources and levels; status and type are said in the window's language. */
function groupLabel(grouping: ClaimGrouping | undefined, { key, label }: ClaimGroup): string {
  const words: Readonly<Record<string, string>> =
    grouping === 'status'
      ? claimTexts.statusWords
      : grouping === 'type'
        ? claimTexts.typeWords
        : {};
  return words[key] ?? label;
}
