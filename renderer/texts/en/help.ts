/** Words of what helps with reporting faults. */
export const helpTexts = {
  copyDetails: 'Copy details for a bug report',
  copied: 'Details copied',
  copiedDetail: 'Versions, folders and the last errors. No titles, texts or names are in it.',
  copyFailed: 'The details could not be copied',
};
