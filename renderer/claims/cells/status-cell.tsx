import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { ClaimStatus } from '#core/claims/claim.ts';
import { claimTexts } from '../texts.ts';

const icons = { 'to review': CircleDashed, accepted: CircleCheck, excluded: CircleX };
const styles = { 'to review': 'open', accepted: 'accepted', excluded: 'excluded' };

/** A status as an icon and a word; the reason of an exclusion shows on hover and to screen readers. */
export function StatusCell({
  status,
  reason = '',
}: {
  readonly status: ClaimStatus;
  readonly reason?: string;
}) {
  const Icon = icons[status];
  return (
    <span
      className={`claim-status claim-status--${styles[status]}`}
      title={reason === '' ? undefined : claimTexts.excludedBecause(reason)}
    >
      <Icon aria-hidden="true" />
      <span className="claim-status__word">{status}</span>
      {reason !== '' && <span className="visually-hidden">: {reason}</span>}
    </span>
  );
}
