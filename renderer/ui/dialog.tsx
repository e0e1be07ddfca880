import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';
import './dialog.css';
import { IconButton } from './icon-button.tsx';
import { uiTexts } from './texts.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
  /** Buttons of the last row, the main one last. */
  readonly footer?: ReactNode;
  /** What has the focus first; the first control unless told. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

/** A modal dialog: focus stays inside, Escape and the close button end it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  size = 'medium',
  children,
  footer,
  initialFocus,
}: DialogProps) {
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className="ui-dialog__backdrop" />
        <BaseDialog.Popup
          className={classNames('ui-dialog', size !== 'medium' && `ui-dialog--${size}`)}
          {...(initialFocus === undefined ? {} : { initialFocus })}
        >
          <header className="ui-dialog__header">
            <div className="ui-dialog__words">
              <BaseDialog.Title className="ui-dialog__title">{title}</BaseDialog.Title>
              {description !== undefined && (
                <BaseDialog.Description className="ui-dialog__description">
                  {description}
                </BaseDialog.Description>
              )}
            </div>
            <BaseDialog.Close render={<IconButton label={uiTexts.close} icon={<X />} />} />
          </header>
          <div className="ui-dialog__body">{children}</div>
          {footer !== undefined && <footer className="ui-dialog__footer">{footer}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
