import type { RecoveryReport } from '#core/backups/recovery.ts';

/** What was saved and what was lost, a line each. */
export function recoveryWords(report: RecoveryReport): string[] {
  const { rows, pages, badPages, patched, lost, standIns, problems, withLog } = report;
  const shown = standIns.slice(0, 20);
  return [
    `${rows} rows were saved; ${badPages} of ${pages} pages could not be read`,
    ...lost.map(({ what, count }) => `Lost: ${count} ${plural(what, count)}`),
    ...(patched > 0
      ? [`With gaps: ${patched} ${patched === 1 ? 'row' : 'rows'}, blanks stand for what is gone`]
      : []),
    ...shown.map((words) => `Lost, with something in its place: ${words}`),
    ...(standIns.length > shown.length ? [`… and ${standIns.length - shown.length} more`] : []),
    ...(withLog
      ? []
      : ['The log beside the file could not be used: its newest changes are missing']),
    ...problems.map((words) => `The check of the new file: ${words}`),
    ...(lost.length + standIns.length + problems.length + badPages + patched === 0
      ? ['Nothing seems to be lost']
      : []),
    'The damaged file was left as it is',
  ];
}

function plural(what: RecoveryReport['lost'][number]['what'], count: number): string {
  if (count === 1) return what;
  return what === 'step of the history' ? 'steps of the history' : `${what}s`;
}
