import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/welcome.ts';

/** Words of the welcome screen and of opening and making reviews. */
export const welcomeTexts: Translated<typeof en.welcomeTexts> = {
  product: 'Claimgrid',
  tagline:
    'Lesen Sie Ihre Quellen Aussage für Aussage, bewerten Sie die Evidenz, und geben Sie einen Bericht heraus, in dem jedes Zitat wiederzufinden ist.',
  newReview: 'Neues Review',
  newHint: 'Mit einer Frage beginnen',
  open: 'Review öffnen…',
  openHint: 'Eine .claimgrid-Datei',
  sample: 'Beispiel öffnen',
  sampleHint: 'Zum Ausprobieren',
  recent: 'Zuletzt geöffnet',
  missing: 'Datei nicht gefunden',
  missingHint: (path) => `${path} ist nicht mehr da`,
  noRecent: 'Reviews, die Sie öffnen, stehen dann hier.',
  dropHint: 'Eine Review-Datei lässt sich auch auf diesem Fenster ablegen.',
  title: 'Titel',
  titlePlaceholder: 'Vitamin D und Atemwegsinfekte',
  question: 'Fragestellung',
  questionHint: 'Was das Review beantworten soll. Sie steht im Bericht.',
  questionPlaceholder:
    'Senkt Vitamin D bei Erwachsenen gegenüber Placebo das Risiko für Atemwegsinfekte?',
  fileName: 'Dateiname',
  folder: 'Ordner',
  change: 'Ändern…',
  chooseFolder: 'Ordner wählen',
  takeFolder: 'Diesen Ordner nehmen',
  create: 'Review anlegen',
  createWhere: 'Review anlegen…',
  cancel: 'Abbrechen',
  back: 'Zurück',
  openTitle: 'Review öffnen',
  openDescription: 'Wählen Sie eine Review-Datei auf dem Rechner, auf dem Claimgrid läuft.',
  openButton: 'Öffnen',
  browser: {
    path: 'Ordner',
    up: 'Einen Ordner höher',
    home: 'Ordner der Reviews',
    list: 'Ordner und Reviews',
    folders: 'Ordner',
    loading: 'Ordner wird gelesen',
    empty: 'Keine Ordner oder Reviews hier',
    emptyFolders: 'Keine Ordner hierin',
  },
  opening: 'Wird geöffnet',
};
