import { clashReason } from '../said.ts';
import { insightTexts } from './texts.ts';
import type { ShownPair } from './use-pairs.ts';

/** Why a pair stands out, for the reviewer. */
export function reasonOf({ candidate }: ShownPair): string {
  return candidate === null ? insightTexts.byReviewer : clashReason(candidate.reason);
}
