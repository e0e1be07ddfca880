/** Words about the review as a whole. */
export const reviewTexts = {
  undo: 'Undone',
  redo: 'Done again',
};
