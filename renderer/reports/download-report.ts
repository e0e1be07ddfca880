import type { ReportOptions } from '#core/reports/snapshot.ts';
import { cancelReport, fetchReport, onServerEvent, problemOf } from '../api.ts';
import { toast } from '../ui/toast.ts';
import { addDownload, changeDownload, removeDownload } from './download-store.ts';
import { downloadTexts } from './download-texts.ts';

/** Milliseconds after which a download is shown with how far it is. */
const patience = 500;

/** Milliseconds that a saved report stays in memory: the browser reads it while it asks where to save. */
const savingTime = 120_000;

/**
 * Has the process side make a report, and the browser (or the desktop's save
 * dialog) store it once it is whole. Meanwhile the status bar says how far it is
 * and can cancel it; what goes wrong is told in the corner.
 */
export function downloadReport(options: ReportOptions): void {
  void download(options);
}

async function download(options: ReportOptions): Promise<void> {
  const job = crypto.randomUUID();
  const abort = new AbortController();
  const stopListening = onServerEvent((event) => {
    if (event.type !== 'report' || event.report.job !== job) return;
    const { job: _job, ...progress } = event.report;
    changeDownload(job, { progress });
  });
  const timer = setTimeout(() => changeDownload(job, { shown: true }), patience);
  addDownload(job, () => {
    abort.abort();
    cancelReport(job);
  });
  try {
    const { bytes, name } = await fetchReport(options, job, abort.signal);
    saveFile(bytes, name);
  } catch (error) {
    if (!abort.signal.aborted) tellFailure(error, options);
  } finally {
    clearTimeout(timer);
    stopListening();
    removeDownload(job);
  }
}

function tellFailure(error: unknown, options: ReportOptions): void {
  const { code, message, hint } = problemOf(error);
  const run = (): void => downloadReport({ ...options, format: 'html' });
  toast({
    kind: 'error',
    title: message,
    detail: hint,
    // Every failure of printing leaves the page that was to be printed.
    ...(code.startsWith('pdf-') ? { action: { label: downloadTexts.html, run } } : {}),
  });
}

function saveFile(bytes: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), savingTime);
}
