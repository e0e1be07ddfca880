import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/reports.ts';
import { plain } from '#renderer/texts/de/number.ts';

/** Words of the report screen. */
export const reportTexts: Translated<typeof en.reportTexts> = {
  title: 'Bericht',
  options: 'Einstellungen des Berichts',
  format: 'Format',
  formats: { md: 'Markdown', csv: 'CSV' },
  groupBy: 'Aussagen gruppieren nach',
  groups: { type: 'Art', source: 'Quelle', level: 'Evidenzgrad' },
  groupByCsv: 'Eine CSV-Datei hat eine Zeile je Aussage, nach Nummern.',
  statuses: 'Aussagen',
  status: {
    accepted: 'Angenommen',
    excluded: 'Ausgeschlossen',
    'to review': 'Zu prüfen',
  },
  statusHint: {
    accepted: undefined,
    excluded: 'In einem Anhang, mit Gründen',
    'to review': undefined,
  },
  noStatus: 'Wählen Sie, welche Aussagen hineinkommen',
  noStatusHint: 'Kreuzen Sie links mindestens einen Status an.',
  date: 'Datum',
  reviewTitle: 'Titel',
  titleEmpty: 'Ein Review braucht einen Titel.',
  question: 'Fragestellung',
  preview: 'Vorschau',
  previewOf: {
    md: 'Vorschau des Markdown-Berichts',
    csv: 'Vorschau des CSV-Berichts',
  },
  view: 'Zeigen als',
  rendered: { md: 'Gestaltet', csv: 'Tabelle' },
  raw: 'Text',
  download: (format) => `${reportTexts.formats[format]} herunterladen`,
  making: 'Bericht wird erstellt',
  claims: (number) => `${plain(number)} ${number === 1 ? 'Aussage' : 'Aussagen'}`,
  quotes: (verified, total) =>
    `${plain(verified)} von ${plain(total)} ${total === 1 ? 'Zitat' : 'Zitaten'} bestätigt`,
  quotesHint: 'Jedes Zitat wurde an der angegebenen Stelle mit seiner Quelle verglichen.',
  part: 'Die Vorschau zeigt den ersten Teil; heruntergeladen wird alles.',
  empty: 'Noch keine Aussagen zu berichten',
  emptyHint:
    'Angenommene Aussagen kommen mit Zitat, Evidenzgrad, Belegen und Notizen in den Bericht.',
  emptyStatus: 'Keine Aussage hat den gewählten Status',
  goToClaims: 'Zu den Aussagen',
  showClaim: 'Diese Aussage im Raster zeigen',
  withUnreviewed: 'Aussagen aufnehmen, die zu prüfen sind',
  retry: 'Erneut versuchen',
  commandGroup: 'Bericht',
};
