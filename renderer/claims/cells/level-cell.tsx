import type { ClaimRow } from '#core/claims/claim.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { suggestLevel } from '#core/evidence/suggest-level.ts';
import { suggestionWords } from '#renderer/insights/suggestions.ts';
import { useGridState } from '../grid-state.ts';
import { LevelBadge } from '../level-badge.tsx';
import { claimTexts } from '../texts.ts';
import { EmptyCell } from './empty-cell.tsx';

/** The level that a reviewer gave; else, faintly and with a question mark, the one that the claim's words speak for. */
export function LevelCell({ row }: { readonly row: ClaimRow }) {
  const scheme = useGridState((grid) => grid.scheme);
  if (row.scheme !== null && row.level !== null) {
    return <LevelBadge scheme={row.scheme} level={row.level} />;
  }
  return scheme === null ? (
    <EmptyCell words={claimTexts.noLevel} />
  ) : (
    <NoLevel row={row} scheme={scheme} />
  );
}

function NoLevel({ row, scheme }: { readonly row: ClaimRow; readonly scheme: EvidenceScheme }) {
  const suggestion = suggestLevel(scheme, row);
  const level = scheme.levels.find(({ key }) => key === suggestion?.level);
  if (suggestion === null || level === undefined) return <EmptyCell words={claimTexts.noLevel} />;
  return (
    <span className="level-suggestion" title={suggestionWords(suggestion)}>
      <span className="visually-hidden">{claimTexts.suggestedLevel(level.label)}</span>
      <span aria-hidden="true">{level.short.length <= 3 ? level.label : level.short}?</span>
    </span>
  );
}
