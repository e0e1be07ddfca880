/** What a key press in the grid asks for. */
export type GridAction =
  | { readonly kind: 'row'; readonly by: number; readonly how: 'select' | 'extend' | 'focus' }
  | { readonly kind: 'page'; readonly by: -1 | 1; readonly how: 'select' | 'extend' }
  | { readonly kind: 'edge'; readonly to: 'first' | 'last'; readonly how: 'select' | 'extend' }
  | { readonly kind: 'column'; readonly by: number }
  | { readonly kind: 'column-edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'toggle' | 'select-all' | 'clear' | 'edit' | 'clear-level' };

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/**
 * Reads a key press on a cell, after the grid pattern of the ARIA Authoring
 * Practices Guide: arrows, Home, End, with Ctrl (⌘) the corners; Shift extends,
 * Ctrl with an arrow moves the focus alone. Null for a key that is not the grid's.
 */
export function readGridKey(event: GridKey): GridAction | null {
  if (event.altKey) return null;
  const mod = event.ctrlKey || event.metaKey;
  const how = event.shiftKey ? 'extend' : 'select';
  switch (event.key) {
    case 'ArrowDown':
      return { kind: 'row', by: 1, how: mod && !event.shiftKey ? 'focus' : how };
    case 'ArrowUp':
      return { kind: 'row', by: -1, how: mod && !event.shiftKey ? 'focus' : how };
    case 'ArrowRight':
      return mod ? { kind: 'column-edge', to: 'last' } : { kind: 'column', by: 1 };
    case 'ArrowLeft':
      return mod ? { kind: 'column-edge', to: 'first' } : { kind: 'column', by: -1 };
    case 'Home':
      return mod ? { kind: 'edge', to: 'first', how } : { kind: 'column-edge', to: 'first' };
    case 'End':
      return mod ? { kind: 'edge', to: 'last', how } : { kind: 'column-edge', to: 'last' };
    case 'PageDown':
      return { kind: 'page', by: 1, how };
    case 'PageUp':
      return { kind: 'page', by: -1, how };
    case ' ':
      return mod ? null : { kind: 'toggle' };
    case 'Escape':
      return { kind: 'clear' };
    case 'Enter':
    case 'F2':
      return mod || event.shiftKey ? null : { kind: 'edit' };
    case 'Backspace':
      return mod ? null : { kind: 'clear-level' };
    case 'a':
    case 'A':
      return mod && !event.shiftKey ? { kind: 'select-all' } : null;
    default:
      return null;
  }
}
