import { inLanguage } from '#renderer/language.ts';
import * as de from '#renderer/texts/de/welcome.ts';
import * as en from '#renderer/texts/en/welcome.ts';

/** Words of the welcome screen and of opening and making reviews. */
export const welcomeTexts = inLanguage(en.welcomeTexts, de.welcomeTexts);
