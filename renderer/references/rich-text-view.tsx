import type { TextRun } from '#core/references/csl/rich-text.ts';

/** Formatted text: italics, heavy type, raised and lowered letters. */
export function RichTextView({ runs }: { readonly runs: readonly TextRun[] }) {
  return runs.map((run, index) => {
    let words = <>{run.text}</>;
    if (run.shift === 'up') words = <sup>{words}</sup>;
    if (run.shift === 'down') words = <sub>{words}</sub>;
    if (run.italic) words = <i>{words}</i>;
    if (run.bold) words = <b>{words}</b>;
    // Runs have no names, and the text they make is replaced as a whole.
    // oxlint-disable-next-line react/no-array-index-key
    return <span key={index}>{words}</span>;
  });
}
