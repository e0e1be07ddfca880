import type { ClaimType, EditConflict, SeenClaim } from '#core/claims/claim.ts';
import type { AssessmentPatch } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import type { OwnValue } from '#core/claims/own-column.ts';
import type { HistoryOutcome } from '#core/history/history.ts';
import type { ChosenEdit } from '#core/reports/apply/choose-cells.ts';
import { bringBack } from '#db/apply-edits.ts';
import { assessClaims } from '#db/assessments.ts';
import { addCitation, removeCitation, type CitedReference } from '#db/citations.ts';
import { setClaimType } from '#db/claims.ts';
import type { WriteDb } from '#db/connection.ts';
import { editClaims } from '#db/edit-claims.ts';
import { goBackTo, redo, undo } from '#db/history.ts';
import { removeColumn, setValue } from '#db/own-columns.ts';
import { removeTag, tagClaims, untagClaims, type TagTarget } from '#db/tags.ts';

/** A change that can be of so many claims that it takes seconds, as data: it may go to a worker thread. */
export type LargeEdit =
  | {
      readonly edit: 'assess';
      readonly numbers: readonly number[];
      readonly patch: AssessmentPatch;
      readonly seen: readonly SeenClaim[];
    }
  | {
      readonly edit: 'type';
      readonly numbers: readonly number[];
      readonly type: ClaimType;
      readonly seen: readonly SeenClaim[];
    }
  | {
      readonly edit: 'claims';
      readonly edits: readonly ClaimEdit[];
      readonly words: string;
      readonly seen: readonly SeenClaim[];
    }
  | {
      readonly edit: 'value';
      readonly numbers: readonly number[];
      readonly id: string;
      readonly value: OwnValue | null;
      readonly seen: readonly SeenClaim[];
    }
  | { readonly edit: 'tag'; readonly numbers: readonly number[]; readonly tag: TagTarget }
  | { readonly edit: 'untag'; readonly numbers: readonly number[]; readonly tagId: string }
  | {
      readonly edit: 'cite';
      readonly numbers: readonly number[];
      readonly reference: CitedReference;
      readonly locator: string;
    }
  | { readonly edit: 'uncite'; readonly numbers: readonly number[]; readonly referenceId: string }
  | {
      readonly edit: 'bring back';
      readonly edits: readonly ChosenEdit[];
      /** Name of the table that they came back in. */
      readonly file: string;
    }
  | { readonly edit: 'remove tag'; readonly tagId: string }
  | { readonly edit: 'remove column'; readonly id: string }
  | { readonly edit: 'undo' | 'redo' }
  | { readonly edit: 'go back'; readonly id: string };

/** What an edit came to; `outcome` is that of undo, redo and going back. */
export interface EditOutcome {
  readonly changed: number[];
  readonly conflicts: EditConflict[];
  readonly outcome: HistoryOutcome | null;
}

/** Makes the change. Throws the Problems of the function of `db` that it is. */
export function applyEdit(db: WriteDb, author: string, edit: LargeEdit): EditOutcome {
  const none = { changed: [], conflicts: [], outcome: null };
  switch (edit.edit) {
    case 'assess':
      return { ...none, ...assessClaims(db, author, edit.numbers, edit.patch, edit.seen) };
    case 'type':
      return { ...none, ...setClaimType(db, author, edit.numbers, edit.type, edit.seen) };
    case 'claims':
      return { ...none, ...editClaims(db, author, edit.edits, edit.words, edit.seen) };
    case 'value':
      return { ...none, ...setValue(db, author, edit.numbers, edit.id, edit.value, edit.seen) };
    case 'tag':
      return { ...none, changed: tagClaims(db, author, edit.numbers, edit.tag).changed };
    case 'untag':
      return { ...none, ...untagClaims(db, author, edit.numbers, edit.tagId) };
    case 'cite': {
      const { numbers, reference, locator } = edit;
      return { ...none, changed: addCitation(db, author, numbers, reference, locator).changed };
    }
    case 'uncite':
      return { ...none, ...removeCitation(db, author, edit.numbers, edit.referenceId) };
    case 'bring back':
      return { ...none, ...bringBack(db, author, edit.edits, edit.file) };
    case 'remove tag':
      return { ...none, ...removeTag(db, author, edit.tagId) };
    case 'remove column':
      return { ...none, ...removeColumn(db, author, edit.id) };
    case 'undo':
      return { ...none, outcome: undo(db, author) };
    case 'redo':
      return { ...none, outcome: redo(db, author) };
    case 'go back':
      return { ...none, outcome: goBackTo(db, author, edit.id) };
    default:
      return edit satisfies never;
  }
}
