import { create } from 'zustand';
import type { ImportJob } from '#electron/api/imports.ts';
import { isRunning } from './import-summary.ts';

/** Files on their way to the process side, before a job has them. */
export interface Sending {
  readonly done: number;
  readonly total: number;
  /** Share of the file that is being sent, 0 to 1. */
  readonly share: number;
  readonly stop: () => void;
}

export interface ImportStore {
  /** The last job, running or not; null before the first. */
  readonly job: ImportJob | null;
  readonly sending: Sending | null;
  readonly panel: boolean;
  /** The choice of what to take is open. */
  readonly preview: boolean;
  readonly putJob: (job: ImportJob) => void;
  readonly setSending: (sending: Sending | null) => void;
  readonly showPanel: (open: boolean) => void;
  readonly showPreview: (open: boolean) => void;
}

/** How far along its way a job is; ended ones are at the end, however they did. */
function place({ state }: ImportJob): number {
  const way: readonly ImportJob['state'][] = ['reading', 'ready', 'storing', 'cancelling'];
  const at = way.indexOf(state);
  return at === -1 ? way.length : at;
}

/** The import that this window shows. */
export const useImports = create<ImportStore>()((set) => ({
  job: null,
  sending: null,
  panel: false,
  preview: false,
  putJob: (job) =>
    set((now) => {
      // Events of an older job that is still ending do not push a newer one away.
      if (now.job !== null && now.job.id !== job.id && isRunning(now.job) && !isRunning(job)) {
        return {};
      }
      // An answer can be overtaken by the event that came after it: a job never goes back.
      if (now.job?.id === job.id && place(job) < place(now.job)) return {};
      const opens = job.state === 'ready' && now.job?.state !== 'ready';
      return { job, preview: job.state === 'ready' && (opens || now.preview) };
    }),
  setSending: (sending) => set({ sending }),
  showPanel: (panel) => set({ panel }),
  showPreview: (preview) => set({ preview }),
}));
