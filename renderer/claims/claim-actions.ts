import type {
  AssessmentPatch,
  ClaimRow,
  ClaimType,
  EditConflict,
  SeenClaim,
} from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import type { OwnColumnKind, OwnValue } from '#core/claims/own-column.ts';
import type { Tag, TagColour } from '#core/claims/tag.ts';
import type { HistoryState } from '#core/history/history.ts';
import type { Problem } from '#core/problem.ts';
import { enqueueChange } from '../change-queue.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { putHistory } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';
import { editedRow, patchRow } from './patch-row.ts';
import { changedHereSince, lacksOwnChange, noteOwnChange } from './claim-rows.ts';
import { putClaimRows, readClaimRow, refreshClaims } from './claim-rows.ts';
import { rowMoment, showPending } from './claim-rows.ts';
import { showConflict } from './conflict-store.ts';
import { claimTexts } from './texts.ts';

/** What every change gives back: the rows it changed (the first 200) and all their numbers. */
interface ChangeResult {
  readonly rows: readonly ClaimRow[];
  readonly changed: readonly number[];
  /** What can be undone now. */
  readonly history?: HistoryState;
}

export interface ChangeOptions {
  /** The caller shows what went wrong: no message of its own for a refused change. */
  readonly quiet?: boolean;
}

/**
 * Changes the assessment of claims. Shown at once; the process side's rows
 * replace it, or it falls back with a message. Where somebody else changed the
 * same meanwhile, nothing is stored and both are shown for a choice.
 *
 * @param seen what the person saw where that is not what the grid shows now
 * @returns null when it was stored, else what went wrong
 */
export function assess(
  claims: readonly number[],
  patch: AssessmentPatch,
  options?: ChangeOptions,
  seen: SeenRows = seenOf(claims),
): Promise<Problem | null> {
  return changeSeen({
    claims,
    seen,
    show: (row) => patchRow(row, patch),
    ask: (compared) =>
      api.claims.assess.mutate({
        numbers: [...claims],
        patch: writablePatch(patch),
        seen: compared,
      }),
    wanted: () => ({ assessment: patch }),
    options,
  });
}

/** So many claims of a change are compared with what was seen; more are never looked at one by one. */
const comparedAtMost = 200;

/** What a person saw of claims, and when. */
export interface SeenRows {
  readonly claims: readonly SeenClaim[];
  /** Of the row store. */
  readonly moment: number;
}

const nothingSeen: SeenRows = { claims: [], moment: 0 };

/** What the grid shows of claims now; rows that a change of this window itself has made old say nothing. */
export function seenOf(claims: readonly number[]): SeenRows {
  if (claims.length > comparedAtMost) return nothingSeen;
  const rows = claims.flatMap((claim) => {
    const row = readClaimRow(claim);
    return row === undefined || lacksOwnChange(claim) ? [] : [seenClaim(row)];
  });
  return { claims: rows, moment: rowMoment() };
}

/** What of a row a change can write over. */
function seenClaim(row: ClaimRow): SeenClaim {
  const { number, status, exclusionReason, scheme, level, reasons, note, type, values } = row;
  return { number, status, exclusionReason, scheme, level, reasons, note, type, values };
}

/** A change that is compared with what the person saw of the claims. */
interface SeenChange {
  readonly claims: readonly number[];
  readonly seen: SeenRows;
  readonly show: ((row: ClaimRow) => ClaimRow) | null;
  readonly ask: (seen: WritableSeen[]) => Promise<ChangeResult & ConflictResult>;
  readonly wanted: (claim: number) => Omit<ClaimEdit, 'number'>;
  readonly options?: ChangeOptions | undefined;
}

interface ConflictResult {
  readonly conflicts: readonly EditConflict[];
  readonly now: readonly ClaimRow[];
}

