/**
 * The reasons to offer for what was typed: that itself first, then those given
 * before, then the usual ones and those of the review; '' (no reason) last, and only before typing.
 */
export function exclusionReasons(
  typed: string,
  given: readonly string[],
  usual: readonly string[],
): readonly string[] {
  const known = [...new Set([...given, ...usual])];
  const text = typed.trim();
  if (text === '') return [...known, ''];
  const wanted = text.toLowerCase();
  const matching = known.filter((reason) => reason.toLowerCase().includes(wanted));
  const exact = matching.find((reason) => reason.toLowerCase() === wanted);
  if (exact !== undefined) return [exact, ...matching.filter((reason) => reason !== exact)];
  return [text, ...matching];
}
