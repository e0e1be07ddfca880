import { Toast } from '@base-ui/react/toast';

export interface ToastMessage {
  readonly kind: 'ok' | 'info' | 'warn' | 'error';
  readonly title: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** The queue that `Toasts` shows. */
export const toastManager = Toast.createToastManager();

/**
 * Shows a short message in the corner: errors stay until dismissed, others go
 * after five seconds (ten with an action). A toast with the title of one that
 * is still there replaces it.
 */
export function toast({ kind, title, detail, action }: ToastMessage): void {
  toastManager.add({
    id: `${kind}:${title}`,
    title,
    type: kind,
    priority: kind === 'error' ? 'high' : 'low',
    timeout: kind === 'error' ? 0 : action === undefined ? 5000 : 10_000,
    ...(detail === undefined ? {} : { description: detail }),
    ...(action === undefined
      ? {}
      : { actionProps: { children: action.label, onClick: () => action.run() } }),
  });
}
