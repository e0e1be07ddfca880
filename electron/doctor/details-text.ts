import type { OpenProgram } from '../presence/presence.ts';
import type { FolderDetails, ProgramDetails } from './details.ts';

/** The details as lines for people: what the terminal prints and the window copies. */
export function detailsText(details: ProgramDetails): string {
  const { versions, system, tools, environment, log } = details;
  const outside =
    versions.electron === null
      ? ''
      : `, Electron ${versions.electron} (Chromium ${versions.chromium})`;
  return [
    `Claimgrid ${versions.claimgrid}, ${details.door}, ${details.at}`,
    `Node ${versions.node}, SQLite ${versions.sqlite}${outside}`,
    `System: ${system.name} ${system.processor}, ${system.cores} cores, ${system.freeMemory} of ${system.memory} MB memory free, language ${system.language}`,
    ...details.folders.map(folderLine),
    `Desktop window: Electron ${tools.desktop}, ${tools.display ? 'a' : 'no'} display`,
    `PDF reports: ${tools.pdfBrowser === null ? 'no browser to print with' : `printed by ${tools.pdfBrowser}`}`,
    `Variables set: ${environment.length === 0 ? 'none' : environment.join(', ')}`,
    ...reviewLines(details),
    `Log: ${log.place}, ${log.bytes} bytes, the last ${log.last.length} entries:`,
    ...(log.last.length === 0 ? ['  none'] : log.last.map((entry) => `  ${JSON.stringify(entry)}`)),
  ].join('\n');
}

/** Whether something of what was looked at keeps Claimgrid from working. */
export function hasFault({ folders, review }: ProgramDetails): boolean {
  return (
    folders.some(({ writable }) => !writable) ||
    (review !== null && (review.problem !== null || review.check?.ok === false))
  );
}

function folderLine({ what, path, exists, writable, free }: FolderDetails): string {
  const state = `${exists ? '' : 'not made yet, '}${writable ? 'writable' : 'NOT WRITABLE'}`;
  return `Folder of ${what}: ${path}, ${state}${free === null ? '' : `, ${free} MB free`}`;
}

function reviewLines({ review, programs }: ProgramDetails): string[] {
  if (review === null) return [];
  const { bytes, logBytes, problem, shape, currentShape, counts, check } = review;
  return [
    `Review: ${bytes} bytes, log of ${logBytes} bytes, shape ${shape ?? 'unknown'} of ${currentShape}`,
    `Review is open in: ${programs.length === 0 ? 'no program' : programs.map(programWords).join(', ')}`,
    ...(problem === null ? [] : [`Review cannot be opened: ${problem}`]),
    ...(counts === null
      ? []
      : [
          `Review holds ${counts.sources} sources, ${counts.claims} claims (${counts.toReview} to review), ${counts.references} references`,
        ]),
    ...(check === null
      ? []
      : [
          `Review check: ${check.ok ? 'sound' : `${check.problems} problems ("claimgrid check" names them)`}, ${check.quotes} quotes at their place`,
        ]),
  ];
}

function programWords({ kind, process }: OpenProgram): string {
  const what = {
    desktop: 'the desktop window',
    browser: 'the browser door',
    import: '"claimgrid import"',
  }[kind];
  return `${what} (process ${process})`;
}
