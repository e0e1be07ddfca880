import { memo } from 'react';
import type { ReactNode } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import { findLevel } from '#core/evidence/schemes.ts';
import type { ClaimRange } from '#core/sources/source.ts';
import { useClaimRow } from '../claims/claim-rows.ts';
import { isSelected } from '../claims/selection.ts';
import { useSession } from '../session.ts';
import { readerTexts } from './texts.ts';

interface ClaimMarkProps {
  readonly claim: ClaimRange;
  /** Whether this is the claim's first piece: it carries the scroll target. */
  readonly first: boolean;
  readonly last: boolean;
  readonly source: string;
  readonly children: ReactNode;
}

/** Text under a claim: underlined in its level's colour, lit when selected. */
export const ClaimMark = memo(function ClaimMark({
  claim,
  first,
  last,
  source,
  children,
}: ClaimMarkProps) {
  const row = useClaimRow(claim.number);
  const selected = useSession((session) => isSelected(session.selectedClaims, claim.number));
  const alone = useSession(
    ({ selectedClaims }) => selectedClaims.length === 1 && selectedClaims[0] === claim.number,
  );
  const scheme = row ? row.scheme : claim.scheme;
  const level = row ? row.level : claim.level;
  const status = row?.status ?? claim.status;
  const found = scheme && level ? findLevel(scheme, level) : null;
  const label = claimLabel(claim.number);
  return (
    // The grid is the keyboard's way to a claim; a click here is the mouse's short cut.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <mark
      className="reader-mark"
      data-claim={first ? claim.number : undefined}
      data-status={status}
      data-selected={selected || undefined}
      // No aria-label: a mark may have none (WAI-ARIA 1.3), and one would be read instead of the words.
      title={readerTexts.claimName(label, found?.label ?? readerTexts.noLevel)}
      style={
        found
          ? {
              ['--mark-light' as string]: found.colour.light,
              ['--mark-dark' as string]: found.colour.dark,
            }
          : undefined
      }
      onClick={() => {
        if (window.getSelection()?.isCollapsed !== false) {
          useSession.getState().selectClaim(claim.number, source);
        }
      }}
    >
      {alone && first && <Grip claim={claim.number} edge="start" />}
      {children}
      {alone && last && <Grip claim={claim.number} edge="end" />}
    </mark>
  );
});

/** The end of a claim to drag; by keys there are commands (claim-place-commands.tsx). */
function Grip({ claim, edge }: { readonly claim: number; readonly edge: 'start' | 'end' }) {
  return (
    <span
      className={`reader-grip reader-grip--${edge}`}
      data-grip={edge}
      data-gripped-claim={claim}
      title={edge === 'start' ? readerTexts.gripStart : readerTexts.gripEnd}
      aria-hidden="true"
    />
  );
}
