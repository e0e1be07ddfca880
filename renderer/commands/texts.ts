import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/commands.ts';
import * as en from '#renderer/texts/en/commands.ts';

/** Words of the command palette and of the shortcut sheet. */
export const paletteTexts = inLanguage(en.paletteTexts, de.paletteTexts);
