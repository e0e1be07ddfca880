import type { ComponentProps, ReactNode } from 'react';
import './button.css';
import { classNames } from './class-names.ts';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly variant?: 'primary' | 'secondary' | 'ghost' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  /** A lucide icon before the words. */
  readonly icon?: ReactNode;
}

/** A push button; `secondary` unless told otherwise. Takes every attribute of `<button>`. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classNames(
        'ui-button',
        `ui-button--${variant}`,
        size !== 'medium' && `ui-button--${size}`,
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}
