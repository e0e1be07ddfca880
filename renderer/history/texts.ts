import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/history.ts';
import * as en from '#renderer/texts/en/history.ts';

/** Words of the history screen. */
export const historyTexts = inLanguage(en.historyTexts, de.historyTexts);
