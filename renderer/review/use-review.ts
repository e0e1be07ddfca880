import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { EvidenceScheme } from '#core/evidence/scheme.ts';
import type { HistoryState } from '#core/history/history.ts';
import type { ReviewState, WorkspaceState } from '#electron/api/review-state.ts';
import type { HistoryStep } from '#electron/api/history.ts';
import { enqueueChange } from '../change-queue.ts';
import { api, onServerEvent, problemOf, queryClient } from '../api.ts';
import { noteOwnChange, putClaimRows, refreshClaims } from '../claims/claim-rows.ts';
import { toast } from '../ui/toast.ts';
import { stepWords } from '../said.ts';

export type { ReviewState, WorkspaceState };

/** The query behind `useReviewState`; `review` in its data is null at the welcome screen. */
export function useWorkspace() {
  return useQuery({
    queryKey: ['workspace', 'state'],
    queryFn: (): Promise<WorkspaceState> => api.workspace.state.query(),
  });
}

/** Whether the workspace is known yet, and what went wrong; repaints when that changes alone. */
export function useWorkspaceStatus(): {
  readonly isKnown: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
} {
  const { data, error, refetch } = useQuery({
    queryKey: ['workspace', 'state'],
    queryFn: (): Promise<WorkspaceState> => api.workspace.state.query(),
    select: () => true,
  });
  return { isKnown: data === true, error, retry: () => void refetch() };
}

/**
 * A part of the review that is open; null while none is (or it is not known yet).
 * Repaints when that part changes, and not with each key that the history hears of.
 */
export function useReviewPart<Part>(part: (review: ReviewState) => Part): Part | null {
  const { data } = useQuery({
    queryKey: ['workspace', 'state'],
    queryFn: (): Promise<WorkspaceState> => api.workspace.state.query(),
    select: ({ review }) => (review === null ? null : part(review)),
  });
  return data ?? null;
}

/** Whether a review is open. */
export function useReviewIsOpen(): boolean {
  return useReviewPart(() => true) === true;
}

/** The review that is open: info, counts, history. Null while none is (or it is not known yet). */
export function useReviewState(): ReviewState | null {
  return useWorkspace().data?.review ?? null;
}

const noSchemes: readonly EvidenceScheme[] = [];

/** Every evidence scheme; empty until they have come. */
export function useSchemes(): readonly EvidenceScheme[] {
  const schemes = useQuery({
    queryKey: ['schemes'],
    queryFn: () => api.schemes.list.query(),
    staleTime: Infinity,
  });
  return schemes.data ?? noSchemes;
}

/** The scheme that new levels of the open review are given in, or null while not known. */
export function useReviewScheme(): EvidenceScheme | null {
  const key = useReviewPart(({ info }) => info.scheme);
  return useSchemes().find((scheme) => scheme.key === key) ?? null;
}

const nothingDone: HistoryState = { undo: null, redo: null };

export interface Undo {
  /** What each would take back or do again, in words; null when nothing. */
  readonly state: HistoryState;
  readonly undo: () => void;
  readonly redo: () => void;
  /** One is on its way; a second press waits for it. */
  readonly busy: boolean;
}

/** Undo and redo of the review, with a toast that says what was done. */
export function useUndo(): Undo {
  const state = useReviewPart(({ history }) => history) ?? nothingDone;
  const step = useMutation({
    // Presses in a row run one after the other.
    scope: { id: 'history' },
    // In the order of the keys: an edit on its way is stored first, and one made meanwhile waits.
    mutationFn: (direction: 'undo' | 'redo') =>
      enqueueChange(async () => {
        const made = await api.history[direction].mutate();
        takeHistoryStep(made);
        return made;
      }),
    onSuccess: ({ outcome }) => {
      if (outcome !== null) toast({ kind: 'info', title: stepWords(outcome.summary) });
    },
    onError: (error) => {
      const problem = problemOf(error);
      if (problem.code === 'edit-cancelled') toast({ kind: 'info', title: problem.message });
      else toast({ kind: 'error', title: problem.message, detail: problem.hint });
    },
  });
  return {
    state,
    busy: step.isPending,
    undo: () => step.mutate('undo'),
    redo: () => step.mutate('redo'),
  };
}

/** Shows what a step back or forth in the history came to, before anything that is asked for later. */
export function takeHistoryStep({ outcome, history, rows }: HistoryStep): void {
  putHistory(history);
  if (outcome === null) return;
  noteOwnChange(outcome.claims);
  putClaimRows(rows);
  const answered = new Set(rows.map(({ number }) => number));
  const all = outcome.claims.length === 0 || outcome.places;
  refreshClaims(all ? undefined : outcome.claims.filter((claim) => !answered.has(claim)));
}

/** Shows a new history state at once, before the process side tells that something changed. */
export function putHistory(history: HistoryState): void {
  queryClient.setQueryData<WorkspaceState>(['workspace', 'state'], (now) =>
    now?.review ? { ...now, review: { ...now.review, history } } : now,
  );
}

/** Shows a new workspace at once (a review was opened, made or closed). */
export function putWorkspace(state: WorkspaceState): void {
  queryClient.setQueryData<WorkspaceState>(['workspace', 'state'], state);
}

/** Keeps what is shown in step with the review file, whoever changes it; once an app. */
export function useServerEvents(): void {
  useEffect(() => {
    let lost = false;
    return onServerEvent((event) => {
      if (event.type === 'changed') refreshReview(event.claims);
      if (event.type !== 'connection') return;
      // Whatever happened while nobody listened was missed.
      if (event.connected && lost) refreshReview();
      lost = !event.connected;
    });
  }, []);
}

/** What is asked for again with every change. */
const countedKeys = [
  'workspace',
  'sources',
  'references',
  'imports',
  'history',
  'tags',
  'columns',
  'insights',
];

/** How long the counts and lists around the grid may wait for the next change, in milliseconds. */
const restBeforeCounts = 150;

let counting: ReturnType<typeof setTimeout> | undefined;
let wide = false;

/**
 * Asks for what changed. Rows at once; counts, sources and the like when the
 * changes rest: a level key must not wait for the answers to the one before.
 */
function refreshReview(claims?: readonly number[]): void {
  refreshClaims(claims);
  // Named views never come with claims.
  wide ||= claims === undefined || claims.length === 0;
  clearTimeout(counting);
  counting = setTimeout(() => {
    for (const key of wide ? [...countedKeys, 'views'] : countedKeys)
      void queryClient.invalidateQueries({ queryKey: [key] });
    wide = false;
  }, restBeforeCounts);
}
