import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/insights.ts';
import * as en from '#renderer/texts/en/insights.ts';

/** Words of what the program works out of the claims. */
export const insightTexts = inLanguage(en.insightTexts, de.insightTexts);
