import { Files } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { SourceRow } from '#core/sources/source.ts';
import { useSession } from '../session.ts';
import { classNames } from '../ui/class-names.ts';
import { ContextMenu } from '../ui/context-menu.tsx';
import { useVirtualRows } from '../ui/use-virtual-rows.ts';
import { SourceMenu } from './source-menu.tsx';
import { SourceOption } from './source-option.tsx';
import { sourcesTexts } from './texts.ts';
import { clearSourceFilter, toggleSourceFilter, useFilteredSources } from './source-filter.ts';

const rowHeight = 46;
const allHeight = 30;

export interface SourceOptionsProps {
  readonly all: readonly SourceRow[];
  /** Those that the box above lets through. */
  readonly shown: readonly SourceRow[];
  readonly onRename: (source: SourceRow) => void;
}

/**
 * The sources as a list box: choosing one shows it in the reader and filters
 * the grid to it, choosing it again takes the filter away; with Ctrl or ⌘
 * several. Arrow keys move, Enter or Space chooses, F2 renames.
 */
export function SourceOptions({ all, shown, onRename }: SourceOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  const read = useSession((session) => session.selectedSource);
  const filtered = useFilteredSources();
  // 0 is "All sources".
  const [active, setActive] = useState(0);
  const titles = new Map(all.map((source) => [source.id, source.title]));
  const virtual = useVirtualRows({
    count: shown.length + 1,
    getScrollElement: () => list.current,
    estimateSize: (index) => (index === 0 ? allHeight : rowHeight),
    overscan: 8,
  });

  // Options are many and each edit of a claim changes one: the others must not be drawn again.
  const choose = useCallback(
    (index: number, add: boolean) => {
      setActive(index);
      const source = shown[index - 1];
      if (source === undefined) {
        clearSourceFilter();
        return;
      }
      const { showSource, screen, setScreen } = useSession.getState();
      showSource(source.id);
      toggleSourceFilter(source.id, add);
      if (screen !== 'claims') setScreen('claims');
    },
    [shown],
  );
  const move = (index: number) => {
    const next = Math.max(0, Math.min(shown.length, index));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      Home: () => move(0),
      End: () => move(shown.length),
      PageDown: () => move(active + 8),
      PageUp: () => move(active - 8),
      Enter: () => choose(active, event.ctrlKey || event.metaKey),
      ' ': () => choose(active, event.ctrlKey || event.metaKey),
      F2: () => {
        const source = shown[active - 1];
        if (source !== undefined) onRename(source);
      },
    };
    const step = steps[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    step();
  };
  const pointed = (event: MouseEvent) => {
    const option = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const index = option?.getAttribute('data-index') ?? null;
    if (index !== null) setActive(Number(index));
  };
  const source = shown[active - 1] ?? null;

  return (
    <ContextMenu
      items={
        <SourceMenu
          source={source}
          filtered={filtered}
          onToggle={toggleSourceFilter}
          onClear={clearSourceFilter}
          onRename={onRename}
        />
      }
    >
      <div
        ref={list}
        className="sources__list"
        // A list that filters and scrolls by itself is not what <select> can be.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="listbox"
        tabIndex={0}
        aria-labelledby="sources-title"
        aria-multiselectable="true"
        aria-activedescendant={`source-option-${active}`}
        onKeyDown={onKeyDown}
        onContextMenu={pointed}
      >
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }} role="presentation">
          {virtual.getVirtualItems().map((item) => {
            const row = shown[item.index - 1];
            const option = {
              id: `source-option-${item.index}`,
              index: item.index,
              size: shown.length + 1,
              top: item.start,
              height: item.size,
              active: item.index === active,
            };
            return row === undefined ? (
              // Keys are the list box's: an option never has the focus itself.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
              <div
                key="all"
                id={option.id}
                data-index={0}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
                role="option"
                aria-selected={filtered.length === 0}
                aria-setsize={option.size}
                aria-posinset={1}
                className={classNames('source source--all', option.active && 'source--active')}
                style={{ height: option.height, transform: `translateY(${option.top}px)` }}
                onClick={() => choose(0, false)}
              >
                <Files aria-hidden="true" />
                {sourcesTexts.all}
              </div>
            ) : (
              <SourceOption
                key={row.id}
                {...option}
                source={row}
                copyOf={
                  row.duplicateOf === null
                    ? null
                    : sourcesTexts.copyOf(titles.get(row.duplicateOf) ?? '')
                }
                selected={filtered.includes(row.id)}
                read={row.id === read}
                onChoose={choose}
              />
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}
