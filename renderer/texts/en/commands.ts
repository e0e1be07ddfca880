/** Words of the command palette and of the shortcut sheet. */
export const paletteTexts = {
  palette: 'Command palette',
  input: 'Type a command, or a claim’s number',
  list: 'Commands',
  none: 'No command matches',
  goToClaim: (label: string) => `Go to claim ${label}`,
  claimGroup: 'Claims',
  sheet: 'Keyboard shortcuts',
  singleOff: 'Single-key shortcuts are switched off. Settings turns them on again.',
  singleOn: 'Keys without Ctrl or ⌘ can be switched off in the settings.',
};
