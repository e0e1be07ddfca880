import type { Problem } from '#core/problem.ts';

/** What a printer is asked to do. */
export interface PrintJob {
  /** Path of the page: one HTML file that needs nothing else. */
  readonly page: string;
  /** Path of the PDF to write, in the page's folder. */
  readonly pdf: string;
  /** 'structured' gives the PDF tags and an outline, which takes much longer for long pages. */
  readonly kind: 'structured' | 'plain';
  /** Milliseconds after which to give up. */
  readonly limit: number;
  /** Stops the printing; what was started for it is ended then. */
  readonly signal: AbortSignal;
}

/**
 * Prints a page as PDF on the paper that its style sheet asks for, with scripts
 * and network switched off.
 */
export interface PdfPrinter {
  /**
   * A new folder for the page and its PDF; it is removed after the printing.
   * Throws Problem 'pdf-no-browser' where there is nothing to print with.
   */
  folder(): string;
  /** Throws the Problems 'pdf-failed', 'pdf-timeout' and 'cancelled'. */
  print(job: PrintJob): Promise<void>;
}

/** Names of the files in the folder of a printing. */
export const printFiles = { page: 'report.html', pdf: 'report.pdf' } as const;

/** What to say when the printing failed; `why` ends the sentence. */
export function printFailed(why: string): Problem {
  return {
    code: 'pdf-failed',
    message: `Print the report as PDF: ${why}`,
    hint: 'Download the HTML report and print it from your browser',
  };
}

/** What to say when the printing took longer than `limit` milliseconds. */
export function printTimeout(limit: number): Problem {
  const minutes = Math.max(1, Math.round(limit / 60_000));
  return {
    code: 'pdf-timeout',
    message: `Print the report as PDF: it took longer than ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`,
    hint: 'Choose fewer claims or sections, or download the HTML report and print it from your browser',
  };
}

/** What to say when the printing was stopped. */
export const printCancelled: Problem = {
  code: 'cancelled',
  message: 'Print the report as PDF: it was cancelled',
};
