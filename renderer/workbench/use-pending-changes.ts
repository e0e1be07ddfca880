import { useEffect, useState, useSyncExternalStore } from 'react';
import { pendingChanges } from '../pending-changes.ts';

/** A change that is stored within this time (milliseconds) does not flash "Saving". */
const patience = 250;

/** How many changes have waited noticeably for the process side to store them. */
export function usePendingChanges(): number {
  const pending = useSyncExternalStore(pendingChanges.subscribe, pendingChanges.get);
  const [slow, setSlow] = useState(false);
  const waiting = pending > 0;
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return slow ? pending : 0;
}
