import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/views.ts';
import * as en from '#renderer/texts/en/views.ts';

/** Words of the named views. */
export const viewTexts = inLanguage(en.viewTexts, de.viewTexts);
