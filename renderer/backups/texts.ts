import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/backups.ts';
import * as en from '#renderer/texts/en/backups.ts';

/** Words of the dialogs of backups and of damaged reviews. */
export const backupTexts = inLanguage(en.backupTexts, de.backupTexts);
