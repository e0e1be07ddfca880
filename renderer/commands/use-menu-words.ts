import { useEffect } from 'react';
import { desktop } from '../api.ts';
import { commandTexts } from '../workbench/texts.ts';
import { useCommandRegistry } from './registry.ts';

/** How long the registry rests before the menu hears of it, in milliseconds. */
const rest = 300;

/** Has the desktop's menu say what the registry calls its commands; once an app, nothing in a browser. */
export function useMenuWords(): void {
  useEffect(() => {
    if (desktop === null) return undefined;
    const bridge = desktop;
    const known = new Map<string, string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (): void =>
      bridge.nameMenu({ commands: Object.fromEntries(known), menus: commandTexts.menus });
    const hear = (): void => {
      const before = known.size;
      // Commands come and go with what is on the screen; their names stay.
      for (const { id, title } of useCommandRegistry.getState().commands.values())
        known.set(id, title);
      if (known.size === before) return;
      clearTimeout(timer);
      timer = setTimeout(tell, rest);
    };
    hear();
    const leave = useCommandRegistry.subscribe(hear);
    return () => {
      leave();
      clearTimeout(timer);
    };
  }, []);
}
