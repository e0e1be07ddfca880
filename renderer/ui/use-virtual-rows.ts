import type { PartialKeys, VirtualizerOptions } from '@tanstack/react-virtual';
import { useVirtualizer } from '@tanstack/react-virtual';

type Options = PartialKeys<
  VirtualizerOptions<HTMLElement, HTMLElement>,
  'observeElementRect' | 'observeElementOffset' | 'scrollToFn'
>;

/** The rows of a long list that are in sight: TanStack Virtual, for lists that scroll by themselves. */
export function useVirtualRows(options: Options) {
  // It answers differently at the same identity, which is why nothing here is memoized on it.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer<HTMLElement, HTMLElement>(options);
}
