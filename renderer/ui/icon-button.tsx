import type { ComponentProps, ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Its name for screen readers, and the tooltip's words. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly variant?: 'secondary' | 'ghost';
  readonly size?: 'small' | 'medium';
  /** Shortcut shown in the tooltip, in tinykeys syntax ("$mod+z"). */
  readonly keys?: string;
  /** A longer tooltip than the name ("Undo: Set C12 to High"). */
  readonly tooltip?: string;
}

/** A square button with an icon, a name and a tooltip. */
export function IconButton({
  label,
  icon,
  variant = 'ghost',
  size = 'medium',
  keys,
  tooltip,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={tooltip ?? label} {...(keys === undefined ? {} : { keys })}>
      <Button
        {...rest}
        aria-label={label}
        variant={variant}
        size={size}
        icon={icon}
        className={classNames('ui-button--icon', className)}
      />
    </Tooltip>
  );
}
