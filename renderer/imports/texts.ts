import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/imports.ts';
import * as en from '#renderer/texts/en/imports.ts';

/** Words of bringing documents in. */
export const importTexts = inLanguage(en.importTexts, de.importTexts);
