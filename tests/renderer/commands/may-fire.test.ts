import { describe, expect, test } from 'vitest';
import { isSingleKey, mayFire } from '#renderer/commands/may-fire.ts';

const nowhere = { field: false, popup: false };
const field = { field: true, popup: false };
const popup = { field: false, popup: true };

describe('mayFire()', () => {
  test('lets everything fire where nothing is in the way', () => {
    expect(mayFire('a', nowhere, true)).toBe(true);
    expect(mayFire('$mod+z', nowhere, true)).toBe(true);
  });

  test('keeps single keys and what edits text out of a text field', () => {
    for (const keys of ['a', '[Shift]+?', 'g c', 'Digit1', '$mod+z', '$mod+Shift+z', '$mod+KeyV']) {
      expect(mayFire(keys, field, true), keys).toBe(false);
    }
  });

  test('lets commands that do not edit text fire in a text field', () => {
    expect(mayFire('$mod+k', field, true)).toBe(true);
    expect(mayFire('$mod+Shift+p', field, true)).toBe(true);
  });

  test('lets nothing fire over an open dialog or menu', () => {
    expect(mayFire('$mod+k', popup, true)).toBe(false);
    expect(mayFire('a', popup, true)).toBe(false);
  });

  test('stops only single keys when these are switched off', () => {
    expect(mayFire('a', nowhere, false)).toBe(false);
    expect(mayFire('[Shift]+/', nowhere, false)).toBe(false);
    expect(mayFire('$mod+z', nowhere, false)).toBe(true);
    expect(mayFire('F2', nowhere, false)).toBe(true);
  });
});

describe('isSingleKey()', () => {
  test('counts a printing key as single, with or without Shift', () => {
    expect(['a', 'Shift+J', '[Shift]+?', 'Digit1', 'g c', '+'].every(isSingleKey)).toBe(true);
    expect(['$mod+a', 'Alt+KeyS', 'Escape', 'ArrowDown', 'F2'].some(isSingleKey)).toBe(false);
  });
});
