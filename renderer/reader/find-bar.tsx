import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { focusGrid } from '../workbench/focus-places.ts';
import './find-bar.css';
import { findInText } from './find-in-text.ts';
import { pageRanges } from './paint-ranges.ts';
import { readerTexts } from './texts.ts';

const everywhere = 'reader-found';
const here = 'reader-found-here';

interface FindBarProps {
  readonly text: string;
  readonly root: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Finds words in the source that is shown: Enter goes to the next place, Shift Enter back, Escape ends. */
export function FindBar({ text, root, onClose }: FindBarProps) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const wanted = useDeferredValue(words);
  const found = useMemo(() => findInText(text, wanted), [text, wanted]);
  const place = found.length === 0 ? 0 : at % found.length;

  useEffect(() => {
    const element = root.current;
    const current = found[place];
    if (element === null || current === undefined) return undefined;
    CSS.highlights.set(everywhere, new Highlight(...pageRanges(element, found)));
    const lit = pageRanges(element, [current]);
    const highlight = new Highlight(...lit);
    highlight.priority = 1;
    CSS.highlights.set(here, highlight);
    const parent = lit[0]?.startContainer.parentElement;
    const folded = parent?.closest('details');
    if (folded) folded.open = true;
    parent?.scrollIntoView({ block: 'center' });
    return () => {
      CSS.highlights.delete(everywhere);
      CSS.highlights.delete(here);
    };
  }, [root, found, place]);

  const go = (by: 1 | -1): void => {
    if (found.length > 0) setAt((place + by + found.length) % found.length);
  };
  const close = (): void => {
    onClose();
    focusGrid();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={readerTexts.find}>
      <TextField
        // Opened to be typed into, by a command or a button.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        label={readerTexts.find}
        hideLabel
        placeholder={readerTexts.find}
        value={words}
        maxLength={500}
        onChange={(next) => {
          setWords(next);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <output className="find-bar__count numeric">
        {wanted.trim() === ''
          ? ''
          : readerTexts.found(found.length === 0 ? 0 : place + 1, found.length)}
      </output>
      <IconButton
        size="small"
        label={readerTexts.foundBefore}
        icon={<ChevronUp />}
        disabled={found.length === 0}
        onClick={() => go(-1)}
      />
      <IconButton
        size="small"
        label={readerTexts.foundNext}
        icon={<ChevronDown />}
        disabled={found.length === 0}
        onClick={() => go(1)}
      />
      <IconButton size="small" label={readerTexts.findClose} icon={<X />} onClick={close} />
    </search>
  );
}
