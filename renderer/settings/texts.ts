import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/settings.ts';
import * as en from '#renderer/texts/en/settings.ts';

/** Words of the settings. */
export const settingsTexts = inLanguage(en.settingsTexts, de.settingsTexts);
