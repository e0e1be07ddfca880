import type { ClaimRow } from '#core/claims/claim.ts';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import { suggestLevel } from '#core/evidence/suggest-level.ts';
import { LevelBadge } from '../claims/level-badge.tsx';
import { useReviewScheme } from '../review/use-review.ts';
import { Button } from '../ui/button.tsx';
import { suggestionWords, takeSuggestions } from './suggestions.ts';
import { insightTexts } from './texts.ts';

/** The level that an ungraded claim's own words speak for, with the reason; part of a list of facts. */
export function SuggestedLevel({ row }: { readonly row: ClaimRow }) {
  const scheme = useReviewScheme();
  if (scheme === null || row.level !== null) return null;
  return <Suggestion row={row} scheme={scheme} />;
}

function Suggestion({ row, scheme }: { readonly row: ClaimRow; readonly scheme: EvidenceScheme }) {
  const suggestion = suggestLevel(scheme, row);
  if (suggestion === null) return null;
  return (
    <>
      <dt>{insightTexts.suggested}</dt>
      <dd className="claim-card__suggestion">
        <LevelBadge scheme={scheme.key} level={suggestion.level} />
        <span>{suggestionWords(suggestion)}</span>
        <Button size="small" onClick={() => void takeSuggestions(scheme, [row.number])}>
          {insightTexts.suggestedTake}
        </Button>
      </dd>
    </>
  );
}
