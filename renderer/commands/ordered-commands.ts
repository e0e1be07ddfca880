import type { Command } from './command.ts';
import { paletteTexts } from './texts.ts';

/**
 * Commands in the order that people see them in: what one does all day first,
 * then group by group; within a group by `place` (when they were first known),
 * so that a command that comes and goes keeps its place.
 */
export function orderedCommands(
  commands: Iterable<Command>,
  place: (id: string) => number,
): readonly Command[] {
  const list = [...commands].sort((a, b) => place(a.id) - place(b.id));
  const groups = Map.groupBy(list, (command) => command.group);
  return [...groups]
    .sort(
      ([a], [b]) => Number(b === paletteTexts.claimGroup) - Number(a === paletteTexts.claimGroup),
    )
    .flatMap(([, members]) => members);
}
