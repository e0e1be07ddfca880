import { expect, test } from 'vitest';
import { orderedCommands } from '#renderer/commands/ordered-commands.ts';

const command = (id: string, group: string) => ({ id, group, title: id, run: () => {} });

test('orderedCommands() puts the claims first and keeps each place within a group', () => {
  const places = ['undo', 'redo', 'accept', 'import', 'exclude'];
  const ordered = orderedCommands(
    [
      command('exclude', 'Claims'),
      command('redo', 'Edit'),
      command('import', 'Import'),
      command('accept', 'Claims'),
      command('undo', 'Edit'),
    ],
    (id) => places.indexOf(id),
  );
  expect(ordered.map(({ id }) => id)).toEqual(['accept', 'exclude', 'undo', 'redo', 'import']);
});
