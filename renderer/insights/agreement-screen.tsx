import { RotateCw, Scale, X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { claimRelations } from '#core/claims/claim-relation.ts';
import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import type { PairQuestion } from '#electron/api/insights.ts';
import { api, problemOf } from '../api.ts';
import { formatPercent } from '../language.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Progress } from '../ui/progress.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { SkeletonLines } from '../workbench/frame-skeleton.tsx';
import './agreement-screen.css';
import { useInsights } from './insight-store.ts';
import { PairCard } from './pair-card.tsx';
import { relate } from './relate.ts';
import { insightTexts } from './texts.ts';
import { pairKey, usePairCounts, usePairs } from './use-pairs.ts';
import type { ShownPair } from './use-pairs.ts';

const questions: readonly PairQuestion[] = ['to check', ...claimRelations];

/** Pairs of claims that may contradict each other, and what reviewers found of them. */
export function AgreementScreen() {
  const [question, setQuestion] = useState<PairQuestion>('to check');
  const counts = usePairCounts();
  return (
    <div className="screen">
      <header className="screen__header agreement__header">
        <h2 className="screen__title">{insightTexts.title}</h2>
        <Segmented
          label={insightTexts.questions}
          value={question}
          options={questions.map((value) => ({
            value,
            label: questionWords(value, counts?.[value] ?? 0),
          }))}
          onChange={setQuestion}
        />
        <Comparing />
      </header>
      <PairList key={question} question={question} />
    </div>
  );
}

function questionWords(question: PairQuestion, pairs: number): string {
  return question === 'to check'
    ? insightTexts.toCheck(pairs)
    : insightTexts.relationCount[question](pairs);
}

/** How far the comparison is, with the way to stop it or to start it again. */
function Comparing() {
  const comparing = useInsights(({ state }) => state?.comparing ?? 'waiting');
  const share = useInsights(({ state }) => state?.share ?? 0);
  if (comparing === 'working') {
    const words = insightTexts.comparing(formatPercent(share));
    return (
      <span className="agreement__progress numeric">
        <span className="agreement__bar">
          <Progress label={words} value={share} max={1} thin />
        </span>
        {words}
        <IconButton
          size="small"
          label={insightTexts.stop}
          icon={<X />}
          // A lost connection is told by its banner.
          onClick={() => void api.insights.stop.mutate().catch(() => {})}
        />
      </span>
    );
  }
  if (comparing !== 'stopped' && comparing !== 'failed' && comparing !== 'too many') return null;
  const words = {
    stopped: insightTexts.stopped,
    failed: insightTexts.comparingFailed,
    'too many': insightTexts.tooMany,
  }[comparing];
  return (
    <span className="agreement__progress">
      {words}
      {comparing === 'too many' ? null : (
        <Button
          size="small"
          icon={<RotateCw />}
          onClick={() => void api.insights.compare.mutate().catch(() => {})}
        >
          {insightTexts.compare}
        </Button>
      )}
    </span>
  );
}

function PairList({ question }: { readonly question: PairQuestion }) {
  const pairs = usePairs(question);
  const list = pairs.data ?? [];
  const [place, setPlace] = useState(0);
  const focused = Math.min(place, Math.max(0, list.length - 1));
  const judge = (pair: ShownPair | undefined, relation: ClaimRelation | null): void => {
    if (pair !== undefined) void relate(pair.first, pair.second, relation);
  };
  usePairKeys({
    step: (by) => {
      const next = Math.min(Math.max(0, focused + by), list.length - 1);
      setPlace(next);
      const pair = list[next];
      if (pair !== undefined) scrollToPair(pair);
    },
    judge: (relation) => judge(list[focused], relation),
    focus: (key) => setPlace(list.findIndex((pair) => pairKey(pair) === key)),
  });
  useShownInReader(list[focused]);
  if (pairs.isPending) {
    return (
      <output className="screen__body" aria-label={insightTexts.loading}>
        <SkeletonLines widths={[70, 88, 64, 80]} />
      </output>
    );
  }
  if (pairs.isError) {
    return (
      <EmptyState
        title={insightTexts.failed}
        actions={<Button onClick={() => void pairs.refetch()}>{insightTexts.retry}</Button>}
      >
        {problemOf(pairs.error).message}
      </EmptyState>
    );
  }
  if (list.length === 0) return <NoPairs question={question} />;
  return (
    <div className="screen__body agreement">
      {question === 'to check' && <p className="agreement__hint">{insightTexts.hint}</p>}
      {list.map((pair, at) => (
        <PairCard
          key={pairKey(pair)}
          pair={pair}
          isFocused={at === focused}
          onJudge={(relation) => judge(pair, relation)}
        />
      ))}
      {pairs.hasNextPage && (
        <Button disabled={pairs.isFetchingNextPage} onClick={() => void pairs.fetchNextPage()}>
          {insightTexts.more}
        </Button>
      )}
    </div>
  );
}

function NoPairs({ question }: { readonly question: PairQuestion }) {
  const comparing = useInsights(({ state }) => state?.comparing ?? 'waiting');
  if (question === 'to check' && (comparing === 'waiting' || comparing === 'working')) {
    return (
      <output className="screen__body" aria-label={insightTexts.besideWaiting}>
        <SkeletonLines widths={[70, 88, 64, 80]} />
      </output>
    );
  }
  if (question === 'to check' && comparing === 'too many') {
    return (
      <EmptyState icon={<Scale />} title={insightTexts.tooMany}>
        {insightTexts.tooManyHint}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Scale />} title={insightTexts.none[question]}>
      {insightTexts.noneHint}
    </EmptyState>
  );
}

/** Has the reader show the first claim of the pair in focus; a press on the other one shows that. */
function useShownInReader(pair: ShownPair | undefined): void {
  const { number, sourceId } = pair?.one ?? {};
  useEffect(() => {
    if (number !== undefined) useSession.getState().selectClaim(number, sourceId);
  }, [number, sourceId]);
}

interface PairKeys {
  readonly step: (by: 1 | -1) => void;
  readonly judge: (relation: ClaimRelation | null) => void;
  /** The pair with this key was pressed, or has got the keyboard's focus. */
  readonly focus: (key: string) => void;
}

/** `j` and `k` walk the pairs, the digits judge the one in focus; before the window's own keys, which mean something else here. */
function usePairKeys({ step, judge, focus }: PairKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const elsewhere =
      event.target instanceof Element &&
      event.target.closest('input, textarea, [role="dialog"], [role="menu"]');
    const held = event.ctrlKey || event.metaKey || event.altKey;
    if (elsewhere || held || !useSession.getState().singleKeys) return;
    const digit = /^[0-4]$/u.test(event.key) ? Number(event.key) : null;
    if (digit !== null) judge(digit === 0 ? null : (claimRelations[digit - 1] ?? null));
    else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const onTouch = useEffectEvent(({ target }: Event) => {
    if (!(target instanceof Element)) return;
    const card = target.closest<HTMLElement>('[data-pair]');
    if (card !== null) focus(card.dataset['pair'] ?? '');
    const side = target.closest<HTMLElement>('[data-claim]');
    const { claim, source } = side?.dataset ?? {};
    if (claim !== undefined) useSession.getState().selectClaim(Number(claim), source);
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    globalThis.addEventListener('keydown', (event) => onKey(event), { capture: true, signal });
    document.addEventListener('pointerdown', (event) => onTouch(event), { signal });
    document.addEventListener('focusin', (event) => onTouch(event), { signal });
    return () => stop.abort();
  }, []);
}

function scrollToPair(pair: ShownPair): void {
  document
    .querySelector(`[data-pair="${pairKey(pair)}"]`)
    ?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}
