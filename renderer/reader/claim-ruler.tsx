import { memo } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import type { ClaimRange, SourceText } from '#core/sources/source.ts';
import { useClaimRow } from '../claims/claim-rows.ts';
import { useSession } from '../session.ts';
import './claim-ruler.css';
import { readerTexts } from './texts.ts';

/** Beside the text: where all its claims stand, in the colours of their levels. The grid is the keyboard's way to them. */
export function ClaimRuler({ source }: { readonly source: SourceText }) {
  return (
    <div className="claim-ruler" aria-hidden="true">
      {source.claimRanges.map((claim) => (
        <Tick key={claim.id} claim={claim} length={source.text.length} source={source.id} />
      ))}
    </div>
  );
}

interface TickProps {
  readonly claim: ClaimRange;
  readonly length: number;
  readonly source: string;
}

const Tick = memo(function Tick({ claim, length, source }: TickProps) {
  const row = useClaimRow(claim.number);
  const selected = useSession((session) => session.selectedClaim === claim.number);
  const scheme = row ? row.scheme : claim.scheme;
  const level = findLevel(scheme, row ? row.level : claim.level);
  const status = row?.status ?? claim.status;
  const name = readerTexts.claimName(claimLabel(claim.number), level?.label ?? readerTexts.noLevel);
  return (
    <button
      type="button"
      tabIndex={-1}
      className="claim-ruler__tick"
      data-status={status}
      data-selected={selected || undefined}
      title={name}
      aria-label={name}
      style={{
        top: `${(claim.start / Math.max(1, length)) * 100}%`,
        height: `max(3px, ${((claim.end - claim.start) / Math.max(1, length)) * 100}%)`,
        ...(level === null
          ? {}
          : {
              ['--tick-light' as string]: level.colour.light,
              ['--tick-dark' as string]: level.colour.dark,
            }),
      }}
      onClick={() => useSession.getState().selectClaim(claim.number, source)}
    />
  );
});
