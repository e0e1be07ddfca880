import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PasswordResponses } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { problemOf } from '../api.ts';
import { openOriginal } from './pdf-document.ts';

/** What became of opening a PDF; a locked one waits for its password. */
export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: PDFDocumentProxy }
  | { readonly kind: 'failed'; readonly message: string }
  | {
      readonly kind: 'locked';
      /** Whether a password was given that did not open it. */
      readonly again: boolean;
      readonly unlock: (password: string) => void;
    };

/** Opens the PDF behind a source, and closes it when the source changes or the view goes. */
export function usePdf(source: string): PdfState {
  const [held, setHeld] = useState<{ readonly for: string; readonly state: PdfState }>({
    for: source,
    state: { kind: 'opening' },
  });
  useEffect(() => {
    let gone = false;
    const set = (state: PdfState): void => {
      if (!gone) setHeld({ for: source, state });
    };
    const task = openOriginal(source);
    task.onPassword = (answer: (password: string) => void, reason: number) => {
      set({
        kind: 'locked',
        again: reason === PasswordResponses.INCORRECT_PASSWORD,
        unlock: (password) => {
          set({ kind: 'opening' });
          answer(password);
        },
      });
    };
    const wait = async (): Promise<void> => {
      try {
        set({ kind: 'open', pdf: await task.promise });
      } catch (error) {
        set({ kind: 'failed', message: problemOf(error).message });
      }
    };
    void wait();
    return () => {
      gone = true;
      void task.destroy();
    };
  }, [source]);
  return held.for === source ? held.state : { kind: 'opening' };
}
