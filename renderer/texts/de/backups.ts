import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/backups.ts';
import { count as plural, plain as formatCount } from './number.ts';

/** The same in German. */
export const backupTexts: Translated<typeof en.backupTexts> = {
  title: 'Sicherungen',
  description:
    'Entstehen nach 30 Minuten Arbeit, vor jedem Import und vor jedem Wiederherstellen und bleiben nach Alter: alle der letzten Stunden, dann eine je Stunde, Tag, Woche.',
  command: 'Sicherungen…',
  backUpNow: 'Jetzt sichern',
  backUpCommand: 'Review jetzt sichern',
  backingUp: 'Sichert',
  made: 'Gesichert',
  madeHint: (size) => `${size}, zurückgelesen und für gut befunden`,
  nothingUnsaved: 'Die neueste Sicherung enthält alles.',
  unsaved: (steps) => `${plural(steps, 'Änderung', 'Änderungen')} seit der neuesten Sicherung.`,
  neverMade: 'Noch gibt es keine Sicherung.',
  none: 'Noch keine Sicherung',
  noneHint: 'Die erste entsteht nach einer halben Stunde Arbeit, oder jetzt.',
  folder: 'Liegen in',
  list: 'Sicherungen, neueste zuerst',
  reason: {
    schedule: 'Bei der Arbeit',
    'before import': 'Vor einem Import',
    'before migration': 'Vor einer Umstellung der Datei',
    'before restore': 'Vor einem Wiederherstellen',
    asked: 'Von Hand',
  },
  ofCopy: 'von einer Kopie dieses Reviews',
  facts: (claims, assessed) =>
    `${plural(claims, 'Aussage', 'Aussagen')}, ${formatCount(assessed)} bewertet`,
  since: (steps, assessed) =>
    steps === 0
      ? 'so ist das Review jetzt'
      : `seitdem ${plural(steps, 'Änderung', 'Änderungen')}${assessed === 0 ? '' : `, ${plural(assessed, 'Aussage', 'Aussagen')} bewertet`}`,
  apart: 'enthält Arbeit, die das Review nicht hat',
  restore: 'Wiederherstellen…',
  undoRestore: 'Wiederherstellen zurücknehmen…',
  close: 'Fertig',
  confirm: (day, time) => `Die Sicherung von ${day}, ${time}, wiederherstellen?`,
  now: 'Das Review jetzt',
  after: 'Danach',
  goes: (steps, assessed) =>
    `${plural(steps, 'spätere Änderung verschwindet', 'spätere Änderungen verschwinden')} aus dem Review${assessed === 0 ? '' : `, mit den Bewertungen von ${plural(assessed, 'Aussage', 'Aussagen')}`}.`,
  goesNothing: 'Seitdem wurde nichts geändert.',
  goesApart:
    'Die Sicherung enthält Arbeit, die das Review jetzt nicht hat. Was nach ihr geschah, steht nicht darin.',
  kept: 'Nichts geht verloren: das Review, wie es jetzt ist, wird vorher gesichert. „Wiederherstellen zurücknehmen“ in dieser Liste bringt es zurück.',
  back: 'Zurück',
  doRestore: 'Wiederherstellen',
  restoring: 'Stellt wieder her',
  restored: (day, time) => `Die Sicherung von ${day}, ${time}, ist wiederhergestellt`,
  restoredHint: 'Was vorher da war, liegt bei den Sicherungen.',
  undo: 'Zurücknehmen',
  movedTo: (path) => `Die beschädigte Datei heißt jetzt ${path}`,
  failed: 'Es entstand keine Sicherung',
  searchRebuilt: 'Das Suchverzeichnis war falsch und wurde neu gebaut',
  damaged: (name) => `„${name}“ ist beschädigt`,
  damagedDescription:
    'Ein Teil der Datei lässt sich nicht lesen. Sie blieb, wie sie ist; nichts davon wird gelöscht oder überschrieben.',
  newest: 'Die neueste gute Sicherung zurückholen',
  newestOf: (day, time, facts, size) => `Von ${day}, ${time}, mit ${facts} (${size}).`,
  newestHint: 'Die beschädigte Datei bekommt einen Namen, der es sagt.',
  noBackup: 'Von diesem Review gibt es keine gute Sicherung.',
  looking: 'Sucht nach Sicherungen',
  save: 'Retten, was zu retten ist',
  saveHint:
    'Liest alles um den Schaden herum in ein neues Review neben diesem, das bleibt, wie es ist.',
  saveButton: 'In eine neue Datei retten',
  saving: 'Rettet',
  savedTo: 'Gerettet nach',
  savedRows: (rows) => `${plural(rows, 'Zeile', 'Zeilen')} gerettet`,
  unread: (pages, all) =>
    `${formatCount(pages)} von ${plural(all, 'Seite', 'Seiten')} der Datei nicht lesbar`,
  lost: {
    source: (count) => `${plural(count, 'Quelle', 'Quellen')} verloren`,
    claim: (count) => `${plural(count, 'Aussage', 'Aussagen')} verloren`,
    reference: (count) => `${plural(count, 'Literaturangabe', 'Literaturangaben')} verloren`,
    'original file': (count) => `${plural(count, 'Originaldatei', 'Originaldateien')} verloren`,
    'step of the history': (count) =>
      `${plural(count, 'Schritt des Verlaufs', 'Schritte des Verlaufs')} verloren`,
  },
  gaps: (rows) => `${plural(rows, 'Zeile hat', 'Zeilen haben')} Lücken`,
  standIns: (count) =>
    `${plural(count, 'verlorene Sache', 'verlorene Sachen')}, auf die anderes zeigt: ein Name steht an der Stelle`,
  problems: (count) => `Die Prüfung der neuen Datei findet ${plural(count, 'Fehler', 'Fehler')}`,
  nothingLost: 'Verloren scheint nichts',
  openNew: 'Neue Datei öffnen',
  later: 'Nicht jetzt',
};
