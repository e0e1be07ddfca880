import type { Translated } from '#renderer/language.ts';
import { plain } from '#renderer/texts/de/number.ts';
import type * as en from '#renderer/texts/en/download.ts';

/** Words of a report's download. */
export const downloadTexts: Translated<typeof en.downloadTexts> = {
  starting: 'Der Bericht entsteht …',
  reading: (done, of) => `Das Review wird gelesen … ${plain(done)} von ${plain(of)} Aussagen`,
  writing: (done, of) => `Der Bericht entsteht … ${plain(done)} von ${plain(of)} Aussagen`,
  printing: 'Der Bericht wird als PDF gedruckt …',
  cancel: 'Bericht abbrechen',
  html: 'Stattdessen als HTML herunterladen',
};
