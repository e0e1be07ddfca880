import { useEffectEvent, useLayoutEffect } from 'react';
import type { Command } from './command.ts';
import { useCommandRegistry } from './registry.ts';

/** Registers a command while the component is mounted. `run` may close over anything. */
export function useCommand(command: Command): void {
  const { id, title, group, keys, single, enabled, unlisted } = command;
  const run = useEffectEvent(() => command.run());
  // Before the paint that shows the component: from then on its keys work.
  useLayoutEffect(() => {
    const entry: Command = {
      id,
      title,
      group,
      ...(keys === undefined ? {} : { keys }),
      ...(single === undefined ? {} : { single }),
      ...(enabled === undefined ? {} : { enabled }),
      ...(unlisted === undefined ? {} : { unlisted }),
      run: () => run(),
    };
    const { add, remove } = useCommandRegistry.getState();
    add(entry);
    return () => remove(entry);
  }, [id, title, group, keys, single, enabled, unlisted]);
}
