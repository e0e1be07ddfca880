import { formatKeys } from './format-keys.ts';
import { isMac } from './is-mac.ts';
import './kbd.css';
import { uiTexts } from './texts.ts';

/** A shortcut as key caps; `keys` in tinykeys syntax ("$mod+Shift+z", "g c"). */
export function Kbd({ keys }: { readonly keys: string }) {
  const [first = [], ...later] = formatKeys(keys, isMac);
  return (
    <span className="ui-kbd-keys">
      <KeyCaps caps={first} />
      {later.map((caps) => (
        <span key={caps.join('+')} className="ui-kbd-keys">
          <span className="ui-kbd-then">{uiTexts.keyThen}</span>
          <KeyCaps caps={caps} />
        </span>
      ))}
    </span>
  );
}

function KeyCaps({ caps }: { readonly caps: readonly string[] }) {
  return caps.map((cap) => (
    <kbd key={cap} className="ui-kbd">
      {cap}
    </kbd>
  ));
}
