import type { BackupNews } from './backups/backup-state.ts';
import type { EditProgress } from './jobs/edit-state.ts';
import type { ImportJob } from './jobs/import-state.ts';
import type { InsightNews } from './jobs/insight-state.ts';
import type { ReportProgress } from './jobs/report-progress.ts';

/** How far the making of a report is; `job` is the name that its download was asked for under. */
export interface ReportNews extends ReportProgress {
  readonly job: string;
}

/** What the event stream carries. */
export type WorkspaceEvent =
  | { readonly type: 'changed'; readonly revision: number; readonly claims?: readonly number[] }
  | { readonly type: 'job'; readonly job: ImportJob }
  | { readonly type: 'edit'; readonly edit: EditProgress }
  | { readonly type: 'report'; readonly report: ReportNews }
  | { readonly type: 'insights'; readonly news: InsightNews }
  | { readonly type: 'backup'; readonly news: BackupNews };

/** Where events come in and go out to everyone who listens. */
export interface EventHub {
  emit(event: WorkspaceEvent): void;
  /** Calls `listener` with every event from now on, until the function it gives back is called. */
  listen(listener: (event: WorkspaceEvent) => void): () => void;
  /** How many listen. */
  listeners(): number;
}

/** Makes an event hub; `onListeners` hears how many listen whenever that changes. */
export function createEventHub(onListeners: (count: number) => void = () => {}): EventHub {
  const listeners = new Set<(event: WorkspaceEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    listen: (listener) => {
      // A wrapper, so that one function listening twice counts twice.
      const entry = (event: WorkspaceEvent): void => listener(event);
      listeners.add(entry);
      onListeners(listeners.size);
      return () => {
        if (listeners.delete(entry)) onListeners(listeners.size);
      };
    },
    listeners: () => listeners.size,
  };
}
