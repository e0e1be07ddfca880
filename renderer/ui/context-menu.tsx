import { ContextMenu as BaseContextMenu } from '@base-ui/react/context-menu';
import type { ReactElement, ReactNode } from 'react';
import './popup.css';

export interface ContextMenuProps {
  /** The element whose right click (or menu key) opens it. */
  readonly children: ReactElement<Record<string, unknown>>;
  /** MenuItem, MenuCheckItem, MenuGroup, MenuSeparator. */
  readonly items: ReactNode;
}

/** A menu at the pointer. Everything in it must be reachable some other way too. */
export function ContextMenu({ children, items }: ContextMenuProps) {
  return (
    <BaseContextMenu.Root>
      <BaseContextMenu.Trigger render={children} />
      <BaseContextMenu.Portal>
        <BaseContextMenu.Positioner className="ui-popup__positioner">
          <BaseContextMenu.Popup className="ui-popup">{items}</BaseContextMenu.Popup>
        </BaseContextMenu.Positioner>
      </BaseContextMenu.Portal>
    </BaseContextMenu.Root>
  );
}
