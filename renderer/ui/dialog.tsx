import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import './dialog.css';
import { uiTexts } from './texts.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
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
        <BaseDialog.Viewport className="ui-dialog__viewport">
          <BaseDialog.Popup
            className={classNames('ui-dialog', size !== 'medium' && `ui-dialog--${size}`)}
            {...(initialFocus === undefined ? {} : { initialFocus })}
          >
            <header className="ui-dialog__header">
              <BaseDialog.Title className="ui-dialog__title">{title}</BaseDialog.Title>
              {description !== undefined && (
                <BaseDialog.Description className="ui-dialog__description">
                  {description}
                </BaseDialog.Description>
              )}
            </header>
            <div className="ui-dialog__body">{children}</div>
            {footer !== undefined && <footer className="ui-dialog__footer">{footer}</footer>}
            {/* Last, so that the first control of the dialog has the focus first. */}
            <BaseDialog.Close
              render={
                <Button
                  variant="ghost"
                  className="ui-button--icon ui-dialog__close"
                  icon={<X />}
                  aria-label={uiTexts.close}
                />
              }
            />
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
