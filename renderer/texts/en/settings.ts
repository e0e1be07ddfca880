import type { Theme } from '#renderer/settings/theme.ts';

/** Words of the settings. */
export const settingsTexts = {
  dialog: 'Settings',
  review: 'This review',
  title: 'Title',
  titleEmpty: 'A review needs a title',
  question: 'Question',
  questionHint: 'Printed at the top of the report.',
  scheme: 'Evidence scheme',
  schemeHint: 'New levels are given in it. Levels that claims already have stay.',
  levels: (scheme: string) => `Levels of ${scheme}`,
  publishedIn: 'Published in',
  you: 'You',
  reviewer: 'Your name',
  reviewerHint: 'Goes on every change that you make in this review.',
  reviewerPlaceholder: 'A. Reviewer',
  window: 'This window',
  language: 'Language',
  languageHint: 'The window is loaded again. Everything is saved.',
  theme: 'Theme',
  themes: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  } satisfies Record<Theme, string>,
  singleKeys: 'Single-key shortcuts',
  singleKeysHint: 'Keys such as a, x and 1–9 act on the selected claims without Ctrl or ⌘.',
  file: 'File',
  saved: 'Changes are saved as you make them.',
  done: 'Done',
};
