/** A claim's words with a stretch of them lit: what clashes with another claim. */
export function MarkedQuote({
  quote,
  words,
}: {
  readonly quote: string;
  /** UTF-16 offsets in the quote; null lights nothing. */
  readonly words: readonly [number, number] | null;
}) {
  if (words === null) return quote;
  const [start, end] = words;
  return (
    <>
      {quote.slice(0, start)}
      <mark>{quote.slice(start, end)}</mark>
      {quote.slice(end)}
    </>
  );
}
