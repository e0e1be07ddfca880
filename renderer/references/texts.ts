/** Words of the references screen. */
export const referencesTexts = {
  title: 'References',
  search: 'Search references',
  empty: 'No references yet',
  emptyHint: 'DOIs, PubMed ids, trial numbers and links in your documents are collected here.',
  none: 'No reference matches',
  noneHint: (words: string) => `Nothing holds “${words}”.`,
  retry: 'Try again',
  claims: (number: number) =>
    number === 0
      ? 'not cited'
      : `${number.toLocaleString('en')} ${number === 1 ? 'claim' : 'claims'}`,
  count: (number: number) => number.toLocaleString('en'),
};
