import { targets } from '../claims/grid-actions.ts';
import { readClaimRow, useClaimRow } from '../claims/claim-rows.ts';
import { useGridState } from '../claims/grid-state.ts';
import { useCommand } from '../commands/use-command.ts';
import { useSession } from '../session.ts';
import { readLikelyFirst } from './likely-first.ts';
import { giveToCopies } from './relate.ts';
import { takeSuggestions } from './suggestions.ts';
import { insightTexts } from './texts.ts';

const { commands: words, group } = insightTexts;

/** Registers what can be done with what is worked out of the claims. */
export function InsightCommands() {
  const scheme = useGridState((grid) => grid.scheme);
  const claim = useSession((session) => session.selectedClaim);
  const hasCopies = (useClaimRow(claim)?.copies.length ?? 0) > 0;
  const isLikely = useSession(({ view }) => view.sort[0]?.column === 'chance');
  useCommand({
    id: 'claims.take-suggestion',
    title: words.suggestion,
    group,
    keys: 's',
    single: true,
    enabled: claim !== null && scheme !== null,
    run: () => {
      if (scheme !== null) void takeSuggestions(scheme, targets());
    },
  });
  useCommand({
    id: 'claims.give-to-copies',
    title: words.copies,
    group,
    keys: 'd',
    single: true,
    enabled: hasCopies,
    run: () => {
      const row = claim === null ? undefined : readClaimRow(claim);
      if (row !== undefined) void giveToCopies(row);
    },
  });
  useCommand({
    id: 'claims.likely-first',
    title: words.likely,
    group,
    enabled: !isLikely,
    run: () => readLikelyFirst(true),
  });
  return null;
}
