import { useDialogs } from '../workbench/dialogs.ts';
import { NewReviewForm } from './new-review-form.tsx';

/** Asks for a new review's title, question and place. Every opening starts afresh. */
export function NewReviewDialog() {
  const open = useDialogs((dialogs) => dialogs.open === 'new-review');
  const hide = useDialogs((dialogs) => dialogs.hide);
  return open ? <NewReviewForm onClose={hide} /> : null;
}
