import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/references.ts';
import * as en from '#renderer/texts/en/references.ts';

/** Words of the references screen. */
export const referencesTexts = inLanguage(en.referencesTexts, de.referencesTexts);
