/** Words of the history screen. */
export const historyTexts = {
  title: 'History',
  empty: 'Nothing has happened yet',
  emptyHint: 'Every change to the review is listed here, and can be undone.',
  more: 'Show earlier changes',
  loading: 'Loading',
  undone: 'undone',
  nobody: 'no name',
  retry: 'Try again',
  columns: { time: 'Time', reviewer: 'Reviewer', change: 'Change' },
};
