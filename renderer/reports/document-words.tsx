import type { ReactNode } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import type { CountRun, ReportRun, ReportWords } from '#core/reports/document/block.ts';
import { formatCount } from '../language.ts';
import { RichTextView } from '../references/rich-text-view.tsx';
import { followInside, opensAttribute, placeId, useDocumentPlaces } from './document-places.ts';
import { targetName } from './target-name.ts';
import { reportTexts } from './texts.ts';

/** Words of a report: type, links, numbers that open their rows, raised numbers of notes. */
export function DocumentWords({ words }: { readonly words: ReportWords }) {
  // Runs have no names, and the words they make are replaced as a whole.
  // oxlint-disable-next-line react/no-array-index-key
  return words.map((run, place) => <Run key={place} run={run} />);
}

function Run({ run }: { readonly run: ReportRun }): ReactNode {
  switch (run.kind) {
    case 'text':
      return <RichTextView runs={[run]} />;
    case 'link':
      return <OutsideLink url={run.url}>{run.text}</OutsideLink>;
    case 'citation':
      return <Citation number={run.number} />;
    case 'claim':
      return <ClaimLabel number={run.number} linked={run.linked} />;
    case 'count':
      return <CountNumber count={run} />;
    case 'note':
      return <NoteMark id={run.id} />;
    case 'break':
      return <br />;
    default:
      return run satisfies never;
  }
}

/** A link that leaves the window; anything but a web address stays words. */
export function OutsideLink({
  url,
  children,
}: {
  readonly url: string;
  readonly children: ReactNode;
}) {
  if (!/^https?:\/\//iu.test(url)) return children;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** A counted number; with rows behind it a button that shows them. */
export function CountNumber({
  count: { value, opens },
  counted = 'anything',
}: {
  readonly count: CountRun;
  /** What it is sure to be the number of. */
  readonly counted?: 'claims' | 'anything';
}) {
  const { onOpen } = useDocumentPlaces();
  const words = formatCount(value);
  if (opens === null) return words;
  const name = targetName(opens, value, counted);
  return (
    <button
      type="button"
      className="document__count numeric"
      aria-label={name}
      title={name}
      onClick={(event) => onOpen(opens, event.currentTarget)}
      {...opensAttribute}
    >
      {words}
    </button>
  );
}

/** The number of an entry of the bibliography; a link where the entry is shown. */
function Citation({ number }: { readonly number: number }) {
  const { index } = useDocumentPlaces();
  if (!index.entries.has(number)) return `[${number}]`;
  return (
    <a href={`#${placeId.entry(number)}`} onClick={followInside}>
      [{number}]
    </a>
  );
}

/** The label of a claim: leads to its heading where that is shown, else to the claim in the grid. */
function ClaimLabel({ number, linked }: { readonly number: number; readonly linked: boolean }) {
  const { index, onClaim } = useDocumentPlaces();
  const heading = linked ? index.claims.get(number) : undefined;
  if (heading !== undefined) {
    return (
      <a href={`#${placeId.block(heading)}`} onClick={followInside}>
        {claimLabel(number)}
      </a>
    );
  }
  return (
    <button
      type="button"
      className="document__claim"
      title={reportTexts.showClaim}
      onClick={() => onClaim(number)}
    >
      {claimLabel(number)}
    </button>
  );
}

function NoteMark({ id }: { readonly id: string }) {
  const { index } = useDocumentPlaces();
  const note = index.notes.get(id);
  if (note === undefined) return null;
  return (
    <sup className="document__note-mark">
      <a
        id={placeId.noteMark(id)}
        href={`#${placeId.note(id)}`}
        aria-label={reportTexts.note(note.number)}
        onClick={followInside}
      >
        {note.number}
      </a>
    </sup>
  );
}
