import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import type { HistoryEntry } from '#core/history/history.ts';
import { api, problemOf } from '../api.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import './history-screen.css';
import { splitClaimLabels } from './split-claim-labels.ts';
import { historyTexts } from './texts.ts';

const pageSize = 100;

/** Every change to the review, latest first. */
export function HistoryScreen() {
  const history = useInfiniteQuery({
    queryKey: ['history'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api.history.list.query({
        limit: pageSize,
        ...(pageParam === undefined ? {} : { before: pageParam }),
      }),
    getNextPageParam: (page) => (page.length < pageSize ? undefined : page.at(-1)?.id),
  });
  const entries = history.data?.pages.flat() ?? [];
  const days = Map.groupBy(entries, (entry) => formatDay(entry.at));
  return (
    <div className="screen">
      <header className="screen__header">
        <h2 className="screen__title">{historyTexts.title}</h2>
      </header>
      <div className="screen__body history">
        {history.isPending ? (
          <SkeletonLines widths={[60, 72, 48, 66, 54]} />
        ) : history.isError ? (
          <EmptyState
            title={problemOf(history.error).message}
            actions={<Button onClick={() => void history.refetch()}>{historyTexts.retry}</Button>}
          >
            {problemOf(history.error).hint}
          </EmptyState>
        ) : entries.length === 0 ? (
          <EmptyState icon={<History />} title={historyTexts.empty}>
            {historyTexts.emptyHint}
          </EmptyState>
        ) : (
          <>
            {[...days].map(([day, members]) => (
              <section key={day} className="history__day" aria-label={day}>
                <h3 className="history__date">{day}</h3>
                <ol>
                  {members.map((entry) => (
                    <HistoryRow key={entry.id} entry={entry} />
                  ))}
                </ol>
              </section>
            ))}
            {history.hasNextPage && (
              <div className="history__more">
                <Button
                  disabled={history.isFetchingNextPage}
                  onClick={() => void history.fetchNextPage()}
                >
                  {historyTexts.more}
                </Button>
              </div>
            )}
          </>
        )}
      </div>
    </div>
  );
}

function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <li className={classNames('history__entry', entry.undone && 'history__entry--undone')}>
      <time className="history__time numeric" dateTime={entry.at} title={entry.at}>
        {formatTime(entry.at)}
      </time>
      <span className="history__summary">
        {splitClaimLabels(entry.summary).map((part, index) => {
          const { claim, text } = part;
          return claim === null ? (
            text
          ) : (
            <button
              // A claim can be named twice in one summary.
              key={`${text}-${String(index)}`}
              type="button"
              className="history__claim"
              onClick={() => void goToClaim(claim)}
            >
              {text}
            </button>
          );
        })}
        {entry.undone && <span className="history__undone">{historyTexts.undone}</span>}
      </span>
      <span className="history__reviewer truncate">
        {entry.reviewer === '' ? historyTexts.nobody : entry.reviewer}
      </span>
    </li>
  );
}
