import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/download.ts';
import * as en from '#renderer/texts/en/download.ts';

/** Words of a report's download. */
export const downloadTexts = inLanguage(en.downloadTexts, de.downloadTexts);
