import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { claimLabel } from '#core/claims/claim.ts';
import type { ClaimRange, SourceText } from '#core/sources/source.ts';
import { api, problemOf, queryClient } from '../api.ts';
import { moveClaim, splitClaim } from '../claims/claim-places.ts';
import { putClaimRows, refreshClaims } from '../claims/claim-rows.ts';
import { useCommand } from '../commands/use-command.ts';
import { useSession } from '../session.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.ts';
import { BlockView } from './block-view.tsx';
import { ClaimPlaceCommands } from './claim-place-commands.tsx';
import { ClaimRuler } from './claim-ruler.tsx';
import { FindBar } from './find-bar.tsx';
import { groupBlocks, repeatsHeading } from './group-blocks.ts';
import { cursorRange, moveCursor, readingUnits, unitAt } from './sentence-cursor.ts';
import type { SentenceCursor } from './sentence-cursor.ts';
import { selectedRange } from './text-selection.ts';
import type { TextRange } from './text-selection.ts';
import { readerTexts } from './texts.ts';
import { useClaimDrag } from './use-claim-drag.ts';
import { useReadingHighlight } from './use-reading-highlight.ts';

/** A source's text with its claims; words selected by mouse or by sentence become a new claim. */
export function SourceView({ source }: { readonly source: SourceText }) {
  const root = useRef<HTMLDivElement>(null);
  const [picked, setPicked] = useState<TextRange | null>(null);
  const [cursor, setCursor] = useState<SentenceCursor | null>(null);
  const selectedClaim = useSession((session) => session.selectedClaim);
  const groups = useMemo(() => groupBlocks(source.blocks), [source.blocks]);
  const units = useMemo(() => readingUnits(source.text, source.blocks), [source]);
  const range = cursorRange(cursor, units) ?? picked;
  const claim = source.claimRanges.find(({ number }) => number === selectedClaim) ?? null;
  const drag = useClaimDrag(root, source);
  const [finding, setFinding] = useState(false);
  useCommand({
    id: 'reader.find',
    title: readerTexts.find,
    group: readerTexts.pane,
    keys: '$mod+Shift+f',
    run: () => setFinding(true),
  });

  useScrollToClaim(root, selectedClaim);
  useReadingHighlight(root, drag.range ?? cursorRange(cursor, units));

  useEffect(() => {
    const readSelection = () => {
      const element = root.current;
      if (!element) return;
      const next = selectedRange(element, source.text, document.getSelection());
      setPicked(next);
      if (next) setCursor(null);
    };
    document.addEventListener('selectionchange', readSelection);
    return () => document.removeEventListener('selectionchange', readSelection);
  }, [source.text]);

  const add = useCallback(
    async (wanted: TextRange) => {
      const known = source.claimRanges.find(
        (one) => one.start === wanted.start && one.end === wanted.end,
      );
      if (known) {
        useSession.getState().selectClaim(known.number, source.id);
        return;
      }
      try {
        const row = await api.claims.add.mutate({ sourceId: source.id, ...wanted });
        putClaimRows([row]);
        await queryClient.invalidateQueries({ queryKey: ['source-text', source.id] });
        refreshClaims();
        document.getSelection()?.removeAllRanges();
        setPicked(null);
        setCursor(null);
        useSession.getState().selectClaim(row.number, source.id);
        toast({ kind: 'ok', title: readerTexts.added(claimLabel(row.number)) });
      } catch (error) {
        toast({
          kind: 'error',
          title: readerTexts.addFailed,
          detail: problemOf(error).message,
        });
      }
    },
    [source],
  );

  const leaveRange = (): void => {
    document.getSelection()?.removeAllRanges();
    setPicked(null);
    setCursor(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const from = unitAt(units, claim?.start ?? picked?.start ?? 0);
      setCursor((now) => moveCursor(now, step, event.shiftKey, units.length, from));
    } else if (event.key === 'Enter' && range) {
      event.preventDefault();
      void add(range);
    } else if (event.key === 'Escape' && range) {
      event.stopPropagation();
      document.getSelection()?.removeAllRanges();
      setCursor(null);
    }
  };

  return (
    <div className="reader-body">
      {finding && <FindBar text={source.text} root={root} onClose={() => setFinding(false)} />}
      <ClaimPlaceCommands source={source} claim={claim} />
      <div className="reader-scroll">
        {/* A document that the arrow keys walk: it must take the focus to be usable without a mouse. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          className="reader-text"
          ref={root}
          role="document"
          aria-label={readerTexts.text}
          aria-describedby="reader-hint"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          lang={source.language ?? undefined}
          dir="auto"
          onKeyDown={onKeyDown}
          {...drag.handlers}
        >
          {groups.map((group, index) => (
            <BlockView
              key={group.kind === 'single' ? group.block.start : (group.blocks[0]?.start ?? 0)}
              group={group}
              repeated={repeatsHeading(source.text, groups[index - 1], group)}
              source={source.id}
              text={source.text}
              claims={source.claimRanges}
              links={source.links}
            />
          ))}
        </div>
        <ClaimRuler source={source} />
      </div>
      <p id="reader-hint" className="visually-hidden">
        {readerTexts.hint}
      </p>
      {range ? (
        <div className="reader-add">
          <Button
            variant="primary"
            // The press must not clear the selection that it is about.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void add(range)}
          >
            {readerTexts.addClaim}
          </Button>
          <kbd className="kbd">Enter</kbd>
          {claim !== null && <PlaceButtons claim={claim} range={range} done={leaveRange} />}
        </div>
      ) : null}
    </div>
  );
}

/** What the chosen words can do to the selected claim where they touch it: become it, or cut it. */
function PlaceButtons({
  claim,
  range,
  done,
}: {
  readonly claim: ClaimRange;
  readonly range: TextRange;
  readonly done: () => void;
}) {
  const touches = range.start < claim.end && range.end > claim.start;
  const same = range.start === claim.start && range.end === claim.end;
  const cuts = range.start > claim.start && range.start < claim.end;
  const label = claimLabel(claim.number);
  return (
    <>
      {touches && !same && (
        <Button
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            done();
            void moveClaim(claim.number, range);
          }}
        >
          {readerTexts.setClaim(label)}
        </Button>
      )}
      {cuts && (
        <Button
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            done();
            void splitClaim(claim.number, range.start);
          }}
        >
          {readerTexts.splitClaim(label)}
        </Button>
      )}
    </>
  );
}

/** Keeps the selected claim in sight, whoever selected it. */
function useScrollToClaim(root: RefObject<HTMLDivElement | null>, claim: number | null) {
  useEffect(() => {
    if (claim === null) return;
    const mark = root.current?.querySelector<HTMLElement>(`[data-claim="${claim}"]`);
    if (!mark) return;
    const details = mark.closest('details');
    if (details) details.open = true;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    mark.scrollIntoView({ block: 'center', behavior });
  }, [root, claim]);
}
