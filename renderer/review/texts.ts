/** Words about the review as a whole. */
export const reviewTexts = {
  undo: 'Undone',
  redo: 'Done again',
  claimUnknown: (label: string) => `Find claim ${label}: there is no such claim`,
};
