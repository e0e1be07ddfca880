import { api, desktop, problemOf, uploadFile } from '../api.ts';
import { toast } from '../ui/toast.ts';
import { useImports } from './import-store.ts';
import { isRunning } from './import-summary.ts';
import { importTexts } from './texts.ts';

/**
 * Imports files that were chosen or dropped: by their paths on the desktop, by
 * sending them where the page knows none. Problems are shown, never thrown.
 */
export async function importFiles(files: readonly File[]): Promise<void> {
  const paths: string[] = [];
  const loose: File[] = [];
  for (const file of files) {
    const path = desktop?.pathForFile(file) ?? '';
    if (path === '') loose.push(file);
    else paths.push(path);
  }
  if (loose.length === 0) return importPaths(paths);
  const { setSending, showPanel } = useImports.getState();
  const controller = new AbortController();
  const sending = { total: loose.length, stop: () => controller.abort() };
  showPanel(true);
  const uploads: string[] = [];
  try {
    for (const [done, file] of loose.entries()) {
      const progress = (share: number) => setSending({ ...sending, done, share });
      progress(0);
      // One after the other: the server reads them in this order, and memory stays flat.
      uploads.push(await uploadFile(file, progress, controller.signal));
    }
    await start({ paths, uploads });
  } catch (error) {
    if (!controller.signal.aborted) showProblem(error);
  } finally {
    setSending(null);
  }
}

/** Imports files and folders by their paths (desktop). */
export async function importPaths(paths: readonly string[]): Promise<void> {
  if (paths.length === 0) {
    toast({ kind: 'warn', title: importTexts.nothing, detail: importTexts.nothingHint });
    return;
  }
  try {
    await start({ paths: [...paths] });
  } catch (error) {
    showProblem(error);
  }
}

/** Imports a pasted text; an empty title leaves the naming to its first line. Throws as the call does. */
export async function importText(title: string, text: string): Promise<void> {
  await start({ pasted: [title.trim() === '' ? { text } : { title: title.trim(), text }] });
}

/** Stops what is being sent or imported. */
export function cancelImport(): void {
  const { sending, job } = useImports.getState();
  sending?.stop();
  if (job !== null && isRunning(job)) {
    api.imports.cancel.mutate({ job: job.id }).then(useImports.getState().putJob, showProblem);
  }
}

/** Stores what was chosen of the import that is ready. */
export function takeImport(take: Parameters<typeof api.imports.take.mutate>[0]['take']): void {
  const { job, putJob, showPanel } = useImports.getState();
  if (job === null) return;
  showPanel(true);
  api.imports.take.mutate({ job: job.id, take }).then(putJob, showProblem);
}

async function start(request: Parameters<typeof api.imports.start.mutate>[0]): Promise<void> {
  const { job } = await api.imports.start.mutate(request);
  const { putJob, showPanel } = useImports.getState();
  showPanel(true);
  // A short job can be over before its first event reaches this page.
  putJob(await api.imports.get.query({ job }));
}

function showProblem(error: unknown): void {
  const problem = problemOf(error);
  toast({ kind: 'error', title: problem.message, detail: problem.hint });
}
