import { useEffect, useLayoutEffect } from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import type { KeybindingHandler } from 'tinykeys';
import { desktop } from '../desktop-bridge.ts';
import { useSession } from '../session.ts';
import { useDialogs } from '../workbench/dialogs.ts';
import type { Command } from './command.ts';
import { commandKeys } from './command.ts';
import { keyPlace, mayFire } from './may-fire.ts';
import type { CommandRegistry } from './registry.ts';
import { runCommand, useCommandRegistry } from './registry.ts';

/** Listens for the shortcuts of all commands and for the desktop menu; once an app. */
export function useShortcuts(): void {
  // Before the first paint: what is seen can be used by keys.
  useLayoutEffect(listenForKeys, []);

  useEffect(() => desktop?.onCommand(runMenuCommand), []);
}

/** Hears keys for the commands as they are when a key is pressed; returns how to stop. */
function listenForKeys(): () => void {
  let known: CommandRegistry['commands'] | null = null;
  let answer: (event: KeyboardEvent) => void = () => {};
  const handle = (event: KeyboardEvent): void => {
    const { commands } = useCommandRegistry.getState();
    if (commands !== known) {
      known = commands;
      answer = createKeybindingsHandler(keyMap([...commands.values()]), {
        ignore: ({ defaultPrevented }) => defaultPrevented,
      });
    }
    answer(event);
  };
  globalThis.addEventListener('keydown', handle);
  return () => globalThis.removeEventListener('keydown', handle);
}

/** A command of the desktop menu. In a text field "Undo" means that field's own. */
function runMenuCommand(id: string): void {
  const place = keyPlace(document.activeElement);
  const edit = id === 'edit.undo' ? 'undo' : id === 'edit.redo' ? 'redo' : null;
  if (place.field && edit !== null) {
    // Deprecated without a successor: nothing else reaches a field's own undo.
    document.execCommand(edit);
  } else if (!place.popup) {
    runCommand(id);
  }
}

function keyMap(commands: readonly Command[]): Record<string, KeybindingHandler> {
  const byKeys = new Map<string, Command[]>();
  for (const command of commands) {
    for (const keys of commandKeys(command)) {
      byKeys.set(keys, [command, ...(byKeys.get(keys) ?? [])]);
    }
  }
  return Object.fromEntries(
    [...byKeys].map(([keys, candidates]) => [keys, (event) => fire(event, keys, candidates)]),
  );
}

function fire(event: KeyboardEvent, keys: string, candidates: readonly Command[]): void {
  if (event.isComposing) return;
  // A dialog that is just opening may not have the focus yet: what is typed is meant for it.
  if (useDialogs.getState().open !== null) return;
  if (!mayFire(keys, keyPlace(event.target), useSession.getState().singleKeys)) return;
  // The one that was registered last is the nearest to where the person is.
  const command = candidates.find((candidate) => candidate.enabled !== false);
  if (command === undefined) return;
  event.preventDefault();
  command.run();
}
