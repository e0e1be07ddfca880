import { count, plain } from '#renderer/texts/en/number.ts';

/** Words of the sources list. */
export const sourcesTexts = {
  title: 'Sources',
  all: 'All sources',
  filter: 'Filter sources',
  none: 'No source matches',
  empty: 'No sources yet',
  loading: 'Loading sources',
  copyOf: (title: string) => `copy of ${title}`,
  reviewed: (done: number, all: number) =>
    all === 0 ? 'no claims' : `${plain(done)}/${plain(all)}`,
  reviewedWords: (done: number, all: number) =>
    `, ${plain(done)} of ${count(all, 'claim', 'claims')} reviewed`,
  show: 'Show in the reader',
  only: 'Show only its claims',
  add: 'Add to the filter',
  remove: 'Remove from the filter',
  allClaims: 'Show the claims of all sources',
  rename: 'Rename…',
  renameTitle: 'Rename source',
  titleField: 'Title',
  nameHint: 'Claims and reports use this title. The text stays as it is.',
  save: 'Rename',
  file: (file: string, part: number) => (part === 0 ? file : `${file}, article ${part + 1}`),
};
