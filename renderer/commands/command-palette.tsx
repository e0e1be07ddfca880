import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { claimLabel, parseClaimLabel } from '#core/claims/claim.ts';
import { goToClaim } from '../review/go-to-claim.ts';
import { useReviewIsOpen } from '../review/use-review.ts';
import { classNames } from '../ui/class-names.ts';
import { Kbd } from '../ui/kbd.tsx';
import { useDialogs } from '../workbench/dialogs.ts';
import type { Command } from './command.ts';
import { commandKeys } from './command.ts';
import './command-palette.css';
import { matchCommands } from './match-commands.ts';
import { orderedCommands } from './ordered-commands.ts';
import { commandPlace, useCommandRegistry } from './registry.ts';
import { paletteTexts } from './texts.ts';

/** Every command by name (Ctrl/⌘K); a claim's number goes to that claim. */
export function CommandPalette() {
  const open = useDialogs((dialogs) => dialogs.open === 'palette');
  const hide = useDialogs((dialogs) => dialogs.hide);
  // Opened again while it still fades away, it must not hold the words of before.
  const [opened, setOpened] = useState({ open, times: 0 });
  if (opened.open !== open) setOpened({ open, times: opened.times + (open ? 1 : 0) });
  return (
    <BaseDialog.Root open={open} onOpenChange={hide}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="ui-dialog__backdrop" />
        <BaseDialog.Popup className="palette" aria-label={paletteTexts.palette}>
          <PaletteContent key={opened.times} open={open} onClose={hide} />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

interface PaletteContentProps {
  /** False while it fades away: its keys are the window's again. */
  readonly open: boolean;
  readonly onClose: () => void;
}

function PaletteContent({ open, onClose }: PaletteContentProps) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [active, setActive] = useState(0);
  const found = usePaletteCommands(words);

  const move = (index: number) => {
    const next = (index + found.length) % Math.max(found.length, 1);
    setActive(next);
    list.current?.querySelector(`[data-index="${next}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that the command can move it.
    setTimeout(() => command.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open || event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(Math.min(active + 8, found.length - 1)),
      PageUp: () => move(Math.max(active - 8, 0)),
      Enter: () => run(found[active]),
    };
    const step =
      event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
        ? onClose
        : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <>
      <div className="palette__input">
        <Search aria-hidden="true" />
        <input
          role="combobox"
          aria-label={paletteTexts.input}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={found.length === 0 ? undefined : `${listId}-${active}`}
          placeholder={paletteTexts.input}
          autoComplete="off"
          spellCheck={false}
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div
        ref={list}
        id={listId}
        className="palette__list"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        role="listbox"
        tabIndex={-1}
        aria-label={paletteTexts.list}
      >
        {found.map((command, index) => (
          // Keys are the input's: an option never has the focus itself.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={command.id}
            id={`${listId}-${index}`}
            data-index={index}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            role="option"
            aria-selected={index === active}
            className={classNames('palette__option', index === active && 'palette__option--active')}
            onMouseMove={() => setActive(index)}
            onClick={() => run(command)}
          >
            <span className="palette__title truncate">{command.title}</span>
            <span className="palette__group">{command.group}</span>
            <PaletteKeys command={command} />
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="palette__none">{paletteTexts.none}</p>}
    </>
  );
}

function PaletteKeys({ command }: { readonly command: Command }) {
  const [keys] = commandKeys(command);
  return <span className="palette__keys">{keys !== undefined && <Kbd keys={keys} />}</span>;
}

function usePaletteCommands(words: string): readonly Command[] {
  const commands = useCommandRegistry((registry) => registry.commands);
  const open = useReviewIsOpen();
  const listed = orderedCommands(commands.values(), commandPlace).filter(
    (command) => command.enabled !== false && command.unlisted !== true,
  );
  const found = matchCommands(listed, words);
  const number = open ? parseClaimLabel(words) : null;
  if (number === null) return found;
  const claim: Command = {
    id: `claim.${number}`,
    title: paletteTexts.goToClaim(claimLabel(number)),
    group: paletteTexts.claimGroup,
    run: () => void goToClaim(number),
  };
  return [claim, ...found];
}
