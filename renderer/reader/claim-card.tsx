import { ExternalLink } from 'lucide-react';
import { useEffect, useState } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRow } from '#core/claims/claim.ts';
import { identifierUrl } from '#core/references/identifier-url.ts';
import { ensureClaimRows, useClaimRow } from '../claims/claim-rows.ts';
import { ClaimHistory } from '../history/claim-history.tsx';
import { LevelBadge } from '../claims/level-badge.tsx';
import { readerTexts } from './texts.ts';
import { reasonLabel } from '#core/evidence/guide.ts';
import { findScheme } from '#core/evidence/schemes.ts';
import { flagWords, studyCueWords, studyTexts } from '../claims/study-texts.ts';
import { claimTexts } from '../claims/texts.ts';
import { BesideClaim } from '../insights/beside-claim.tsx';
import { Copies } from '../insights/copies.tsx';
import { SuggestedLevel } from '../insights/suggested-level.tsx';
import { WhyHere } from '../insights/why-here.tsx';
import { insightTexts } from '../insights/texts.ts';
import { reasonWords } from '../said.ts';

/** What is known of the selected claim beside its words: why it was proposed, citations, note. */
export function ClaimCard({ claim }: { readonly claim: number }) {
  const row = useClaimRow(claim);
  const [withHistory, setWithHistory] = useState(false);
  const [withOthers, setWithOthers] = useState(false);
  useEffect(() => {
    // A lost connection is told once, by the banner; the card simply stays away.
    ensureClaimRows([claim]).catch(() => {});
  }, [claim]);
  if (!row) return null;
  const label = claimLabel(row.number);
  // That there is no citation is said already.
  const flags = row.flags.filter(({ kind }) => kind !== 'no citation');
  return (
    <section className="claim-card" aria-label={readerTexts.detail(label)}>
      <header className="claim-card__head">
        <strong>{label}</strong>
        <span className="claim-card__type">{claimTexts.typeWords[row.type]}</span>
        <span className="claim-card__type">{claimTexts.statusWords[row.status]}</span>
        {row.scheme && row.level ? <LevelBadge scheme={row.scheme} level={row.level} /> : null}
      </header>
      <dl className="claim-card__facts">
        <dt>{readerTexts.why}</dt>
        <dd>
          {row.cues.length > 0 ? row.cues.map(reasonWords).join(' · ') : readerTexts.byReviewer}
        </dd>
        {row.study.length > 0 && (
          <>
            <dt>{studyTexts.study}</dt>
            <dd>{row.study.map((cue) => studyCueWords(row.quote, cue)).join(' · ')}</dd>
          </>
        )}
        <SuggestedLevel row={row} />
        {row.reasons.length > 0 && (
          <>
            <dt>{claimTexts.levelReasons}</dt>
            <dd>
              {row.reasons.map((key) => reasonLabel(findScheme(row.scheme), key)).join(' · ')}
            </dd>
          </>
        )}
        <dt>{readerTexts.citations}</dt>
        <dd>
          <Citations row={row} />
        </dd>
        {flags.length > 0 && (
          <>
            <dt>{studyTexts.flagsTitle}</dt>
            <dd>{flags.map(flagWords).join(' · ')}</dd>
          </>
        )}
        <WhyHere row={row} />
        <Copies row={row} />
        {row.note === '' ? null : (
          <>
            <dt>{readerTexts.note}</dt>
            <dd className="claim-card__note">{row.note}</dd>
          </>
        )}
      </dl>
      <details
        className="claim-card__more"
        open={withOthers}
        onToggle={(event) => setWithOthers(event.currentTarget.open)}
      >
        <summary>{insightTexts.beside}</summary>
        {withOthers && <BesideClaim claim={claim} />}
      </details>
      <details
        className="claim-card__more"
        open={withHistory}
        onToggle={(event) => setWithHistory(event.currentTarget.open)}
      >
        <summary>{readerTexts.history}</summary>
        {/* Asked for when it is looked at: walking the grid must not ask with every step. */}
        {withHistory && <ClaimHistory claim={claim} />}
      </details>
    </section>
  );
}

function Citations({ row }: { readonly row: ClaimRow }) {
  if (row.citations.length === 0) {
    return <span className="claim-card__none">{readerTexts.noCitation}</span>;
  }
  return (
    <ul className="claim-card__citations">
      {row.citations.map((citation) => {
        const [id] = citation.ids;
        const where = readerTexts.scope[citation.scope ?? 'added'];
        return (
          <li key={citation.referenceId}>
            {id === undefined ? (
              citation.label
            ) : (
              <a href={identifierUrl(id)} target="_blank" rel="noreferrer">
                {citation.label}
                <ExternalLink aria-hidden="true" size={11} />
              </a>
            )}
            <span className="claim-card__scope">
              {where}
              {citation.locator === '' ? '' : ` · ${citation.locator}`}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
