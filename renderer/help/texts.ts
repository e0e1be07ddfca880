import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/help.ts';
import * as en from '#renderer/texts/en/help.ts';

/** Words of what helps with reporting faults. */
export const helpTexts = inLanguage(en.helpTexts, de.helpTexts);
