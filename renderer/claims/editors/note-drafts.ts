import type { SeenRows } from '../claim-actions.ts';
import type { OpenEditor } from '../grid-state.ts';

/** Notes that were typed and are not stored yet: they outlive the editor that is closed over them. */
const drafts = new Map<string, Draft>();

/** A note as typed, and what the claim said when the typing began. */
export interface Draft {
  readonly text: string;
  readonly seen: SeenRows;
}

/** What a draft is kept under: the claims that it is for. */
export function draftKey({ at, claims }: Pick<OpenEditor, 'at' | 'claims'>): string {
  return claims.length === 1 ? String(at) : `${at}+${claims.length}`;
}

/** The draft of these claims, undefined when there is none. */
export function readDraft(key: string): Draft | undefined {
  return drafts.get(key);
}

/** Keeps a draft. */
export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
}

/** Forgets a draft: it was stored, or the person reverted it. */
export function dropDraft(key: string): void {
  drafts.delete(key);
}