function changeSeen(given: SeenChange): Promise<Problem | null> {
  const { claims, seen, show, ask, wanted, options } = given;
  return change(
    claims,
    show,
    async () => {
      // What came between the press of a key and its turn, an undo say, was the person's own doing.
      const compared = seen.claims.filter(({ number }) => !changedHereSince(number, seen.moment));
      const { conflicts, now, ...result } = await ask(compared.map(writableSeen));
      if (conflicts.length > 0) {
        putClaimRows(now);
        showConflict({
          conflicts,
          wanted,
          storeAnyway: () => void changeSeen({ ...given, seen: nothingSeen }),
        });
      }
      return result;
    },
    options,
  );
}

type WritableSeen = ReturnType<typeof writableSeen>;

function writableSeen({ values, ...rest }: SeenClaim) {
  const { number, type, ...assessment } = rest;
  return {
    number,
    ...(type === undefined ? {} : { type }),
    ...writablePatch(assessment),
    ...(values === undefined ? {} : { values: { ...values } }),
  };
}

/** Sets the type of claims; as `assess`. */
export function setType(
  claims: readonly number[],
  type: ClaimType,
  options?: ChangeOptions,
): Promise<Problem | null> {
  return changeSeen({
    claims,
    seen: seenOf(claims),
    show: (row) => ({ ...row, type }),
    ask: (seen) => api.claims.setType.mutate({ numbers: [...claims], type, seen }),
    wanted: () => ({ type }),
    options,
  });
}

/**
 * Cites a reference on claims: one of the review's, or an identifier as a
 * person types it. Code "identifier-unknown" says that the text holds none.
 */
export function cite(
  claims: readonly number[],
  reference: { readonly referenceId: string } | { readonly text: string },
  options?: ChangeOptions,
): Promise<Problem | null> {
  return change(
    claims,
    null,
    () => api.claims.cite.mutate({ numbers: [...claims], reference }),
    options,
  );
}

/** Takes a reference off claims; as `assess`. */
export function uncite(
  claims: readonly number[],
  referenceId: string,
  options?: ChangeOptions,
): Promise<Problem | null> {
  return change(
    claims,
    (row) => ({
      ...row,
      citations: row.citations.filter((citation) => citation.referenceId !== referenceId),
    }),
    () => api.claims.uncite.mutate({ numbers: [...claims], referenceId }),
    options,
  );
}

/** Changes many claims, each in its own way, as one step; as `assess`, shown when it is stored. */
export function editClaims(
  edits: readonly ClaimEdit[],
  what: 'paste' | 'fill',
): Promise<Problem | null> {
  const claims = edits.map(({ number }) => number);
  const byNumber = new Map(edits.map((edit) => [edit.number, edit]));
  return changeSeen({
    claims,
    seen: seenOf(claims),
    show: null,
    ask: (seen) =>
      api.claims.edit.mutate({
        what,
        seen,
        edits: edits.map(({ assessment, tags, values, ...rest }) => ({
          ...rest,
          ...(values === undefined ? {} : { values: { ...values } }),
          ...(assessment === undefined ? {} : { assessment: writablePatch(assessment) }),
          ...(tags === undefined ? {} : { tags: [...tags] }),
        })),
      }),
    wanted: (claim) => byNumber.get(claim) ?? {},
  });
}

/** Puts a tag on claims: one of the review's, shown at once, or a new one by its name; as `assess`. */
export function tagWith(
  claims: readonly number[],
  target: { readonly tagId: string } | { readonly name: string },
  shown: Tag | null,
  options?: ChangeOptions,
): Promise<Problem | null> {
  return change(
    claims,
    shown === null
      ? null
      : (row) =>
          row.tags.some(({ id }) => id === shown.id) ? row : { ...row, tags: [...row.tags, shown] },
    () => api.tags.put.mutate({ numbers: [...claims], tag: target }),
    options,
  );
}

/** Takes a tag off claims; as `assess`. */
export function untag(
  claims: readonly number[],
  tagId: string,
  options?: ChangeOptions,
): Promise<Problem | null> {
  return change(
    claims,
    (row) => ({ ...row, tags: row.tags.filter(({ id }) => id !== tagId) }),
    () => api.tags.take.mutate({ numbers: [...claims], tagId }),
    options,
  );
}

/** Renames or recolours a tag; null when it was stored, else what went wrong. */
export function editTag(
  tagId: string,
  patch: { readonly name?: string; readonly colour?: TagColour },
): Promise<Problem | null> {
  return sendChange(() => api.tags.edit.mutate({ tagId, ...patch }), null, { quiet: true });
}

