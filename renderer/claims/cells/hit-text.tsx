import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { findHits, searchTerms } from '#core/claims/search-terms.ts';
import type { SearchField } from '#core/claims/search-terms.ts';
import { useSession } from '#renderer/session.ts';

interface HitTextProps {
  readonly text: string;
  /** The field of a search that this text is of. */
  readonly field: SearchField;
}

/** A text with the words of the search lit. */
export function HitText({ text, field }: HitTextProps): ReactNode {
  const search = useSession((session) => session.view.search);
  const hits = useMemo(
    () => (search === '' ? [] : findHits(text, searchTerms(search), field)),
    [text, search, field],
  );
  if (hits.length === 0) return text;
  let from = 0;
  const parts: ReactNode[] = [];
  for (const { start, end } of hits) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return [...parts, text.slice(from)];
}
