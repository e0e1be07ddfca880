import type { OpenEditor } from '../grid-state.ts';

/** Notes that were typed and are not stored yet: they outlive the editor that is closed over them. */
const drafts = new Map<string, string>();

/** What a draft is kept under: the claims that it is for. */
export function draftKey({ at, claims }: Pick<OpenEditor, 'at' | 'claims'>): string {
  return claims.length === 1 ? String(at) : `${at}+${claims.length}`;
}

/** The draft of these claims, undefined when there is none. */
export function readDraft(key: string): string | undefined {
  return drafts.get(key);
}

/** Keeps a draft. */
export function keepDraft(key: string, text: string): void {
  drafts.set(key, text);
}

/** Forgets a draft: it was stored, or the person reverted it. */
export function dropDraft(key: string): void {
  drafts.delete(key);
}
