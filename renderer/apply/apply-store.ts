import { create } from 'zustand';
import type { Problem } from '#core/problem.ts';
import type { ReturnState } from '#electron/api/apply.ts';
import { api, desktop, problemOf, uploadFile } from '../api.ts';
import { problemWords } from '../said.ts';

/** A table that is coming back. */
export interface ReturnedFile {
  /** Counts up: another file, or the same one compared again, begins anew. */
  readonly turn: number;
  readonly name: string;
  /** 0 to 1 while it is sent. */
  readonly sent: number;
  /** What the process side knows of it; null while it is sent. */
  readonly state: ReturnState | null;
  readonly problem: Problem | null;
}

/** The table whose dialog is open, or none. */
export const useReturned = create<{ readonly file: ReturnedFile | null }>()(() => ({
  file: null,
}));

let turn = 0;
let sending: AbortController | null = null;

/** Begins to bring a chosen file back: by its path on the desktop, by sending it where the page knows none. */
export async function bringFileBack(file: File): Promise<void> {
  const path = desktop?.pathForFile(file) ?? '';
  if (path !== '') return bringPathBack(path);
  const own = begin(file.name);
  sending = new AbortController();
  await follow(own, async () => {
    const onSent = (sent: number) => put(own, { sent });
    const upload = await uploadFile(file, onSent, sending?.signal);
    return api.returns.start.mutate({ upload });
  });
}

/** The same by the file's path (desktop). */
export async function bringPathBack(path: string): Promise<void> {
  const own = begin(path.split(/[\\/]/u).at(-1) ?? path);
  await follow(own, () => api.returns.start.mutate({ path }));
}

/** Compares the table of the open dialog once more. */
export async function compareAgain(): Promise<void> {
  const { file } = useReturned.getState();
  if (file === null || file.state === null) return;
  const { id } = file.state;
  const own = begin(file.name);
  await follow(own, () => api.returns.again.mutate({ id }));
}

/** Closes the dialog; what was sent and read is forgotten. */
export function closeReturned(): void {
  const { file } = useReturned.getState();
  sending?.abort();
  turn += 1;
  useReturned.setState({ file: null });
  // A table that is stored or gone already needs no closing.
  if (file?.state) void api.returns.close.mutate({ id: file.state.id }).catch(() => {});
}

function begin(name: string): number {
  turn += 1;
  useReturned.setState({ file: { turn, name, sent: 0, state: null, problem: null } });
  return turn;
}

function put(own: number, patch: Partial<ReturnedFile>): void {
  useReturned.setState(({ file }) => (file?.turn === own ? { file: { ...file, ...patch } } : {}));
}

/** Milliseconds between two questions how far it is. */
const pause = 150;

async function follow(own: number, start: () => Promise<ReturnState>): Promise<void> {
  try {
    const state = await settled(own, await start());
    if (isOpen(own)) {
      put(own, {
        state,
        problem: state.problem === null ? null : problemWords(state.problem),
      });
    } else await api.returns.close.mutate({ id: state.id });
  } catch (error) {
    // Who closed the dialog does not want to know.
    put(own, { problem: problemOf(error) });
  }
}

/** The table once it is read and compared, or the dialog is closed. */
async function settled(own: number, state: ReturnState): Promise<ReturnState> {
  if (state.state !== 'reading' || !isOpen(own)) return state;
  put(own, { state });
  await new Promise((resolve) => setTimeout(resolve, pause));
  return settled(own, await api.returns.get.query({ id: state.id }));
}

function isOpen(own: number): boolean {
  return own === turn;
}
