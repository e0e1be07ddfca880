/** A cell without a value: a dash for the eye, words for readers of screens. */
export function EmptyCell({ words }: { readonly words: string }) {
  return (
    <span className="claim-cell__empty">
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">–</span>
    </span>
  );
}
