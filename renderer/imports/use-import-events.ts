import { useEffect } from 'react';
import { onServerEvent, queryClient } from '../api.ts';
import { isRunning } from './import-summary.ts';
import { useImports } from './import-store.ts';

/** Follows the imports that the process side tells of; once an app. */
export function useImportEvents(): void {
  useEffect(
    () =>
      onServerEvent((event) => {
        if (event.type !== 'job') return;
        const { job, putJob, showPanel } = useImports.getState();
        if (isRunning(event.job) && job?.id !== event.job.id) showPanel(true);
        putJob(event.job);
        if (!isRunning(event.job)) void queryClient.invalidateQueries();
      }),
    [],
  );
}
