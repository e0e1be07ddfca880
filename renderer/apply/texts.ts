import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/apply.ts';
import * as en from '#renderer/texts/en/apply.ts';

/** Words of bringing an edited table back. */
export const applyTexts = inLanguage(en.applyTexts, de.applyTexts);
