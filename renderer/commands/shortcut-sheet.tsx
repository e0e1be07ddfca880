import { useSession } from '../session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { useDialogs } from '../workbench/dialogs.ts';
import type { Command } from './command.ts';
import { commandKeys } from './command.ts';
import { isSingleKey } from './may-fire.ts';
import { orderedCommands } from './ordered-commands.ts';
import { commandPlace, useCommandRegistry } from './registry.ts';
import './shortcut-sheet.css';
import { paletteTexts } from './texts.ts';

/** All shortcuts that there are where one is now, by group (`?`). */
export function ShortcutSheet() {
  const open = useDialogs((dialogs) => dialogs.open === 'shortcuts');
  const hide = useDialogs((dialogs) => dialogs.hide);
  const singleKeys = useSession((session) => session.singleKeys);
  const commands = useCommandRegistry((registry) => registry.commands);
  const groups = Map.groupBy(
    orderedCommands(commands.values(), commandPlace).filter(
      (command) => commandKeys(command).length > 0,
    ),
    (command) => command.group,
  );
  return (
    <Dialog
      open={open}
      onOpenChange={hide}
      size="large"
      title={paletteTexts.sheet}
      description={singleKeys ? paletteTexts.singleOn : paletteTexts.singleOff}
    >
      <div className="shortcut-sheet">
        {[...groups].map(([group, members]) => (
          <section key={group} className="shortcut-sheet__group" aria-label={group}>
            <h3 className="shortcut-sheet__title">{group}</h3>
            <dl>
              {members.map((command) => (
                <ShortcutRow key={command.id} command={command} singleKeys={singleKeys} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutRow({
  command,
  singleKeys,
}: {
  readonly command: Command;
  readonly singleKeys: boolean;
}) {
  const keys = commandKeys(command).filter((item) => singleKeys || !isSingleKey(item));
  if (keys.length === 0) return null;
  return (
    <div className="shortcut-sheet__row">
      <dt className="truncate">{command.title}</dt>
      <dd className="shortcut-sheet__keys">
        {keys.map((item) => (
          <Kbd key={item} keys={item} />
        ))}
      </dd>
    </div>
  );
}
