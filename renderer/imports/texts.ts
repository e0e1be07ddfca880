import type { ImportFileState } from '#electron/api/imports.ts';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** Words of bringing documents in. */
export const importTexts = {
  button: 'Import',
  big: 'Import documents…',
  files: 'Files…',
  folder: 'Folder…',
  paste: 'Paste text…',
  filesTitle: 'Import files…',
  folderTitle: 'Import a folder…',
  pasteTitle: 'Import pasted text…',
  formats: 'Text, Markdown and HTML files.',
  drop: 'Drop to import',
  dropHint: 'Text, Markdown and HTML files, and whole folders',
  dropNoReview: 'Drop a review file to open it',
  dropNoReviewHint: 'Documents can be dropped once a review is open',
  emptyTitle: 'Bring in what you want to review',
  emptyBody:
    'Every claim in your documents becomes a row to grade. Drop files or folders anywhere on this window, or choose them here.',
  pasteLabel: 'Text',
  pasteTitleField: 'Title',
  pasteTitleHint: 'Left empty, the first line names it.',
  pasteHint: 'It is read like a text file.',
  cancel: 'Cancel',
  panel: 'Import',
  close: 'Hide',
  stop: 'Cancel import',
  running: (done: number, all: number) =>
    `Importing ${Math.min(done + 1, all).toLocaleString('en')} of ${all.toLocaleString('en')}`,
  sending: (sent: number, all: number) =>
    `Sending ${Math.min(sent + 1, all).toLocaleString('en')} of ${all.toLocaleString('en')}`,
  preparing: 'Looking for documents…',
  nothing: 'Found no document to import',
  nothingHint: 'Claimgrid reads text, Markdown and HTML files (.txt, .md, .html).',
  failed: 'Import',
  openFailed: 'Open the dropped review',
  openFailedHint:
    'A browser does not say where a dropped file is stored. Use “Open review…” and choose it there.',
  state: {
    waiting: 'waiting',
    reading: 'reading',
    stored: 'imported',
    known: 'already in this review',
    refused: 'refused',
    cancelled: 'cancelled',
  } satisfies Record<ImportFileState, string>,
  sources: (number: number) => count(number, 'source', 'sources'),
  claims: (number: number) => count(number, 'claim', 'claims'),
  importedFiles: (number: number) => `Imported ${count(number, 'file', 'files')}`,
  nothingNew: 'Nothing new to import',
  cancelled: 'Import cancelled',
  known: (number: number) => `${number.toLocaleString('en')} already here`,
  refused: (number: number) => `${number.toLocaleString('en')} refused`,
};
