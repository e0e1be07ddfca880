import { describe, expect, test } from 'vitest';
import { readGridKey } from '#renderer/claims/grid-key.ts';
import type { GridKey } from '#renderer/claims/grid-key.ts';
import { readHeaderKey } from '#renderer/claims/header-key.ts';

const press = (key: string, ...held: ('ctrl' | 'meta' | 'shift' | 'alt')[]): GridKey => ({
  key,
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  altKey: held.includes('alt'),
});

describe('readGridKey()', () => {
  test.each([
    [press('ArrowDown'), { kind: 'row', by: 1, how: 'select' }],
    [press('ArrowUp', 'shift'), { kind: 'row', by: -1, how: 'extend' }],
    [press('ArrowDown', 'ctrl'), { kind: 'row', by: 1, how: 'focus' }],
    [press('ArrowLeft'), { kind: 'column', by: -1 }],
    [press('ArrowRight', 'meta'), { kind: 'column-edge', to: 'last' }],
    [press('Home'), { kind: 'column-edge', to: 'first' }],
    [press('End', 'ctrl'), { kind: 'edge', to: 'last', how: 'select' }],
    [press('Home', 'ctrl', 'shift'), { kind: 'edge', to: 'first', how: 'extend' }],
    [press('PageDown', 'shift'), { kind: 'page', by: 1, how: 'extend' }],
    [press(' '), { kind: 'toggle' }],
    [press('a', 'ctrl'), { kind: 'select-all' }],
    [press('F2'), { kind: 'edit' }],
    [press('Enter'), { kind: 'edit' }],
    [press('Backspace'), { kind: 'clear-level' }],
    [press('Escape'), { kind: 'clear' }],
  ] as const)('readGridKey() reads %j', (event, action) => {
    expect(readGridKey(event)).toEqual(action);
  });

  test.each([
    press('a'),
    press('1'),
    press('ArrowLeft', 'alt'),
    press('Enter', 'ctrl'),
    press('z', 'ctrl'),
  ])('readGridKey() leaves %j to others', (event) => {
    expect(readGridKey(event)).toBeNull();
  });
});

describe('readHeaderKey()', () => {
  test.each([
    [press('Enter'), { kind: 'sort', multi: false }],
    [press(' ', 'shift'), { kind: 'sort', multi: true }],
    [press('ArrowRight', 'shift'), { kind: 'resize', by: 1 }],
    [press('ArrowLeft', 'ctrl', 'shift'), { kind: 'move', by: -1 }],
    [press('ArrowDown', 'alt'), { kind: 'menu' }],
    [press('F10', 'shift'), { kind: 'menu' }],
    [press('ArrowDown'), { kind: 'rows' }],
    [press('ArrowLeft'), { kind: 'column', by: -1 }],
  ] as const)('readHeaderKey() reads %j', (event, action) => {
    expect(readHeaderKey(event)).toEqual(action);
  });

  test('readHeaderKey() leaves letters and Escape to others', () => {
    expect(readHeaderKey(press('x'))).toBeNull();
    expect(readHeaderKey(press('Escape'))).toBeNull();
  });
});
