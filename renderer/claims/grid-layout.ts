import { create } from 'zustand';
import { api, problemOf } from '../api.ts';
import { useSession } from '../session.ts';
import { toast } from '../ui/toast.ts';
import { defaultLayout, parseLayout } from './layout.ts';
import type { GridLayout } from './layout.ts';
import { claimTexts } from './texts.ts';

const viewKey = 'grid';
const saveAfter = 500;

export interface StoredLayout {
  readonly layout: GridLayout;
  /** Whether the review's own layout has been read. */
  readonly ready: boolean;
}

const unread: StoredLayout = { layout: defaultLayout, ready: false };

/** How the grid of the open review looks. */
export const useGridLayout = create<StoredLayout>()(() => unread);

let timer: ReturnType<typeof setTimeout> | undefined;

/** Reads the review's layout; its sort and grouping become the session's, unless that has some already. */
export async function loadGridLayout(): Promise<void> {
  let stored: unknown = null;
  try {
    stored = await api.views.get.query({ key: viewKey });
  } catch {
    // The list of claims, asked for next, tells a broken connection with a way to try again.
  }
  const layout = parseLayout(stored);
  const session = useSession.getState();
  if (session.view.sort.length === 0 && layout.sort.length > 0) {
    session.setView({ sort: layout.sort });
  }
  if (session.view.group === undefined && layout.group !== null) {
    session.setView({ group: layout.group });
  }
  useGridLayout.setState({ layout, ready: true });
}

/** Changes the layout and stores it in the review half a second after the last change. */
export function updateGridLayout(change: (layout: GridLayout) => GridLayout): void {
  const { layout: before } = useGridLayout.getState();
  const layout = change(before);
  if (layout === before) return;
  useGridLayout.setState({ layout });
  clearTimeout(timer);
  timer = setTimeout(() => void saveGridLayout(), saveAfter);
}

/** Stores a change that still waits: the page is going away. */
export function flushGridLayout(): void {
  if (timer !== undefined) void saveGridLayout();
}

/** Forgets the layout: another review is open. */
export function resetGridLayout(): void {
  clearTimeout(timer);
  timer = undefined;
  useGridLayout.setState(unread, true);
}

/** A layout as JSON keeps it; `parseLayout` reads it. */
export function storedLayout(layout: GridLayout) {
  const { order, hidden, pinned, sizes, density, sort, group } = layout;
  return {
    order: [...order],
    hidden: [...hidden],
    pinned: [...pinned],
    sizes: { ...sizes },
    density,
    group,
    sort: sort.map((item) => ({ ...item })),
  };
}

async function saveGridLayout(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  const value = storedLayout(useGridLayout.getState().layout);
  try {
    await api.views.set.mutate({ key: viewKey, value });
  } catch (error) {
    toast({ kind: 'error', title: claimTexts.layoutFailed, detail: problemOf(error).message });
  }
}
