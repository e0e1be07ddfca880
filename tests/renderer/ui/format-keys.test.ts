import { describe, expect, test } from 'vitest';
import { formatKeys } from '#renderer/ui/format-keys.ts';

describe('formatKeys()', () => {
  test('names modifiers as the keyboard does', () => {
    expect(formatKeys('$mod+Shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']]);
    expect(formatKeys('$mod+Shift+z', true)).toEqual([['⌘', '⇧', 'Z']]);
  });

  test('leaves optional modifiers out and keeps a plus sign a key', () => {
    expect(formatKeys('[Shift]+?', false)).toEqual([['?']]);
    expect(formatKeys('$mod++', false)).toEqual([['Ctrl', '+']]);
  });

  test('names codes by what is printed on them', () => {
    expect(formatKeys('Digit1', false)).toEqual([['1']]);
    expect(formatKeys('Alt+KeyS', false)).toEqual([['Alt', 'S']]);
    expect(formatKeys('$mod+Comma', false)).toEqual([['Ctrl', ',']]);
  });

  test('gives one list a press of a sequence', () => {
    expect(formatKeys('g c', false)).toEqual([['G'], ['C']]);
  });
});
