import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/ui.ts';
import * as en from '#renderer/texts/en/ui.ts';

/** Words of the controls themselves. */
export const uiTexts = inLanguage(en.uiTexts, de.uiTexts);
