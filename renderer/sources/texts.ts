import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/sources.ts';
import * as en from '#renderer/texts/en/sources.ts';

/** Words of the sources list. */
export const sourcesTexts = inLanguage(en.sourcesTexts, de.sourcesTexts);
