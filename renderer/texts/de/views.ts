import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/views.ts';

/** Words of the named views. */
export const viewTexts: Translated<typeof en.viewTexts> = {
  title: 'Ansichten',
  group: 'Ansichten',
  save: 'Diese Ansicht speichern…',
  saveHint: 'Was jetzt gefiltert, gesucht, sortiert und gruppiert ist, und die Spalten.',
  all: 'Alle Aussagen',
  name: 'Name',
  actions: (name) => `Aktionen für die Ansicht ${name}`,
  update: 'Auf das setzen, was jetzt zu sehen ist',
  rename: 'Umbenennen…',
  remove: 'Entfernen',
  saveTitle: 'Diese Ansicht speichern',
  renameTitle: 'Ansicht umbenennen',
  ok: 'Speichern',
  updated: (name) => `Ansicht „${name}“ aktualisiert`,
  failed: 'Die Ansicht wurde nicht gespeichert',
  show: (name) => `Ansicht „${name}“ zeigen`,
};