/** Removes a tag from the review and from its claims; as `assess`. */
export function removeTag(tagId: string): Promise<Problem | null> {
  return sendChange(() => api.tags.remove.mutate({ tagId }), null);
}

/** Writes a value into an own column of claims, or takes it out (null); as `assess`. */
export function setOwnValue(
  claims: readonly number[],
  column: string,
  value: OwnValue | null,
  options?: ChangeOptions,
): Promise<Problem | null> {
  const wanted = { values: { [column]: value } };
  return changeSeen({
    claims,
    seen: seenOf(claims),
    show: (row) => editedRow(row, wanted),
    ask: (seen) => api.columns.set.mutate({ numbers: [...claims], id: column, value, seen }),
    wanted: () => wanted,
    options,
  });
}

/** The choices of a column as a person wants them: without an id a new one. */
export interface WantedChoice {
  readonly id?: string;
  readonly name: string;
}

/** Adds a column of one's own; null when it was stored, else what went wrong. */
export function addOwnColumn(wanted: {
  readonly name: string;
  readonly kind: OwnColumnKind;
  readonly choices: readonly WantedChoice[];
}): Promise<Problem | null> {
  return sendColumn(() =>
    api.columns.add.mutate({ ...wanted, choices: wanted.choices.map((choice) => ({ ...choice })) }),
  );
}

/** Renames an own column or changes its choices; as `addOwnColumn`. */
export function editOwnColumn(
  id: string,
  patch: { readonly name: string; readonly choices: readonly WantedChoice[] },
): Promise<Problem | null> {
  return sendColumn(() =>
    api.columns.edit.mutate({
      id,
      name: patch.name,
      choices: patch.choices.map((choice) => ({ ...choice })),
    }),
  );
}

/** Removes an own column with all it holds; as `addOwnColumn`. */
export function removeOwnColumn(id: string): Promise<Problem | null> {
  return sendColumn(() => api.columns.remove.mutate({ id }));
}

/** Sends a change of the columns themselves; the grid has them when it resolves. */
async function sendColumn(ask: () => Promise<ChangeResult>): Promise<Problem | null> {
  const problem = await sendChange(ask, null, { quiet: true });
  if (problem === null) await queryClient.invalidateQueries({ queryKey: ['columns'] });
  return problem;
}

function change(
  claims: readonly number[],
  show: ((row: ClaimRow) => ClaimRow) | null,
  ask: () => Promise<ChangeResult>,
  options: ChangeOptions = {},
): Promise<Problem | null> {
  if (claims.length === 0) return Promise.resolve(null);
  return sendChange(
    ask,
    show === null ? null : showPending({ claims: new Set(claims), apply: show }),
    options,
  );
}

/** Sends a change after those before it; `shown` takes off what was shown of it meanwhile. As `assess`. */
export function sendChange(
  ask: () => Promise<ChangeResult>,
  shown: (() => void) | null,
  options: ChangeOptions = {},
): Promise<Problem | null> {
  const takeBack = (): void => shown?.();
  return enqueueChange(async () => {
    try {
      const { rows, changed, history } = await ask();
      noteOwnChange(changed);
      putClaimRows(rows);
      if (history !== undefined) putHistory(history);
      takeBack();
      if (changed.length > rows.length) {
        const answered = new Set(rows.map((row) => row.number));
        refreshClaims(changed.filter((claim) => !answered.has(claim)));
      }
      return null;
    } catch (error) {
      takeBack();
      const problem = problemOf(error);
      if (problem.code === 'edit-cancelled') {
        toast({ kind: 'info', title: claimTexts.editCancelled });
        return null;
      }
      if (options.quiet !== true) {
        toast({ kind: 'error', title: claimTexts.changeFailed, detail: problem.message });
      }
      return problem;
    }
  });
}

function writablePatch(patch: AssessmentPatch) {
  const { reasons, ...rest } = patch;
  return reasons === undefined ? rest : { ...rest, reasons: [...reasons] };
}
