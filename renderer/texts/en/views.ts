/** Words of the named views. */
export const viewTexts = {
  title: 'Views',
  group: 'Views',
  save: 'Save this view…',
  saveHint: 'What is filtered, searched, sorted and grouped now, and the columns.',
  all: 'All claims',
  name: 'Name',
  actions: (name: string) => `Actions for the view ${name}`,
  update: 'Update to what is shown now',
  rename: 'Rename…',
  remove: 'Remove',
  saveTitle: 'Save this view',
  renameTitle: 'Rename the view',
  ok: 'Save',
  updated: (name: string) => `Updated the view “${name}”`,
  failed: 'The view was not saved',
  show: (name: string) => `Show the view “${name}”`,
};
