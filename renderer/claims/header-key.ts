import type { GridKey } from './grid-key.ts';

/** What a key press on a column's header asks for. */
export type HeaderAction =
  | { readonly kind: 'column'; readonly by: number }
  | { readonly kind: 'column-edge'; readonly to: 'first' | 'last' }
  | { readonly kind: 'rows' | 'menu' }
  | { readonly kind: 'sort'; readonly multi: boolean }
  | { readonly kind: 'resize' | 'move'; readonly by: -1 | 1 };

/**
 * Reads a key press on a header: arrows walk, Enter and Space sort (Shift adds),
 * Shift and an arrow resize, Ctrl (⌘), Shift and an arrow move the column,
 * Alt+ArrowDown or the menu key open its menu. Null for any other key.
 */
export function readHeaderKey(event: GridKey): HeaderAction | null {
  const mod = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (event.altKey) return null;
      const by = event.key === 'ArrowLeft' ? -1 : 1;
      if (event.shiftKey) return { kind: mod ? 'move' : 'resize', by };
      return mod
        ? { kind: 'column-edge', to: by === -1 ? 'first' : 'last' }
        : { kind: 'column', by };
    }
    case 'Home':
      return { kind: 'column-edge', to: 'first' };
    case 'End':
      return { kind: 'column-edge', to: 'last' };
    case 'ArrowDown':
      return { kind: event.altKey ? 'menu' : 'rows' };
    case 'ContextMenu':
      return { kind: 'menu' };
    case 'F10':
      return event.shiftKey ? { kind: 'menu' } : null;
    case 'Enter':
    case ' ':
      return mod || event.altKey ? null : { kind: 'sort', multi: event.shiftKey };
    default:
      return null;
  }
}
