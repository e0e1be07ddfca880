import type { AssessmentPatch, ClaimRow, ClaimType, SeenAssessment } from '#core/claims/claim.ts';
import type { ClaimEdit } from '#core/claims/claim-edit.ts';
import type { OwnColumnKind, OwnValue } from '#core/claims/own-column.ts';
import type { Tag, TagColour } from '#core/claims/tag.ts';
import type { HistoryState } from '#core/history/history.ts';
import type { Problem } from '#core/problem.ts';
import { enqueueChange } from '../change-queue.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { putHistory } from '../review/use-review.ts';
import { toast } from '../ui/toast.ts';
import { patchRow } from './patch-row.ts';
import { putClaimRows, readClaimRow, refreshClaims, showPending } from './claim-rows.ts';
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
  seen: readonly SeenAssessment[] = seenOf(claims),
): Promise<Problem | null> {
  return change(
    claims,
    (row) => patchRow(row, patch),
    async () => {
      const { conflicts, now, ...result } = await api.claims.assess.mutate({
        numbers: [...claims],
        patch: writablePatch(patch),
        seen: seen.map(({ number, ...one }) => ({ number, ...writablePatch(one) })),
      });
      if (conflicts.length > 0) {
        putClaimRows(now);
        showConflict({ claims, patch, conflicts });
      }
      return result;
    },
    options,
  );
}

/** Stores a change over what somebody else made meanwhile: the person saw both. */
export function assessAnyway(
  claims: readonly number[],
  patch: AssessmentPatch,
): Promise<Problem | null> {
  return assess(claims, patch, {}, []);
}

/** So many claims of a change are compared with what was seen; more are never looked at one by one. */
const comparedAtMost = 200;

function seenOf(claims: readonly number[]): readonly SeenAssessment[] {
  if (claims.length > comparedAtMost) return [];
  return claims.flatMap((claim) => {
    const row = readClaimRow(claim);
    return row === undefined ? [] : [seenAssessment(row)];
  });
}

/** What of a row an assessment can change. */
export function seenAssessment(row: ClaimRow): SeenAssessment {
  const { number, status, exclusionReason, scheme, level, reasons, note } = row;
  return { number, status, exclusionReason, scheme, level, reasons, note };
}

/** Sets the type of claims; as `assess`. */
export function setType(
  claims: readonly number[],
  type: ClaimType,
  options?: ChangeOptions,
): Promise<Problem | null> {
  return change(
    claims,
    (row) => ({ ...row, type }),
    async () => {
      const rows = await api.claims.setType.mutate({ numbers: [...claims], type });
      return { rows, changed: claims };
    },
    options,
  );
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
  return change(
    edits.map(({ number }) => number),
    null,
    () =>
      api.claims.edit.mutate({
        what,
        edits: edits.map(({ assessment, tags, values, ...rest }) => ({
          ...rest,
          ...(values === undefined ? {} : { values: { ...values } }),
          ...(assessment === undefined ? {} : { assessment: writablePatch(assessment) }),
          ...(tags === undefined ? {} : { tags: [...tags] }),
        })),
      }),
  );
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
  return send(() => api.tags.edit.mutate({ tagId, ...patch }), null, { quiet: true });
}

/** Removes a tag from the review and from its claims; as `assess`. */
export function removeTag(tagId: string): Promise<Problem | null> {
  return send(() => api.tags.remove.mutate({ tagId }), null);
}

/** Writes a value into an own column of claims, or takes it out (null); as `assess`. */
export function setOwnValue(
  claims: readonly number[],
  column: string,
  value: OwnValue | null,
  options?: ChangeOptions,
): Promise<Problem | null> {
  return change(
    claims,
    (row) => {
      const { [column]: _before, ...rest } = row.values;
      return { ...row, values: value === null ? rest : { ...rest, [column]: value } };
    },
    () => api.columns.set.mutate({ numbers: [...claims], id: column, value }),
    options,
  );
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
  const problem = await send(ask, null, { quiet: true });
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
  return send(
    ask,
    show === null ? null : showPending({ claims: new Set(claims), apply: show }),
    options,
  );
}

/** Sends a change after those before it; `shown` takes off what was shown of it meanwhile. */
function send(
  ask: () => Promise<ChangeResult>,
  shown: (() => void) | null,
  options: ChangeOptions = {},
): Promise<Problem | null> {
  const takeBack = (): void => shown?.();
  return enqueueChange(async () => {
    try {
      const { rows, changed, history } = await ask();
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
