import { isMac } from '../ui/is-mac.ts';

const count = (number: number, one: string, many: string) =>
  `${number.toLocaleString('en')} ${number === 1 ? one : many}`;

/** Words of the window's frame. */
export const workbenchTexts = {
  product: 'Claimgrid',
  loading: 'Loading',
  retry: 'Try again',
  tryAgain: 'Try again',
  reload: 'Reload window',
  broken: 'This part of the window broke',
  brokenHint: 'What you did so far is saved in the review file.',
  connectionLost: 'Claimgrid does not answer. What was saved is safe; trying again…',
  screens: 'Screens',
  screen: {
    claims: 'Claims',
    references: 'References',
    imports: 'Imports',
    report: 'Report',
    history: 'History',
  },
  sidebar: 'Sources and screens',
  sidebarSize: 'Sidebar width',
  reader: 'Reader',
  readerSize: 'Reader width',
  hideSidebar: 'Hide sidebar',
  showSidebar: 'Show sidebar',
  hideReader: 'Hide reader',
  showReader: 'Show reader',
  reviewBar: 'Review',
  reviewSettings: 'Review settings',
  search: 'Search claims, notes and sources',
  clearSearch: 'Clear search',
  undo: 'Undo',
  redo: 'Redo',
  undoWhat: (what: string | null) => (what === null ? 'Nothing to undo' : `Undo: ${what}`),
  redoWhat: (what: string | null) => (what === null ? 'Nothing to redo' : `Redo: ${what}`),
  reviewer: (name: string) => `Reviewer: ${name}`,
  addName: 'Add your name',
  more: 'More',
  status: 'Status',
  reviewed: (done: number, all: number) =>
    `${done.toLocaleString('en')} of ${all.toLocaleString('en')} reviewed`,
  sources: (number: number) => count(number, 'source', 'sources'),
  duplicates: (number: number) => count(number, 'copy', 'copies'),
  saved: 'All changes saved',
  saving: 'Saving…',
  undoHint: (what: string) => `${isMac ? '⌘' : 'Ctrl '}Z undoes: ${what}`,
};

/** Titles of the commands that belong to the window. */
export const commandTexts = {
  review: 'Review',
  view: 'View',
  edit: 'Edit',
  help: 'Help',
  newReview: 'New review…',
  openReview: 'Open review…',
  openSample: 'Open the sample review',
  closeReview: 'Close review',
  settings: 'Settings…',
  palette: 'Command palette',
  shortcuts: 'Keyboard shortcuts',
  search: 'Search claims',
  sidebar: 'Show or hide the sidebar',
  reader: 'Show or hide the reader',
  goTo: (screen: string) => `Go to ${screen}`,
  lightTheme: 'Use the light theme',
  darkTheme: 'Use the dark theme',
  systemTheme: 'Use the system’s theme',
};
