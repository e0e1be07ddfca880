/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element does what these roles say */
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';

export interface Choice {
  readonly key: string;
  readonly content: ReactNode;
  /** Words to type ahead by. */
  readonly words: string;
  /** A second, smaller line. */
  readonly detail?: string;
  /** A digit key that picks it. */
  readonly digit?: number;
}

export interface ChoiceListProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The key that holds now, which the walk starts from; null for none or several. */
  readonly current: string | null;
  readonly onPick: (key: string) => void;
}

/**
 * A list to pick one thing from: arrows, Home and End walk, Enter and Space
 * pick, a digit picks at once, letters jump (ARIA listbox pattern).
 */
export function ChoiceList({ label, choices, current, onPick }: ChoiceListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ key }) => key === current),
    ),
  );
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const pick = (index: number) => {
    const choice = choices[index];
    if (choice !== undefined) onPick(choice.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = nextActive(event.key, active, choices);
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === ' ') pick(active);
    else if (/^\d$/.test(event.key)) {
      pick(choices.findIndex(({ digit }) => digit === Number(event.key)));
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      className="choice-list"
      aria-label={label}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      {choices.map((choice, index) => (
        // The list itself holds the focus and takes the keys.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={choice.key}
          id={`${id}-${index}`}
          role="option"
          className={classNames('choice', index === active && 'choice--active')}
          aria-selected={choice.key === current}
          onMouseMove={() => setActive(index)}
          onClick={() => pick(index)}
        >
          <span className="choice__main">
            <span className="choice__content">{choice.content}</span>
            {choice.detail !== undefined && <span className="choice__detail">{choice.detail}</span>}
          </span>
          {choice.digit !== undefined && (
            <kbd className="ui-kbd" aria-hidden="true">
              {choice.digit}
            </kbd>
          )}
        </div>
      ))}
    </div>
  );
}

function nextActive(key: string, active: number, choices: readonly Choice[]): number | null {
  const last = choices.length - 1;
  switch (key) {
    case 'ArrowDown':
      return active === last ? 0 : active + 1;
    case 'ArrowUp':
      return active === 0 ? last : active - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default: {
      if (!/^\p{L}$/u.test(key)) return null;
      const starts = (index: number) =>
        choices[index % choices.length]?.words.toLowerCase().startsWith(key.toLowerCase()) === true;
      for (let step = 1; step <= choices.length; step += 1) {
        if (starts(active + step)) return (active + step) % choices.length;
      }
      return null;
    }
  }
}
