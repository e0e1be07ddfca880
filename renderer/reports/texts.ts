import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/reports.ts';
import * as en from '#renderer/texts/en/reports.ts';

/** Words of the report screen. */
export const reportTexts = inLanguage(en.reportTexts, de.reportTexts);
