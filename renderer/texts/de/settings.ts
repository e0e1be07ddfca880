import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/settings.ts';

/** Words of the settings. */
export const settingsTexts: Translated<typeof en.settingsTexts> = {
  dialog: 'Einstellungen',
  review: 'Dieses Review',
  title: 'Titel',
  titleEmpty: 'Ein Review braucht einen Titel',
  question: 'Fragestellung',
  questionHint: 'Steht am Anfang des Berichts.',
  scheme: 'Evidenzschema',
  schemeHint: 'Neue Grade werden darin vergeben. Grade, die Aussagen schon haben, bleiben.',
  levels: (scheme) => `Grade von ${scheme}`,
  publishedIn: 'Veröffentlicht in',
  you: 'Sie',
  reviewer: 'Ihr Name',
  reviewerHint: 'Steht an jeder Änderung, die Sie in diesem Review machen.',
  reviewerPlaceholder: 'A. Reviewer',
  window: 'Dieses Fenster',
  language: 'Sprache',
  languageHint: 'Das Fenster wird neu geladen. Gespeichert ist alles.',
  theme: 'Farben',
  themes: {
    system: 'Wie das System',
    light: 'Hell',
    dark: 'Dunkel',
  },
  singleKeys: 'Kürzel aus einer Taste',
  singleKeysHint: 'Tasten wie a, x und 1–9 wirken ohne Strg oder ⌘ auf die gewählten Aussagen.',
  file: 'Datei',
  saved: 'Änderungen werden sofort gespeichert.',
  done: 'Fertig',
};
