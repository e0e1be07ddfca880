import { api } from '../api.ts';
import { windowError } from './window-error.ts';
import type { WindowError } from './window-error.ts';

/** So many in one life of the page: a fault in every frame shall not fill the log. */
const mostReports = 20;

let reports = 0;

/**
 * Has the process side write an error into the local log, without the words of
 * documents in it. Nothing is sent to anyone else, and nothing is told when it fails.
 */
export function reportError(fault: WindowError | null): void {
  if (fault === null || reports >= mostReports) return;
  reports += 1;
  void api.diagnostics.report.mutate(fault).catch(() => {});
}

/** Reports what nobody caught, and what the content policy stopped, from now on. */
export function watchErrors(): void {
  window.addEventListener('error', ({ error, message }) =>
    reportError(windowError(error ?? message)),
  );
  window.addEventListener('unhandledrejection', ({ reason }) => reportError(windowError(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    reportError({
      event: 'policy-violation',
      name: 'SecurityError',
      message: effectiveDirective,
      stack: '',
    }),
  );
}
