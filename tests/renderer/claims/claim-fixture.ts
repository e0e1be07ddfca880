import type { ClaimRow } from '#core/claims/claim.ts';

/** A claim row for tests; what is given replaces the plain values. */
export function claimRow(number: number, patch: Partial<ClaimRow> = {}): ClaimRow {
  return {
    id: `claim-${number}`,
    number,
    sourceId: 'source-1',
    sourceTitle: 'A trial of warm tea',
    language: 'en',
    start: 0,
    end: 10,
    quote: `Tea ${number} helped.`,
    type: 'efficacy',
    origin: 'proposed',
    score: 0.5,
    cues: [],
    status: 'to review',
    exclusionReason: '',
    scheme: null,
    level: null,
    reasons: [],
    note: '',
    reviewer: null,
    assessedAt: null,
    citations: [],
    tags: [],
    values: {},
    study: [],
    flags: [],
    relations: [],
    copies: [],
    chance: null,
    ...patch,
  };
}
