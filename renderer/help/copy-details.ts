import { api, problemOf } from '../api.ts';
import { language } from '../language.ts';
import { useTheme } from '../settings/theme.ts';
import { toast } from '../ui/toast.ts';
import { helpTexts } from './texts.ts';

/** Puts what a bug report needs on the clipboard; it names no person and no document. */
export async function copyDetails(): Promise<void> {
  try {
    const { text } = await api.diagnostics.details.query();
    const { theme } = useTheme.getState();
    const size = `${window.innerWidth} x ${window.innerHeight}`;
    const here = `Window: language ${language}, theme ${theme}, ${size}, ${navigator.userAgent}`;
    await navigator.clipboard.writeText(`${text}\n${here}\n`);
    toast({ kind: 'ok', title: helpTexts.copied, detail: helpTexts.copiedDetail });
  } catch (error) {
    toast({ kind: 'error', title: helpTexts.copyFailed, detail: problemOf(error).message });
  }
}
