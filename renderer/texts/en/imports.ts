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
  formats:
    'PDF, Word, OpenDocument, RTF, e-books, web pages, JATS, ClinicalTrials.gov; RIS, BibTeX, MEDLINE, EndNote, CSL and tables of references.',
  drop: 'Drop to import',
  dropHint: 'Documents, lists of references, and whole folders',
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
  nothingHint:
    'Claimgrid reads PDF, DOCX, ODT, RTF, EPUB, HTML, text, JATS, trials, and lists of references such as RIS, BibTeX and CSV.',
  failed: 'Import',
  openFailed: 'Open the dropped review',
  openFailedHint:
    'A browser does not say where a dropped file is stored. Use “Open review…” and choose it there.',
  state: {
    waiting: 'waiting',
    reading: 'reading',
    read: 'read',
    storing: 'storing',
    'left out': 'left out',
    stored: 'imported',
    known: 'already in this review',
    refused: 'refused',
    cancelled: 'cancelled',
  } satisfies Record<ImportFileState, string>,
  sources: (number: number) => count(number, 'source', 'sources'),
  claims: (number: number) => count(number, 'claim', 'claims'),
  references: (number: number) => count(number, 'reference', 'references'),
  readingFiles: (done: number, all: number) =>
    `Reading ${Math.min(done + 1, all).toLocaleString('en')} of ${all.toLocaleString('en')}`,
  ready: (number: number) => `${count(number, 'file', 'files')} read: choose what to import`,
  choose: 'Choose…',
  previewTitle: 'What to import',
  previewHint: 'Nothing is in the review yet.',
  take: (number: number) => `Import ${count(number, 'file', 'files')}`,
  takeNone: 'Import nothing',
  all: 'All files',
  copies: (number: number) => count(number, 'copy', 'copies'),
  unsure: (number: number) => `${number.toLocaleString('en')} to decide`,
  rejected: (number: number) => `${number.toLocaleString('en')} unreadable`,
  articles: 'Sources',
  records: 'References',
  firstOf: (shown: number, all: number) =>
    shown < all ? `the first ${shown.toLocaleString('en')} of ${all.toLocaleString('en')}` : '',
  untitled: 'Untitled',
  copyOf: (title: string) => `copy of “${title}”`,
  verdict: { new: '', same: 'already there', unsure: 'may be there' },
  rejects: 'Left out',
  columnsTitle: 'Columns',
  columnsHint: 'What each column was taken for; change what is wrong.',
  readAgain: 'Read again',
  nameColumns: 'Name the columns…',
  screen: 'Imports',
  retry: 'Try again',
  noImports: 'No imports yet',
  noImportsHint: 'What each import brought in, and what it refused, stays readable here.',
  filesIn: (stored: number, all: number) =>
    stored === all
      ? count(all, 'file', 'files')
      : `${stored.toLocaleString('en')} of ${count(all, 'file', 'files')}`,
  interrupted: 'interrupted',
  removed: 'taken out',
  takeOut: 'Take out',
  merged: (number: number) => `${number.toLocaleString('en')} already there`,
  notes: (number: number) => count(number, 'note', 'notes'),
  loading: 'Looking into the file…',
  noDetails: 'Choose a file on the left to see what it holds.',
  importedFiles: (number: number) => `Imported ${count(number, 'file', 'files')}`,
  nothingNew: 'Nothing new to import',
  cancelled: 'Import cancelled',
  known: (number: number) => `${number.toLocaleString('en')} already here`,
  refused: (number: number) => `${number.toLocaleString('en')} refused`,
};
