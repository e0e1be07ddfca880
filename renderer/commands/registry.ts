import { create } from 'zustand';
import type { Command } from './command.ts';

const places = new Map<string, number>();

/** When a command was first registered, as a rising number; `Infinity` when never. */
export function commandPlace(id: string): number {
  return places.get(id) ?? Number.POSITIVE_INFINITY;
}

export interface CommandRegistry {
  /** By id; the last registered of an id counts. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly add: (command: Command) => void;
  /** Takes the command out, unless another took its id since. */
  readonly remove: (command: Command) => void;
}

/** Every command that can be given now. */
export const useCommandRegistry = create<CommandRegistry>()((set) => ({
  commands: new Map(),
  add: (command) => {
    if (!places.has(command.id)) places.set(command.id, places.size);
    set(({ commands }) => ({ commands: new Map(commands).set(command.id, command) }));
  },
  remove: (command) =>
    set(({ commands }) => {
      if (commands.get(command.id) !== command) return { commands };
      const rest = new Map(commands);
      rest.delete(command.id);
      return { commands: rest };
    }),
}));

/** Gives a command by id, as a menu does. False when there is none, or not now. */
export function runCommand(id: string): boolean {
  const command = useCommandRegistry.getState().commands.get(id);
  if (command === undefined || command.enabled === false) return false;
  command.run();
  return true;
}
