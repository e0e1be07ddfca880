/** Where the focus is when a shortcut is pressed. */
export interface KeyPlace {
  /** In something one types into. */
  readonly field: boolean;
  /** In a dialog, menu or list that is open over the window. */
  readonly popup: boolean;
}

/** With a modifier, these belong to the text field that has the focus. */
const fieldKeys = new Set([
  'a',
  'c',
  'v',
  'x',
  'z',
  'y',
  'arrowleft',
  'arrowright',
  'arrowup',
  'arrowdown',
  'home',
  'end',
  'backspace',
  'delete',
  'enter',
]);

/**
 * Whether a shortcut may fire. Over an open dialog or menu none does; in a text
 * field no single key does and none that edits text (its own undo, not ours);
 * single keys only when they are switched on (WCAG 2.2, 2.1.4).
 */
export function mayFire(keys: string, place: KeyPlace, singleKeys: boolean): boolean {
  if (place.popup) return false;
  const single = isSingleKey(keys);
  if (single && !singleKeys) return false;
  if (!place.field) return true;
  if (single) return false;
  const key = keys.split('+').at(-1)?.toLowerCase().replace(/^key/, '') ?? '';
  return !fieldKeys.has(key);
}

/** Whether a shortcut is a printing key without Ctrl, Alt or ⌘. Shift alone does not make it safe. */
export function isSingleKey(keys: string): boolean {
  const first = keys.split(' ')[0] ?? '';
  const parts = first.split(/\+(?=.)/);
  const key = parts.at(-1) ?? '';
  const modifiers = parts.slice(0, -1).filter((part) => !/^\[?Shift\]?$/.test(part));
  return modifiers.length === 0 && (key.length === 1 || /^(?:Digit|Key)./.test(key));
}

/** Reads the place of an event's target. */
export function keyPlace(target: EventTarget | null): KeyPlace {
  if (!(target instanceof Element)) return { field: false, popup: false };
  return {
    field:
      target.closest(
        'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [contenteditable=""]',
      ) !== null,
    // One that is closing keeps the focus for a moment; it is no longer in the way.
    popup:
      target.closest(
        ':is([role=dialog], [role=alertdialog], [role=menu], .ui-popup):not([data-closed])',
      ) !== null,
  };
}
