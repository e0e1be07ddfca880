/** Words of the controls themselves. */
export const uiTexts = {
  close: 'Close',
  dismiss: 'Dismiss',
  notices: 'Notices',
  clear: 'Clear',
  keyThen: 'then',
  password: 'Password',
  unlock: 'Unlock',
};
