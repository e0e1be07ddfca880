import { formatKeys } from './format-keys.ts';
import { isMac } from './is-mac.ts';
import './kbd.css';

/** A shortcut as key caps; `keys` in tinykeys syntax ("$mod+Shift+z"). */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="ui-kbd-keys">
      {formatKeys(keys, isMac)
        .flat()
        .map((key, index) => (
          <kbd key={index} className="ui-kbd">
            {key}
          </kbd>
        ))}
    </span>
  );
}
