import { useEffect } from 'react';
import { useSession } from '../session.ts';
import { useSources } from './use-sources.ts';

/** Shows the first source in the reader while nothing was chosen: an open review never starts blank. */
export function useFirstSource(): void {
  const first = useSources().data?.[0]?.id ?? null;
  const shown = useSession((session) => session.selectedSource);
  useEffect(() => {
    if (shown === null && first !== null) useSession.getState().showSource(first);
  }, [shown, first]);
}
