import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { History, Search } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import type { HistoryEntry } from '#core/history/history.ts';
import { api, problemOf } from '../api.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatTime } from '../ui/format-time.ts';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import './history-screen.css';
import { splitClaimLabels } from './split-claim-labels.ts';
import { historyTexts } from './texts.ts';
import { useGoBack } from './use-history-steps.ts';
import { stepWords } from '../said.ts';

const pageSize = 100;

/** Every change to the review, latest first. */
export function HistoryScreen() {
  const [words, setWords] = useState('');
  const [reviewer, setReviewer] = useState('');
  const search = useDeferredValue(words.trim());
  const filtered = search !== '' || reviewer !== '';
  const history = useInfiniteQuery({
    queryKey: ['history', 'list', search, reviewer],
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      api.history.list.query({
        limit: pageSize,
        ...(search === '' ? {} : { search }),
        ...(reviewer === '' ? {} : { reviewer }),
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
        <HistoryFilter
          words={words}
          onWords={setWords}
          reviewer={reviewer}
          onReviewer={setReviewer}
        />
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
        ) : entries.length === 0 && filtered ? (
          <EmptyState
            icon={<History />}
            title={historyTexts.none}
            actions={
              <Button
                onClick={() => {
                  setWords('');
                  setReviewer('');
                }}
              >
                {historyTexts.clear}
              </Button>
            }
          />
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

interface HistoryFilterProps {
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly reviewer: string;
  readonly onReviewer: (reviewer: string) => void;
}

function HistoryFilter({ words, onWords, reviewer, onReviewer }: HistoryFilterProps) {
  const reviewers = useQuery({
    queryKey: ['history', 'reviewers'],
    queryFn: () => api.history.reviewers.query(),
  });
  const names = reviewers.data ?? [];
  return (
    <div className="history__filter">
      <TextField
        label={historyTexts.search}
        hideLabel
        placeholder={historyTexts.search}
        icon={<Search />}
        value={words}
        maxLength={500}
        onChange={onWords}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onWords('');
        }}
      />
      {names.length > 1 && (
        <Select
          label={historyTexts.reviewer}
          hideLabel
          value={reviewer}
          options={[
            { value: '', label: historyTexts.anyReviewer },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
          onChange={onReviewer}
        />
      )}
    </div>
  );
}

function HistoryRow({ entry }: { readonly entry: HistoryEntry }) {
  const goBack = useGoBack();
  return (
    <li className={classNames('history__entry', entry.undone && 'history__entry--undone')}>
      <time className="history__time numeric" dateTime={entry.at} title={entry.at}>
        {formatTime(entry.at)}
      </time>
      <span className="history__summary">
        {splitClaimLabels(stepWords(entry.summary)).map((part, index) => {
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
      <span className="history__back">
        {entry.reachable && (
          <Button
            size="small"
            title={historyTexts.goBackHint}
            disabled={goBack.isPending}
            onClick={() => goBack.mutate(entry.id)}
          >
            {historyTexts.goBack}
          </Button>
        )}
      </span>
      <span className="history__reviewer truncate">
        {entry.reviewer === '' ? historyTexts.nobody : entry.reviewer}
      </span>
    </li>
  );
}
