import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Gives an element the focus when what it stands in appears: the dialog around it was open before. */
export function useFirstFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => element.current?.focus(), [element]);
}
