import { useQuery } from '@tanstack/react-query';
import { claimRelations } from '#core/claims/claim-relation.ts';
import type { ClaimRelation } from '#core/claims/claim-relation.ts';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { api, problemOf } from '../api.ts';
import { formatPercent } from '../language.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { Select } from '../ui/select.tsx';
import './beside-claim.css';
import { useInsights } from './insight-store.ts';
import { MarkedQuote } from './marked-quote.tsx';
import { reasonOf } from './pair-words.ts';
import { relate } from './relate.ts';
import { insightTexts } from './texts.ts';
import { pairKey, shownPairs } from './use-pairs.ts';

/** A claim beside others: what was found of it, what may contradict it, what other sources say that is close. */
export function BesideClaim({ claim }: { readonly claim: number }) {
  const comparing = useInsights(({ state }) => state?.comparing ?? 'waiting');
  const beside = useQuery({
    queryKey: ['insights', 'beside', claim],
    queryFn: ({ signal }) => api.insights.ofClaim.query({ number: claim }, { signal }),
  });
  if (beside.isError) return <p className="beside__none">{problemOf(beside.error).message}</p>;
  if (beside.isPending) return null;
  const { pairs, close, rows } = beside.data;
  const shown = shownPairs(pairs, rows);
  const paired = new Set(shown.flatMap(({ first, second }) => [first, second]));
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const near = close.flatMap(({ number, similarity }) => {
    const row = byNumber.get(number);
    return row === undefined || paired.has(number) ? [] : [{ row, similarity }];
  });
  const judged = shown.filter(({ relation }) => relation !== null);
  const candidates = shown.filter(({ relation }) => relation === null);
  if (shown.length === 0 && near.length === 0) {
    const isReady = comparing === 'ready' || comparing === 'too many';
    return (
      <p className="beside__none">
        {isReady ? insightTexts.besideNone : insightTexts.besideWaiting}
      </p>
    );
  }
  return (
    <div className="beside">
      {[
        { title: insightTexts.found, list: judged },
        { title: insightTexts.candidates, list: candidates },
      ].map(({ title, list }) =>
        list.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h4 className="beside__title">{title}</h4>
            <ul className="beside__list">
              {list.map((pair) => {
                const isFirst = pair.first === claim;
                return (
                  <OtherClaim
                    key={pairKey(pair)}
                    claim={claim}
                    row={isFirst ? pair.other : pair.one}
                    relation={pair.relation}
                    words={
                      (isFirst ? pair.candidate?.secondWords : pair.candidate?.firstWords) ?? null
                    }
                    detail={pair.candidate === null ? null : reasonOf(pair)}
                  />
                );
              })}
            </ul>
          </section>
        ),
      )}
      {near.length > 0 && (
        <section aria-label={insightTexts.close}>
          <h4 className="beside__title">{insightTexts.close}</h4>
          <ul className="beside__list">
            {near.map(({ row, similarity }) => (
              <OtherClaim
                key={row.number}
                claim={claim}
                row={row}
                relation={null}
                words={null}
                detail={insightTexts.similarity(formatPercent(similarity))}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface OtherClaimProps {
  /** The claim that the card is of. */
  readonly claim: number;
  readonly row: ClaimRow;
  readonly relation: ClaimRelation | null;
  /** What of its quote clashes with the claim. */
  readonly words: readonly [number, number] | null;
  readonly detail: string | null;
}

function OtherClaim({ claim, row, relation, words, detail }: OtherClaimProps) {
  const label = claimLabel(row.number);
  return (
    <li className="beside__claim">
      <p className="beside__quote">
        <button
          type="button"
          className="beside__number"
          aria-label={insightTexts.show(label)}
          onClick={() => void goToClaim(row.number)}
        >
          {label}
        </button>{' '}
        <MarkedQuote quote={row.quote} words={words} />
      </p>
      {detail !== null && <p className="beside__detail">{detail}</p>}
      <p className="beside__source truncate" title={row.sourceTitle}>
        {row.sourceTitle}
      </p>
      <Select
        label={insightTexts.judgeFor(label)}
        hideLabel
        value={relation ?? ''}
        options={[
          { value: '', label: insightTexts.notJudged },
          ...claimRelations.map((value) => ({ value, label: insightTexts.judge[value] })),
        ]}
        onChange={(value) =>
          void relate(claim, row.number, claimRelations.find((one) => one === value) ?? null)
        }
      />
    </li>
  );
}
