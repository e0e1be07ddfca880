import { claimRelations } from '#core/claims/claim-relation.ts';
import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { LevelBadge } from '../claims/level-badge.tsx';
import { claimTexts } from '../claims/texts.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Kbd } from '../ui/kbd.tsx';
import { MarkedQuote } from './marked-quote.tsx';
import { reasonOf } from './pair-words.ts';
import { insightTexts } from './texts.ts';
import { pairKey } from './use-pairs.ts';
import type { ShownPair } from './use-pairs.ts';

export interface PairCardProps {
  readonly pair: ShownPair;
  /** Whether it has the keys: its buttons say which. */
  readonly isFocused: boolean;
  readonly onJudge: (relation: ClaimRelation | null) => void;
}

/** Two claims side by side: why they stand out, both quotes and levels, and what the reviewer finds. */
export function PairCard({ pair, isFocused, onJudge }: PairCardProps) {
  const { candidate, one, other, relation } = pair;
  const label = insightTexts.pair(claimLabel(one.number), claimLabel(other.number));
  return (
    <article
      className={classNames('pair-card', isFocused && 'pair-card--focused')}
      aria-label={label}
      aria-current={isFocused || undefined}
      data-pair={pairKey(pair)}
    >
      <p className="pair-card__reason">{reasonOf(pair)}</p>
      <div className="pair-card__sides">
        <Side row={one} words={candidate?.firstWords ?? null} />
        <Side row={other} words={candidate?.secondWords ?? null} />
      </div>
      <div className="pair-card__actions">
        {claimRelations.map((found, place) => (
          <Button
            key={found}
            size="small"
            aria-pressed={relation === found}
            onClick={() => onJudge(relation === found ? null : found)}
          >
            {insightTexts.judge[found]} {isFocused && <Kbd keys={String(place + 1)} />}
          </Button>
        ))}
        {relation !== null && (
          <Button size="small" variant="ghost" onClick={() => onJudge(null)}>
            {insightTexts.takeBack} {isFocused && <Kbd keys="0" />}
          </Button>
        )}
      </div>
    </article>
  );
}

function Side({
  row,
  words,
}: {
  readonly row: ClaimRow;
  readonly words: readonly [number, number] | null;
}) {
  const label = claimLabel(row.number);
  return (
    <section
      className="pair-side"
      aria-label={label}
      data-claim={row.number}
      data-source={row.sourceId}
    >
      <header className="pair-side__head">
        <button
          type="button"
          className="pair-side__number"
          title={insightTexts.show(label)}
          aria-label={insightTexts.show(label)}
          onClick={() => showInGrid(row.number)}
        >
          {label}
        </button>
        <span className="pair-side__fact">{claimTexts.typeWords[row.type]}</span>
        <span className="pair-side__fact">{claimTexts.statusWords[row.status]}</span>
        {row.scheme === null || row.level === null ? (
          <span className="pair-side__fact">{claimTexts.noLevel}</span>
        ) : (
          <LevelBadge scheme={row.scheme} level={row.level} />
        )}
      </header>
      <blockquote className="pair-side__quote">
        <MarkedQuote quote={row.quote} words={words} />
      </blockquote>
      <p className="pair-side__source truncate" title={row.sourceTitle}>
        {row.sourceTitle}
      </p>
    </section>
  );
}

/** The grid with the claim in focus, whatever filters it had. */
function showInGrid(number: number): void {
  useSession.getState().setScreen('claims');
  void goToClaim(number);
}
