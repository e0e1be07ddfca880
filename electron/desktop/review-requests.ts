import { app } from 'electron';
import { isReviewPath, reviewArgument } from './review-argument.ts';

/** Reviews that the system or another start of the application asks to open. */
export interface ReviewRequests {
  /** From now on, and for a request that came earlier, calls `open`; null only brings the window up. */
  readonly listen: (open: (review: string | null) => void) => void;
}

/**
 * Takes the instance lock and collects requests to open a review: from the
 * command line, from a second start (`second-instance`) and from the system
 * (`open-file`, macOS). Must run before the application is ready.
 *
 * @returns null when another instance runs already; it has been told
 */
export function setupReviewRequests(): ReviewRequests | null {
  const first = reviewArgument(process.argv.slice(1), process.cwd());
  if (!app.requestSingleInstanceLock({ review: first })) return null;

  let waiting = first;
  let open: ((review: string | null) => void) | null = null;
  const ask = (review: string | null): void => {
    if (open !== null) open(review);
    else waiting = review ?? waiting;
  };
  app.on('second-instance', (_event, _argv, _folder, sent) => ask(sentReview(sent)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (isReviewPath(path)) ask(path);
  });

  return {
    listen: (listener) => {
      open = listener;
      if (waiting !== null) listener(waiting);
      waiting = null;
    },
  };
}

/** The review in another instance's message; argv is not used, Chromium reorders it. */
function sentReview(sent: unknown): string | null {
  if (typeof sent !== 'object' || sent === null || !('review' in sent)) return null;
  return typeof sent.review === 'string' && isReviewPath(sent.review) ? sent.review : null;
}
