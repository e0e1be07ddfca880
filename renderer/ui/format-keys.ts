import { uiTexts } from './texts.ts';

const macSigns: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Meta: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
};
const plainSigns: Readonly<Record<string, string>> = {
  $mod: uiTexts.keys.control,
  Control: uiTexts.keys.control,
  Shift: uiTexts.keys.shift,
  Meta: 'Win',
};
const keySigns: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Space: uiTexts.keys.space,
  Backspace: '⌫',
  Delete: uiTexts.keys.delete,
  Comma: ',',
  Period: '.',
  Slash: '/',
};

/**
 * Words for a shortcut in tinykeys syntax, one list of key caps a press:
 * "$mod+Shift+z" → [["Ctrl", "Shift", "Z"]], "g c" → [["G"], ["C"]].
 * Optional modifiers ("[Shift]+?") are left out; "Digit1" and "KeyS" are
 * named by what is printed on them.
 */
export function formatKeys(keys: string, mac: boolean): readonly (readonly string[])[] {
  return keys
    .trim()
    .split(/\s+/)
    .map((press) =>
      press
        .split(/\+(?=.)/)
        .filter((part) => !/^\[.*\]$/.test(part))
        .map((part) => keyCap(part, mac)),
    );
}

function keyCap(part: string, mac: boolean): string {
  const sign = mac ? macSigns[part] : plainSigns[part];
  if (sign !== undefined) return sign;
  const named = keySigns[part];
  if (named !== undefined) return named;
  const code = /^(?:Digit|Key)(.)$/.exec(part)?.[1];
  const key = code ?? part;
  return key.length === 1 ? key.toUpperCase() : key;
}
