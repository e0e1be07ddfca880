import { Popover } from '@base-ui/react/popover';
import { ListOrdered } from 'lucide-react';
import type { InsightState } from '#electron/api/insights.ts';
import { formatPercent } from '../language.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { useInsights } from './insight-store.ts';
import { readLikelyFirst } from './likely-first.ts';
import './reading-order.css';
import { insightTexts } from './texts.ts';

/** The status bar's word on what is left to find, and behind it what to read next. */
export function ReadingOrder() {
  const state = useInsights((insights) => insights.state);
  if (state === null) return null;
  const { left, stop } = state;
  return (
    <Popover.Root>
      <Popover.Trigger
        render={
          <button type="button" className="reading-order numeric">
            <ListOrdered aria-hidden="true" />
            {left === null ? insightTexts.order : insightTexts.left(left.low, left.high)}
            {stop?.state === 'may stop' && (
              <span className="reading-order__stop">{insightTexts.mayStop}</span>
            )}
          </button>
        }
      />
      <Popover.Portal>
        <Popover.Positioner
          className="ui-popup__positioner"
          side="top"
          align="start"
          sideOffset={6}
        >
          <Popover.Popup className="grid-popover reading-order__popup">
            <Popover.Title className="reading-order__title">
              {insightTexts.orderTitle}
            </Popover.Title>
            <Learnt state={state} />
            <LikelyFirst />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Learnt({ state: { learnt, left, stop } }: { readonly state: InsightState }) {
  if (learnt.accepted === 0 || learnt.excluded === 0) return <p>{insightTexts.nothingLearnt}</p>;
  return (
    <>
      <p>{insightTexts.learnt(learnt.accepted, learnt.excluded)}</p>
      {left !== null && <p>{insightTexts.leftLong(left.low, left.high)}</p>}
      {stop !== null && <p>{stopWords(stop)}</p>}
    </>
  );
}

function stopWords(stop: NonNullable<InsightState['stop']>): string {
  switch (stop.state) {
    case 'too early':
      return insightTexts.tooEarly(stop.needed);
    case 'go on':
      return insightTexts.goOn(formatPercent(stop.target));
    case 'may stop':
      return insightTexts.stopHint(formatPercent(stop.target));
    default:
      return stop satisfies never;
  }
}

function LikelyFirst() {
  const isOn = useSession(({ view }) => view.sort[0]?.column === 'chance');
  return (
    <>
      <p className="reading-order__hint">{insightTexts.likelyHint}</p>
      <Button size="small" aria-pressed={isOn} onClick={() => readLikelyFirst(!isOn)}>
        {isOn ? insightTexts.usualOrder : insightTexts.likelyFirst}
      </Button>
    </>
  );
}
