import { describe, expect, test } from 'vitest';
import { matchCommands } from '#renderer/commands/match-commands.ts';

const commands = [
  { title: 'New review…', group: 'Review' },
  { title: 'Import files…', group: 'Import' },
  { title: 'Import a folder…', group: 'Import' },
  { title: 'Undo', group: 'Edit' },
];
const titles = (words: string) => matchCommands(commands, words).map(({ title }) => title);

describe('matchCommands()', () => {
  test('keeps all in their order while nothing is typed', () => {
    expect(titles('  ')).toEqual(commands.map(({ title }) => title));
  });

  test('puts a beginning before a later word before scattered letters', () => {
    expect(titles('im')).toEqual(['Import a folder…', 'Import files…']);
    expect(titles('folder')).toEqual(['Import a folder…']);
    expect(titles('imf')[0]).toBe('Import a folder…');
  });

  test('finds by group and in any case', () => {
    expect(titles('EDIT')).toEqual(['Undo']);
  });

  test('finds nothing for letters that are not there', () => {
    expect(titles('zzz')).toEqual([]);
  });
});
