import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { uiTexts } from './texts.ts';
import { toastManager } from './toast.ts';
import './toasts.css';

export { toast } from './toast.ts';

/** The corner where `toast()` messages show; once an app. F6 moves the focus to it. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={toastManager} limit={4}>
      <Toast.Portal>
        <Toast.Viewport className="ui-toasts" aria-label={uiTexts.notices}>
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

const icons: Readonly<Record<string, ReactNode>> = {
  ok: <CircleCheck />,
  info: <Info />,
  warn: <TriangleAlert />,
  error: <CircleAlert />,
};

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((item) => (
    <Toast.Root key={item.id} toast={item} className="ui-toast" swipeDirection="right">
      <Toast.Content className="ui-toast__content">
        <span className={`ui-toast__icon ui-toast__icon--${item.type ?? 'info'}`} aria-hidden>
          {icons[item.type ?? 'info']}
        </span>
        <div className="ui-toast__words">
          <Toast.Title className="ui-toast__title" render={<p />} />
          <Toast.Description className="ui-toast__detail" />
        </div>
        {item.actionProps !== undefined && (
          <Toast.Action render={<Button size="small" variant="secondary" />} />
        )}
        <Toast.Close
          aria-label={uiTexts.dismiss}
          render={<Button variant="ghost" size="small" icon={<X />} className="ui-button--icon" />}
        />
      </Toast.Content>
    </Toast.Root>
  ));
}
