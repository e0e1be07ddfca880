/* oxlint-disable jsx-a11y/prefer-tag-over-role -- no element does what these roles say */
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';

export interface ComboOption {
  readonly key: string;
  readonly content: ReactNode;
  readonly detail?: string;
  /** It holds already. */
  readonly selected?: boolean;
}

export interface ComboListProps {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly options: readonly ComboOption[];
  readonly onPick: (key: string) => void;
  /** Whether Enter takes the first option when none was walked to. */
  readonly pickFirst: boolean;
  /** Enter with nothing to take. */
  readonly onEnter?: () => void;
  /** Between the text and the options. */
  readonly children?: ReactNode;
}

/** A line of text over a list that it narrows (ARIA combobox pattern, list always shown). */
export function ComboList({
  label,
  placeholder,
  text,
  onText,
  options,
  onPick,
  pickFirst,
  onEnter,
  children,
}: ComboListProps) {
  const id = useId();
  const [walked, setWalked] = useState<number | null>(null);
  const active = Math.min(walked ?? (pickFirst ? 0 : -1), options.length - 1);

  const pick = (index: number) => {
    const option = options[index];
    if (option === undefined) return false;
    setWalked(null);
    onPick(option.key);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const count = options.length;
    if (event.key === 'ArrowDown' && count > 0) setWalked((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setWalked(((active + count) % (count + 1)) - 1);
    else if (event.key === 'Enter') {
      if (!pick(active)) onEnter?.();
    } else return;
    event.preventDefault();
  };
  return (
    <div className="combo-list">
      <input
        className="ui-input combo-list__input"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          setWalked(null);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {children}
      <div role="listbox" id={`${id}-list`} className="choice-list" aria-label={label}>
        {options.map((option, index) => (
          // The text field holds the focus and takes the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={option.key}
            ref={index === active ? showOption : undefined}
            id={`${id}-${index}`}
            role="option"
            className={classNames('choice', index === active && 'choice--active')}
            aria-selected={option.selected === true}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => setWalked(index)}
            onClick={() => pick(index)}
          >
            <span className="choice__main">
              <span className="choice__content">{option.content}</span>
              {option.detail !== undefined && (
                <span className="choice__detail">{option.detail}</span>
              )}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function showOption(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
