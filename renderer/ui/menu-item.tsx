import { Menu as BaseMenu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';

export interface MenuItemProps {
  readonly children: ReactNode;
  readonly onSelect: () => void;
  readonly icon?: ReactNode;
  /** Shortcut shown at the end, in tinykeys syntax. */
  readonly keys?: string | undefined;
  /** A second, smaller line. */
  readonly detail?: string | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

/** One action of a Menu or ContextMenu. */
export function MenuItem({
  children,
  onSelect,
  icon,
  keys,
  detail,
  danger = false,
  disabled = false,
}: MenuItemProps) {
  return (
    <BaseMenu.Item
      className={classNames('ui-item', danger && 'ui-item--danger')}
      disabled={disabled}
      onClick={onSelect}
    >
      {icon !== undefined && <span className="ui-item__icon">{icon}</span>}
      <MenuItemWords detail={detail} keys={keys}>
        {children}
      </MenuItemWords>
    </BaseMenu.Item>
  );
}

export interface MenuCheckItemProps {
  readonly children: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly keys?: string | undefined;
  readonly detail?: string | undefined;
  readonly disabled?: boolean;
  /** Whether the menu stays open for the next choice; it does. */
  readonly stayOpen?: boolean;
}

/** A menu item that is on or off. */
export function MenuCheckItem({
  children,
  checked,
  onChange,
  keys,
  detail,
  disabled = false,
  stayOpen = true,
}: MenuCheckItemProps) {
  return (
    <BaseMenu.CheckboxItem
      className="ui-item"
      checked={checked}
      disabled={disabled}
      closeOnClick={!stayOpen}
      onCheckedChange={(next) => onChange(next)}
    >
      <span className="ui-item__icon">
        <BaseMenu.CheckboxItemIndicator>
          <Check />
        </BaseMenu.CheckboxItemIndicator>
      </span>
      <MenuItemWords detail={detail} keys={keys}>
        {children}
      </MenuItemWords>
    </BaseMenu.CheckboxItem>
  );
}

/** A hairline between groups of items. */
export function MenuSeparator() {
  return <BaseMenu.Separator className="ui-popup__separator" />;
}

/** Items under a heading. */
export function MenuGroup({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className="ui-popup__group-label">{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  );
}

function MenuItemWords({
  children,
  detail,
  keys,
}: {
  readonly children: ReactNode;
  readonly detail: string | undefined;
  readonly keys: string | undefined;
}) {
  return (
    <>
      <span className="ui-item__label">
        {children}
        {detail !== undefined && <span className="ui-item__detail">{detail}</span>}
      </span>
      {keys !== undefined && <Kbd keys={keys} />}
    </>
  );
}
