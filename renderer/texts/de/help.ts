import type { Translated } from '#renderer/language.ts';
import type * as en from '#renderer/texts/en/help.ts';

/** Words of what helps with reporting faults. */
export const helpTexts: Translated<typeof en.helpTexts> = {
  copyDetails: 'Angaben für einen Fehlerbericht kopieren',
  copied: 'Angaben kopiert',
  copiedDetail:
    'Versionen, Ordner und die letzten Fehler. Titel, Texte und Namen stehen nicht darin.',
  copyFailed: 'Die Angaben ließen sich nicht kopieren',
};
