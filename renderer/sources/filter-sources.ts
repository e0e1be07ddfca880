import type { SourceRow } from '#core/sources/source.ts';

/** The sources whose title or file name holds every word of `words`, in any case and order. */
export function filterSources(sources: readonly SourceRow[], words: string): readonly SourceRow[] {
  const needles = fold(words).split(/\s+/).filter(Boolean);
  if (needles.length === 0) return sources;
  return sources.filter((source) => {
    const hay = fold(`${source.title} ${source.file}`);
    return needles.every((needle) => hay.includes(needle));
  });
}

/**
 * The source filter after a click on one source: plain clicks set or clear it,
 * clicks with Ctrl or ⌘ add or take away that source. Null stands for no filter.
 */
export function nextSourceFilter(
  now: readonly string[] | undefined,
  source: string,
  add: boolean,
): readonly string[] | null {
  const current = now ?? [];
  if (add) {
    const next = current.includes(source)
      ? current.filter((id) => id !== source)
      : [...current, source];
    return next.length === 0 ? null : next;
  }
  return current.length === 1 && current[0] === source ? null : [source];
}

function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
