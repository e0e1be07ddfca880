/** A stretch of a history entry's words; `claim` is set where it names a claim ("C12"). */
export interface SummaryPart {
  readonly text: string;
  readonly claim: number | null;
}

/** Splits an entry's words at the claims that they name. */
export function splitClaimLabels(summary: string): readonly SummaryPart[] {
  return summary
    .split(/\b(C[1-9]\d{0,8})\b/)
    .map((text, index) => ({ text, claim: index % 2 === 1 ? Number(text.slice(1)) : null }))
    .filter(({ text }) => text !== '');
}
