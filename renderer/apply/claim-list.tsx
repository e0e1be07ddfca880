import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReturnPart, ReturnState } from '#electron/api/apply.ts';
import { api } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { ChangedClaim } from './changed-claim.tsx';
import { ConflictClaim } from './conflict-claim.tsx';
import type { Decisions } from './decisions.ts';
import { LeftClaim } from './left-rows.tsx';
import { applyTexts } from './texts.ts';

/** So many claims are shown at first, and with each "more". */
const pageSize = 100;

/** The claims that have something of a sort, some at a time. */
export function ClaimList({
  state,
  part,
  decisions,
  onDecide,
}: {
  readonly state: ReturnState;
  readonly part: ReturnPart;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}) {
  const total = state.claims[part];
  const pages = useInfiniteQuery({
    queryKey: ['returned', state.id, state.total, part],
    queryFn: ({ pageParam: offset }) =>
      api.returns.page.query({ id: state.id, part, offset, limit: pageSize }),
    initialPageParam: 0,
    getNextPageParam: (_last, all) => {
      const shown = all.reduce((sum, page) => sum + page.length, 0);
      return shown < total ? shown : undefined;
    },
    enabled: total > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (total === 0) {
    const isBare = part !== 'refused' || state.unknown.length + state.rows.length === 0;
    return isBare ? <EmptyState title={applyTexts.noneHere} /> : null;
  }
  if (pages.isError) {
    return (
      <EmptyState
        title={applyTexts.failed}
        actions={<Button onClick={() => void pages.refetch()}>{applyTexts.retry}</Button>}
      />
    );
  }
  if (pages.data === undefined) return <Spinner label={applyTexts.reading(state.file)} />;
  const claims = pages.data.pages.flat();
  return (
    <>
      {part === 'refused' && <h3 className="apply__group">{applyTexts.refusedCells}</h3>}
      {claims.map((claim) => {
        const deciding = { claim, decisions, onDecide };
        if (part === 'changes') return <ChangedClaim key={claim.number} {...deciding} />;
        if (part === 'conflicts') return <ConflictClaim key={claim.number} {...deciding} />;
        return <LeftClaim key={claim.number} claim={claim} />;
      })}
      {pages.hasNextPage && (
        <Button disabled={pages.isFetching} onClick={() => void pages.fetchNextPage()}>
          {applyTexts.more}
        </Button>
      )}
    </>
  );
}
