import type { ReportProgress } from '../jobs/report-progress.ts';

/** A line of a terminal that says how far a report is. */
export interface ProgressLine {
  tell(progress: ReportProgress): void;
  /** Takes the line away. */
  clear(): void;
}

/** Milliseconds that a report may take before a line says how far it is. */
const patience = 500;

/** Makes the line; where stderr is no terminal it stays silent. */
export function createProgressLine(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
): ProgressLine {
  const start = performance.now();
  let isShown = false;
  return {
    tell: (progress) => {
      // A stream that is no terminal has no such field.
      if (!stream.isTTY || performance.now() - start < patience) return;
      isShown = true;
      stream.write(`\r\u001B[K${progressWords(progress)}`);
    },
    clear: () => {
      if (isShown) stream.write('\r\u001B[K');
      isShown = false;
    },
  };
}

function progressWords({ phase, done, of }: ReportProgress): string {
  if (phase === 'printing') return 'Printing the report as PDF …';
  const doing = phase === 'reading' ? 'Reading the review' : 'Making the report';
  return `${doing}: ${done.toLocaleString('en')} of ${of.toLocaleString('en')} claims`;
}
