import { api, problemOf } from '../api.ts';
import { toast } from '../ui/toast.ts';

/** Saves all references as a file that other programs read; what fails is shown, never thrown. */
export async function exportReferencesFile(format: 'ris' | 'bibtex' | 'csl-json'): Promise<void> {
  try {
    const { name, text } = await api.references.export.query({ format });
    const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    // The download has its own hold on the data by then.
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  } catch (error) {
    const problem = problemOf(error);
    toast({ kind: 'error', title: problem.message, detail: problem.hint });
  }
}
