import type { ReactNode } from 'react';
import type { ClaimStatus } from '#core/claims/claim.ts';
import { claimTexts } from '../texts.ts';

// Drawn here and not by the icon library: every row has one, and these cost a third of its elements.
const icons: Readonly<Record<ClaimStatus, ReactNode>> = {
  'to review': (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.3" strokeDasharray="2.6 2.35" />
    </svg>
  ),
  accepted: (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7M5.3 8.2l1.9 1.9 3.5-3.9" />
    </svg>
  ),
  excluded: (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 1.7a6.3 6.3 0 1 1 0 12.6A6.3 6.3 0 0 1 8 1.7M6 6l4 4M10 6l-4 4" />
    </svg>
  ),
};
const styles = { 'to review': 'open', accepted: 'accepted', excluded: 'excluded' };

/** A status as an icon and a word; the reason of an exclusion shows on hover and to screen readers. */
export function StatusCell({
  status,
  reason = '',
}: {
  readonly status: ClaimStatus;
  readonly reason?: string;
}) {
  return (
    <span
      className={`claim-status claim-status--${styles[status]}`}
      title={reason === '' ? undefined : claimTexts.excludedBecause(reason)}
    >
      {icons[status]}
      <span className="claim-status__word">{claimTexts.statusWords[status]}</span>
      {reason !== '' && <span className="visually-hidden">: {reason}</span>}
    </span>
  );
}
