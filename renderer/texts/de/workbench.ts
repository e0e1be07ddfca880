import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/workbench.ts';
import { isMac } from '#renderer/ui/is-mac.ts';
import { count, plain } from '#renderer/texts/de/number.ts';

/** Words of the window's frame. */
export const workbenchTexts: Translated<typeof en.workbenchTexts> = {
  product: 'Claimgrid',
  loading: 'Wird geladen',
  retry: 'Erneut versuchen',
  tryAgain: 'Erneut versuchen',
  reload: 'Fenster neu laden',
  broken: 'Dieser Teil des Fensters ist ausgefallen',
  brokenHint: 'Was Sie bisher getan haben, ist in der Review-Datei gespeichert.',
  connectionLost: 'Claimgrid antwortet nicht. Gespeichertes ist sicher; neuer Versuch…',
  screens: 'Bereiche',
  screen: {
    claims: 'Aussagen',
    agreement: 'Übereinstimmung',
    references: 'Literatur',
    imports: 'Importe',
    report: 'Bericht',
    history: 'Verlauf',
  },
  sidebar: 'Quellen und Bereiche',
  sidebarSize: 'Breite der Seitenleiste',
  reader: 'Leser',
  readerSize: 'Breite des Lesers',
  hideSidebar: 'Seitenleiste ausblenden',
  showSidebar: 'Seitenleiste zeigen',
  hideReader: 'Leser ausblenden',
  showReader: 'Leser zeigen',
  reviewBar: 'Review',
  reviewSettings: 'Einstellungen des Reviews',
  search: 'Aussagen, Notizen und Quellen durchsuchen',
  clearSearch: 'Suche leeren',
  foundSources: 'Quellen, in denen es steht',
  foundReferences: 'Literatur, in der es steht',
  searchHint: '„in Anführungszeichen“ für eine Wortfolge, -Wort für ohne. Nur in einem Feld:',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  undoWhat: (what) => (what === null ? 'Nichts rückgängig zu machen' : `Rückgängig: ${what}`),
  redoWhat: (what) => (what === null ? 'Nichts zu wiederholen' : `Wiederholen: ${what}`),
  reviewer: (name) => `Reviewer: ${name}`,
  addName: 'Namen angeben',
  more: 'Mehr',
  status: 'Status',
  reviewed: (done, all) => `${plain(done)} von ${plain(all)} geprüft`,
  sources: (number) => count(number, 'Quelle', 'Quellen'),
  duplicates: (number) => count(number, 'Kopie', 'Kopien'),
  saved: 'Alles gespeichert',
  saving: 'Wird gespeichert…',
  others: (number) =>
    number === 1
      ? 'Auch in anderem Programm offen. Beide können arbeiten; Änderungen erscheinen hier.'
      : `Auch in ${plain(number)} anderen Programmen offen. Alle können arbeiten; Änderungen erscheinen hier.`,
  undoHint: (what) => `${isMac ? '⌘' : 'Strg '}Z nimmt zurück: ${what}`,
};

/** Titles of the commands that belong to the window. */
export const commandTexts: Translated<typeof en.commandTexts> = {
  review: 'Review',
  view: 'Ansicht',
  edit: 'Bearbeiten',
  help: 'Hilfe',
  menus: {
    file: 'Datei',
    edit: 'Bearbeiten',
    view: 'Ansicht',
    claims: 'Aussagen',
    help: 'Hilfe',
    theme: 'Farben',
  },
  newReview: 'Neues Review…',
  openReview: 'Review öffnen…',
  openSample: 'Beispiel-Review öffnen',
  closeReview: 'Review schließen',
  settings: 'Einstellungen…',
  palette: 'Befehlspalette',
  shortcuts: 'Tastenkürzel',
  search: 'Aussagen suchen',
  sidebar: 'Seitenleiste zeigen oder ausblenden',
  reader: 'Leser zeigen oder ausblenden',
  goTo: (screen) => `Gehe zu ${screen}`,
  lightTheme: 'Helle Farben',
  darkTheme: 'Dunkle Farben',
  systemTheme: 'Farben wie das System',
  language: (name) => `Sprache: ${name}`,
};
