import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/sources.ts';
import { plain } from '#renderer/texts/de/number.ts';

/** Words of the sources list. */
export const sourcesTexts: Translated<typeof en.sourcesTexts> = {
  title: 'Quellen',
  all: 'Alle Quellen',
  filter: 'Quellen filtern',
  none: 'Keine Quelle passt',
  empty: 'Noch keine Quellen',
  loading: 'Quellen werden geladen',
  copyOf: (title) => `Kopie von ${title}`,
  reviewed: (done, all) => (all === 0 ? 'keine Aussagen' : `${plain(done)}/${plain(all)}`),
  reviewedWords: (done, all) =>
    `, ${plain(done)} von ${plain(all)} ${all === 1 ? 'Aussage' : 'Aussagen'} geprüft`,
  show: 'Im Leser zeigen',
  only: 'Nur ihre Aussagen zeigen',
  add: 'In den Filter aufnehmen',
  remove: 'Aus dem Filter nehmen',
  allClaims: 'Aussagen aller Quellen zeigen',
  rename: 'Umbenennen…',
  renameTitle: 'Quelle umbenennen',
  titleField: 'Titel',
  nameHint: 'Aussagen und Berichte verwenden diesen Titel. Der Text bleibt, wie er ist.',
  save: 'Umbenennen',
  file: (file, part) => (part === 0 ? file : `${file}, Artikel ${part + 1}`),
};
