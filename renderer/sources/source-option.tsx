import { Copy } from 'lucide-react';
import { memo } from 'react';
import type { SourceRow } from '#core/sources/source.ts';
import { classNames } from '../ui/class-names.ts';
import { Progress } from '../ui/progress.tsx';
import { sourcesTexts } from './texts.ts';

export interface SourceOptionProps {
  readonly id: string;
  readonly index: number;
  readonly size: number;
  /** Place and height in the list, in CSS pixels. */
  readonly top: number;
  readonly height: number;
  readonly source: SourceRow;
  /** "copy of …", or null for an original. */
  readonly copyOf: string | null;
  readonly active: boolean;
  /** In the grid's filter. */
  readonly selected: boolean;
  /** In the reader. */
  readonly read: boolean;
  /** Chosen; `add` with Ctrl or ⌘. */
  readonly onChoose: (index: number, add: boolean) => void;
}

/** One source of the list: its title, what it copies, how far it is reviewed. */
export const SourceOption = memo(function SourceOption(props: SourceOptionProps) {
  const { id, index, size, top, height, source, copyOf, active, selected, read, onChoose } = props;
  return (
    // Keys are the list box's: this option never has the focus itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      data-index={index}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={selected}
      aria-setsize={size}
      aria-posinset={index + 1}
      className={classNames(
        'source',
        active && 'source--active',
        read && 'source--read',
        copyOf !== null && 'source--copy',
      )}
      style={{ height, transform: `translateY(${top}px)` }}
      title={`${source.title}\n${sourcesTexts.file(source.file, source.part)}`}
      onClick={(event) => onChoose(index, event.ctrlKey || event.metaKey)}
    >
      <span className="source__title truncate">{source.title}</span>
      <span className="source__facts">
        {copyOf !== null && (
          <span className="source__copy truncate">
            <Copy aria-hidden="true" />
            <span className="truncate">{copyOf}</span>
          </span>
        )}
        {copyOf === null && source.claims > 0 && (
          <span className="source__progress" aria-hidden="true">
            <Progress label={source.title} value={source.reviewed} max={source.claims} thin />
          </span>
        )}
        <span className="source__count numeric" aria-hidden="true">
          {sourcesTexts.reviewed(source.reviewed, source.claims)}
        </span>
        <span className="visually-hidden">
          {sourcesTexts.reviewedWords(source.reviewed, source.claims)}
        </span>
      </span>
    </div>
  );
});
