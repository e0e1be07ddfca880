import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/reader.ts';
import * as en from '#renderer/texts/en/reader.ts';

/** Words of the reader. */
export const readerTexts = inLanguage(en.readerTexts, de.readerTexts);
