/** Words of the controls themselves. */
export const uiTexts = {
  close: 'Close',
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  notices: 'Notices',
  clear: 'Clear',
  keyThen: 'then',
  keys: { control: 'Ctrl', shift: 'Shift', space: 'Space', delete: 'Del' },
  password: 'Password',
  unlock: 'Unlock',
};
